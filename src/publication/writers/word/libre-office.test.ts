import assert from "node:assert/strict";
import { test } from "node:test";
import { everyBlock, inlineText } from "#document";
import { ASSESSMENT } from "../fixtures/assessment.ts";
import { FONTS } from "../fixtures/fonts.ts";
import {
	convertedByLibreOffice,
	printedByLibreOffice,
	withoutLibreOffice,
} from "../fixtures/libre-office.ts";
import { readDocx } from "../fixtures/read-docx.ts";
import { type ReadPdf, readPdf, tagsOf } from "../fixtures/read-pdf.ts";
import { writeWord } from "./write-word.ts";

const skip = withoutLibreOffice;
const written = writeWord(ASSESSMENT, { fonts: FONTS });
const blocks = [...everyBlock(ASSESSMENT.blocks)];
const pdf: ReadPdf | undefined = skip
	? undefined
	: await readPdf(printedByLibreOffice("assessment.docx", written));
const pages = (pdf?.pages ?? []).map((page) => page.replaceAll(/\s+/g, " "));
const all = pages.join(" ");

test("LibreOffice keeps the headings with their numbers and levels", { skip }, () => {
	for (const block of blocks) {
		if (block.kind !== "heading") continue;
		const numbered = block.number === undefined ? "" : `${block.number} `;
		assert.ok(
			all.includes(`${numbered}${inlineText(block.content)}`),
			`${numbered}${inlineText(block.content)}`,
		);
		assert.ok(tagsOf(pdf?.tags ?? [], `H${block.level}`).length > 0, `level ${block.level}`);
	}
});

test("LibreOffice keeps the tables with their header cells, and repeats the head overleaf", { skip }, () => {
	const tables = blocks.filter((block) => block.kind === "table");
	assert.ok(tagsOf(pdf?.tags ?? [], "Table").length >= tables.length);
	assert.ok(tagsOf(pdf?.tags ?? [], "TH").length >= tables.flatMap(({ table }) => table.columns).length);
	assert.ok(pages.filter((page) => page.includes("What will be done")).length >= 2);
});

test("LibreOffice takes charts for charts, and keeps the alternative text of pictures", { skip }, () => {
	const document = { name: "assessment.docx", bytes: written };
	const understood = new TextDecoder().decode(convertedByLibreOffice(document, { ending: "fodt" }));
	const visuals = blocks.filter((block) => block.kind === "visual");
	const pictures = visuals.filter(({ request }) => request.kind === "decision trail");
	assert.equal(understood.match(/<office:chart>/g)?.length, visuals.length - pictures.length);
	// It drops those of charts, whoever wrote them; that they are in the file is asked elsewhere.
	const alternatives = [...understood.matchAll(/<svg:desc>([^<]*)<\/svg:desc>/g)].map(([, words]) => words);
	for (const { request } of pictures) assert.ok(alternatives.includes(request.words.description));
	for (const words of ["Carrow Vale", "Upper limit 326", "crimes a month"])
		assert.ok(all.includes(words), words);
});

test("LibreOffice keeps every figure's text", { skip }, () => {
	for (const block of blocks) for (const text of figuresIn(block)) assert.ok(all.includes(text), text);
});

function figuresIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(figuresIn);
	if (typeof value !== "object" || value === null) return [];
	const part = value as { kind?: string; text?: string };
	return part.kind === "figure" ? [part.text ?? ""] : Object.values(value).flatMap(figuresIn);
}

test("LibreOffice sets sections on the pages that the contents say, or the next", { skip }, () => {
	const entries = readDocx(written).paragraphs.filter(({ style }) => style === "TOC1");
	const apart = entries.map(({ text }) => {
		const [, words = "", page = ""] = /^(.*) (\d+)$/.exec(text) ?? [];
		const found = pages.findIndex(
			(each, index) => index > 1 && each.includes(words.replaceAll("\u2002", " ")),
		);
		return Math.abs(found + 1 - Number(page));
	});
	assert.ok(apart.length > 4);
	assert.ok(
		apart.every((each) => each <= 1),
		apart.join(", "),
	);
});

test("every page of LibreOffice carries the marking, and the later ones their number", { skip }, () => {
	for (const [index, page] of pages.entries()) {
		assert.ok(page.includes("OFFICIAL-SENSITIVE"), `page ${index + 1}`);
		if (index > 0) assert.ok(page.includes(`Page ${index + 1} of ${pages.length}`), `page ${index + 1}`);
	}
});
