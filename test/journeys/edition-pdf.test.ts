import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { type Document, everyBlock, inlineText } from "#document";
import { copyOfExample } from "../examples/example-copy.ts";
import { bellwether, temporaryFolder } from "./command.ts";
import { type ReadPdf, readPdf, tagsOf } from "./read-pdf.ts";

let pdf: ReadPdf;
let document: Document;

before(async () => {
	const out = temporaryFolder();
	const { code, remarks } = await bellwether("build", copyOfExample().folder, "--out", out);
	assert.equal(code, 0, remarks);
	pdf = await readPdf(readFileSync(join(out, "assessment.pdf")));
	document = JSON.parse(readFileSync(join(out, "document.json"), "utf8"));
});

test("the PDF names itself and its language, and every page is tagged", () => {
	assert.match(pdf.title, /^Strategic Assessment 2017\/18/);
	assert.match(pdf.language, /^en/);
	assert.ok(pdf.pages.length > 20);
	for (const [index, tag] of pdf.tags.entries()) assert.equal(tag.role, "Root", `page ${index + 1}`);
});

test("each heading is a heading of its level", () => {
	const headings = [...everyBlock(document.blocks)].filter((block) => block.kind === "heading");
	for (const level of [1, 2, 3] as const) {
		const wanted = headings.filter((each) => each.level === level).length;
		const found = tagsOf(pdf.tags, `H${level}`).length;
		assert.ok(wanted > 0 && found >= wanted, `${found} of ${wanted} headings of level ${level}`);
	}
});

test("every picture has its description as alternative text", () => {
	const alts = tagsOf(pdf.tags, "Figure").map((each) => each.alt);
	assert.ok(alts.length >= 16);
	for (const alt of alts) assert.notEqual(alt, "");
	for (const block of everyBlock(document.blocks))
		if (block.kind === "visual") assert.ok(alts.includes(block.request.words.description), block.id);
});

test("tables have header cells, and the words of the document are all there", () => {
	assert.ok(tagsOf(pdf.tags, "TH").length > 100);
	const words = pdf.pages.flatMap(({ pieces }) => pieces.map((each) => each.text)).join("");
	const packed = words.replaceAll(/[\s\u00AD-]/g, "");
	const titles = [...everyBlock(document.blocks)].filter((block) => block.kind === "heading");
	for (const { content } of titles)
		assert.ok(packed.includes(inlineText(content).replaceAll(/[\s-]/g, "")), inlineText(content));
});

test("nothing stands outside its page", () => {
	for (const [index, { width, height, pieces }] of pdf.pages.entries())
		for (const { text, left, right, baseline } of pieces)
			assert.ok(
				left >= 0 && right <= width && baseline >= 0 && baseline <= height,
				`page ${index + 1}: “${text}” stands at ${left} to ${right}`,
			);
});
