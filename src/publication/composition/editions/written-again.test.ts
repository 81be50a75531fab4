import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, type Document, type Inline, text } from "#document";
import { wordsWrittenAgain } from "./written-again.ts";

function documentOf(...paragraphs: readonly (readonly Inline[])[]): Document {
	const blocks = paragraphs.map(
		(content, index): Block => ({
			id: `p-${index}`,
			marking: "OFFICIAL",
			provenance: { kind: "generated", by: "test" },
			kind: "paragraph",
			content,
		}),
	);
	const cover = {
		partnership: "P",
		title: "T",
		year: "2026",
		version: "1",
		state: "draft",
		date: "2026-08-14" as Document["cover"]["date"],
		areaName: "A",
		notes: [],
	} as const;
	return { cover, language: "en", marking: "OFFICIAL", blocks, figures: [] };
}

const NOTHING = { prose: [], sayings: [], open: [] };

test("six words in a row of prose that is left out are found whatever their case, tags and emphasis", () => {
	const prose = ['People meet in the OLD hall {% figure "a.b" /%} behind the quay.'];
	const strong: Inline = { kind: "strong", content: [text("in the")] };
	const copied = documentOf([text("It is said that people meet "), strong, text(" old hall, often.")]);
	assert.deepEqual(wordsWrittenAgain(copied, { ...NOTHING, prose }), ["people meet in the old hall"]);
	assert.deepEqual(
		wordsWrittenAgain(documentOf([text("People meet in the new hall.")]), { ...NOTHING, prose }),
		[],
	);
});

test("a caption inside a tag is prose as well, a heading of sections is anybody's", () => {
	const prose = [
		'## What changed and how sure we are\n\n{% table "change" caption="Places taken in the refuge last year" /%}',
	];
	const document = documentOf(
		[text("What changed and how sure we are")],
		[text("Places taken in the refuge last year")],
	);
	const found = wordsWrittenAgain(document, { ...NOTHING, prose });
	assert.ok(
		found.includes("places taken in the refuge last") && !found.some((each) => each.includes("sure")),
	);
});

test("a short title is found within words, hyphens or not, one of a single word only alone", () => {
	const sayings = ["Operation Lantern", "Violence"];
	const apart = { ...NOTHING, sayings };
	assert.deepEqual(wordsWrittenAgain(documentOf([text("See operation-lantern below")]), apart), [
		"operation lantern",
	]);
	assert.deepEqual(wordsWrittenAgain(documentOf([text("Violence fell")]), apart), []);
	assert.deepEqual(wordsWrittenAgain(documentOf([text("Violence")]), apart), ["violence"]);
});

test("words that were reviewed, and names that anybody uses, may stand", () => {
	const apart = { prose: [], sayings: ["Vehicle crime"], open: ["Vehicle crime, by month"] };
	assert.deepEqual(wordsWrittenAgain(documentOf([text("Vehicle crime")]), apart), []);
});
