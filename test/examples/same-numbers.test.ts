import assert from "node:assert/strict";
import { before, test } from "node:test";
import { unzipSync } from "fflate";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { type Document, everyBlock, type Inline, inlineText } from "#document";
import { readPdf } from "../journeys/read-pdf.ts";
import { type BuiltExample, builtExample } from "./built-example.ts";

// One edition of the Maidstone example in every format: each figure and each number in a table is read back out of each
// file and held against the document.

/** In a text without spaces, so far behind the last figure the next one is looked for; the longest stretch without one is shorter. */
const NEXT_WITHIN = 20_000;

let built: BuiltExample;
let document: Document;
/** Figures of the text and cells of the tables that hold a digit, in the order of the document. */
let printed: readonly string[];

before(async () => {
	built = await builtExample("safer-maidstone-2017-18", "restricted");
	document = built.document;
	printed = document.blocks.flatMap(printedIn);
	assert.ok(document.figures.length > 1500 && printed.length > 1500, `${printed.length}`);
});

test("the page shows the document's figures as links, each in its place, and every number of its tables", () => {
	const page = textOf("assessment.html");
	const main = page.slice(page.indexOf("<main"), page.indexOf('<section class="register"'));
	const shown = [...main.matchAll(/<a class="figure"[^>]*>([^<]*)<\/a>/g)].map(([, words]) =>
		plain(words ?? ""),
	);
	assert.deepEqual(shown, mentionsIn(pageOrder(document)));
	const words = plain(main.replaceAll(/<svg.*?<\/svg>/gs, " ").replaceAll(/<[^>]*>/g, ""));
	assertInOrder(words, "page");
});

test("the PDF prints every one of them in its order", async () => {
	const { pages } = await readPdf(built.file("assessment.pdf"));
	assertInOrder(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""), "PDF");
});

test("the Word document prints every one of them in its order", () => {
	const archive = unzipSync(built.file("assessment.docx"));
	const body = new TextDecoder().decode(archive["word/document.xml"]);
	const runs = [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => plain(words ?? ""));
	assertInOrder(runs.join(""), "Word document");
});

test("both workbooks hold every figure with its number, and the numbers of every table in their rows", async () => {
	const figures = document.figures.map(({ text, value }) => [text, value ?? "[x]"]);
	const tables = [...everyBlock(document.blocks)].flatMap((block) => (block.kind === "table" ? [block] : []));
	for (const { sheets } of [
		await readOds(built.file("assessment.ods")),
		await readXlsx(built.file("assessment.xlsx")),
	]) {
		const held = sheets.find(({ name }) => name === "Figures")?.rows ?? [];
		assert.deepEqual(
			held.slice(-figures.length).map(([text, value]) => [text, value]),
			figures,
		);
		for (const {
			number,
			table: { caption, rows },
		} of tables) {
			const sheet = sheets.find((each) => String(each.rows[0]?.[0] ?? "").startsWith(`Table ${number}:`));
			const held = sheet?.rows.slice(-rows.length) ?? [];
			for (const [index, { cells }] of rows.entries())
				for (const { content, value } of cells) {
					const text = inlineText(content);
					const found = held[index]?.some((cell) => cell === text || (cell === value && cell !== null));
					assert.ok(found || !/\d/.test(text), `${caption}: “${text}” is not in ${held[index]}`);
				}
		}
	}
});

test("the data hold the same figures: figures.json, document.json and the table of figures", () => {
	const wanted = document.figures.map(({ id, text, value }) => [id, text, value]);
	const { figures } = JSON.parse(textOf("figures.json")) as {
		figures: { id: string; text: string; value: number | null }[];
	};
	assert.deepEqual(
		figures.map(({ id, text, value }) => [id, text, value]),
		wanted,
	);
	const { blocks } = JSON.parse(textOf("document.json")) as Pick<Document, "blocks">;
	assert.deepEqual(blocks.flatMap(printedIn), printed);
	const csv = new TextDecoder().decode(unzipSync(built.file("data.zip"))["figures.csv"]);
	const lines = csv.trim().split(/\r?\n/).slice(1);
	assert.equal(lines.length, wanted.length);
	for (const [index, { text, value }] of document.figures.entries()) {
		const quoted = /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
		// What begins with a sign has an apostrophe before it, so that no spreadsheet takes it for a formula.
		assert.ok(
			lines[index]?.replace(/^'/, "").startsWith(`${quoted},${value ?? "[x]"},`),
			`${quoted}: ${lines[index]}`,
		);
	}
});

function textOf(name: string): string {
	return new TextDecoder().decode(built.file(name));
}

/** A longer cell may be parted between two pages, whose running lines then stand in it. */
const WHOLE_CELL = 60;

/** What a block prints of numbers: in tables every cell with a digit (of a long one its numbers), else the live figures in its text. */
function printedIn(block: Document["blocks"][number]): string[] {
	if (block.kind === "table") return block.table.rows.flatMap(({ cells }) => cells.flatMap(cellNumbers));
	if (block.kind === "callout" || block.kind === "case study") return block.body.flatMap(printedIn);
	if (block.kind === "visual") return [];
	return mentionsIn(block);
}

function cellNumbers({ content }: { readonly content: readonly Inline[] }): string[] {
	const text = inlineText(content);
	if (text.length > WHOLE_CELL) return text.match(/[+−]?\d[\d,.]*\d%?|\d%?/g) ?? [];
	return /\d/.test(text) ? [text] : [];
}

/** The texts of all live figures in a value made of blocks, however deep. */
function mentionsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(mentionsIn);
	if (typeof value !== "object" || value === null) return [];
	const part = value as Inline;
	return part.kind === "figure" ? [part.text] : Object.values(value).flatMap(mentionsIn);
}

/** What of the document is shown on its page, with the data of the visuals where they stand. */
function pageOrder({ blocks }: Document): unknown {
	return blocks.map((block) => (block.kind === "visual" ? block.request.words.table.rows : block));
}

function assertInOrder(text: string, where: string): void {
	const packed = text.replaceAll(/[\s\u00AD]/g, "");
	let at = 0;
	for (const [index, words] of printed.entries()) {
		const wanted = words.replaceAll(/\s/g, "");
		const found = packed.indexOf(wanted, at);
		assert.ok(
			found >= 0 && found - at < NEXT_WITHIN,
			`${where}: number ${index + 1}, “${words}”, is not behind “…${packed.slice(Math.max(0, at - 60), at)}”`,
		);
		at = found + wanted.length;
	}
}

/** Text of markup with its characters as they are. */
function plain(markup: string): string {
	return markup
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll(/&(?:#39|apos);/g, "'")
		.replaceAll("&amp;", "&");
}
