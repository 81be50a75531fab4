import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Block, everyBlock, figureIdOf, type Inline, inlineText, text } from "#document";
import { dayOf } from "#vocabulary";
import { changedPassages } from "./changed-passages.ts";
import { compareEditions } from "./compare-editions.ts";
import type { EditionData, EditionFigure } from "./edition-data.ts";

const frame = (id: string) =>
	({ id, marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } }) as const;

function heading(words: string): Block {
	return { ...frame(words), kind: "heading", level: 1, content: [text(words)] };
}

function paragraph(...content: (string | Inline)[]): Block {
	const parts = content.map((each) => (typeof each === "string" ? text(each) : each));
	return { ...frame(inlineText(parts)), kind: "paragraph", content: parts };
}

function mention(id: string, words: string): Inline {
	return { kind: "figure", figure: figureIdOf(id), text: words };
}

function figure(id: string, words: string): EditionFigure {
	return {
		id,
		text: words,
		measure: { title: `Measure ${id}` },
		area: { title: "Northbrook" },
		window: { text: "2016" },
	};
}

function edition(version: string, blocks: Block[], figures: EditionFigure[]): EditionData {
	const date = dayOf(2026, 8, 14);
	assert.ok(date);
	return {
		cover: {
			partnership: "SNP",
			title: "Strategic Assessment",
			year: "2026/27",
			version,
			state: "draft",
			date,
			areaName: "Northbrook",
			notes: [],
		},
		language: "en",
		marking: "OFFICIAL",
		blocks,
		figures,
	};
}

const BEFORE = edition(
	"1.0",
	[
		heading("Crime"),
		paragraph("Robbery rose to ", mention("robbery", "66"), "."),
		paragraph("The cause is not known."),
		heading("Roads"),
		paragraph("Nothing is said."),
	],
	[figure("robbery", "66"), figure("theft", "900"), figure("same", "5")],
);
const AFTER = edition(
	"1.1",
	[
		heading("Crime"),
		paragraph("Robbery rose to ", mention("robbery", "65"), "."),
		paragraph("The cause is a change of recording."),
		heading("Roads"),
		paragraph("Nothing is said."),
	],
	[figure("robbery", "65"), figure("ksi", "12"), figure("same", "5")],
);

test("figures that have another value, are new or are gone are told, each with both texts", () => {
	const { document, counts } = compareEditions(BEFORE, AFTER);
	assert.deepEqual(counts, { changed: 1, come: 1, gone: 1, sections: 1 });
	const tables = [...everyBlock(document.blocks)].flatMap((block) =>
		block.kind === "table" ? [block.table] : [],
	);
	const rows = tables.map((each) =>
		each.rows.map((row) => row.cells.map((cell) => inlineText(cell.content))),
	);
	assert.deepEqual(rows, [
		[["Measure robbery", "Northbrook", "2016", "66", "65"]],
		[["Measure ksi", "Northbrook", "2016", "12"]],
		[["Measure theft", "Northbrook", "2016", "900"]],
	]);
});

test("words that were put in or taken out are told by section; a sentence with another figure alone is not", () => {
	const { document } = compareEditions(BEFORE, AFTER);
	const words = document.blocks.flatMap((block) =>
		block.kind === "list"
			? block.items.map(inlineText)
			: block.kind === "heading"
				? [inlineText(block.content)]
				: [],
	);
	assert.deepEqual(words, [
		"Figures",
		"Words",
		"Crime",
		"The cause is not known.",
		"The cause is a change of recording.",
	]);
});

test("between an edition and itself nothing changed", () => {
	const { counts } = compareEditions(AFTER, AFTER);
	assert.deepEqual(counts, { changed: 0, come: 0, gone: 0, sections: 0 });
});

test("what is gone taken from the one and what has come taken from the other leaves the same passages", () => {
	const passages = fc.array(fc.constantFrom("a", "b", "c", "d").map((words) => ({ words, key: words })));
	fc.assert(
		fc.property(passages, passages, (before, after) => {
			const { gone, come } = changedPassages(before, after);
			assert.equal(before.length - gone.length, after.length - come.length);
			const left = (all: typeof before, without: readonly string[]) => {
				const rest = [...without];
				return all
					.map(({ words }) => words)
					.filter((words) => {
						const place = rest.indexOf(words);
						if (place >= 0) rest.splice(place, 1);
						return place < 0;
					});
			};
			assert.deepEqual(left(before, gone).sort(), left(after, come).sort());
		}),
	);
});
