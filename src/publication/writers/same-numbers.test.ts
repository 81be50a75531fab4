import assert from "node:assert/strict";
import { test } from "node:test";
import { everyBlock, type Inline } from "#document";
import { ASSESSMENT } from "./fixtures/assessment.ts";
import { FONTS } from "./fixtures/fonts.ts";
import { readDocx } from "./fixtures/read-docx.ts";
import { readPdf } from "./fixtures/read-pdf.ts";
import { WRITERS, writeFiguresJson, writeHtml, writePdf } from "./index.ts";
import { writeWord } from "./word/write-word.ts";

/** All runs of figures in a value made of blocks, however deep. */
function mentionsIn(value: unknown): Inline[] {
	if (Array.isArray(value)) return value.flatMap(mentionsIn);
	if (typeof value !== "object" || value === null) return [];
	const part = value as Inline;
	return part.kind === "figure" ? [part] : Object.values(value).flatMap(mentionsIn);
}

const mentioned = mentionsIn(ASSESSMENT.blocks).map((part) => ("text" in part ? part.text : ""));

test("the page shows the figures of the document in their order", () => {
	const page = writeHtml(ASSESSMENT, { fonts: FONTS });
	const shown = [...page.matchAll(/<a class="figure"[^>]*>([^<]*)<\/a>/g)].map(([, words]) => words);
	assert.deepEqual(shown, mentioned);
});

test("the PDF shows every figure as often as the document", async () => {
	const { pages } = await readPdf(await writePdf(ASSESSMENT, { fonts: FONTS }));
	const words = pages.join(" ").replaceAll(/\s+/g, " ");
	for (const text of new Set(mentioned)) {
		const wanted = mentioned.filter((each) => each === text).length;
		const found = words.split(text).length - 1;
		assert.ok(found >= wanted, `${text}: ${found} times in the PDF, ${wanted} in the document`);
	}
});

test("the Word document shows every figure of the text in its order", () => {
	const { body, text } = readDocx(writeWord(ASSESSMENT, { fonts: FONTS }));
	const live = /<w:rStyle w:val="LiveFigure"\/>.*?<w:t[^>]*>([^<]*)</g;
	const shown = [...body.matchAll(live)].map(([, words]) => words);
	const running = ASSESSMENT.blocks.filter(({ kind }) => kind !== "table");
	assert.deepEqual(
		shown,
		mentionsIn(running).map((part) => ("text" in part ? part.text : "")),
	);
	for (const each of new Set(mentioned)) {
		const wanted = mentioned.filter((words) => words === each).length;
		assert.ok(text.split(each).length - 1 >= wanted, `${each} in the text and in tables`);
	}
});

test("the data hold the same texts", () => {
	const { figures } = JSON.parse(writeFiguresJson(ASSESSMENT)) as { figures: { text: string }[] };
	const texts = new Set(figures.map(({ text }) => text));
	assert.deepEqual(
		mentioned.filter((text) => !texts.has(text)),
		[],
	);
	assert.deepEqual(
		figures.map(({ text }) => text),
		ASSESSMENT.figures.map(({ text }) => text),
	);
});

test("the fixture has every kind of block", () => {
	const kinds = new Set([...everyBlock(ASSESSMENT.blocks)].map((block) => block.kind));
	assert.deepEqual([...kinds].sort(), [
		"callout",
		"case study",
		"definitions",
		"figure list",
		"heading",
		"list",
		"paragraph",
		"table",
		"visual",
	]);
});

for (const writer of WRITERS)
	test(`${writer.fileName} is written, and the same each time`, async () => {
		const first = await writer.write(ASSESSMENT, { fonts: FONTS });
		assert.ok(first.length > 1000);
		assert.deepEqual(await writer.write(ASSESSMENT, { fonts: FONTS }), first);
	});
