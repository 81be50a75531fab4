import assert from "node:assert/strict";
import { test } from "node:test";
import { outline, refusalOf } from "../fixtures/outline.ts";
import { column, pdfFile, type SetWords } from "../fixtures/pdf-file.ts";
import { readPdfDocument } from "./read-pdf.ts";

const read = (...pages: readonly (readonly SetWords[])[]) => readPdfDocument(pdfFile(pages), "a.pdf");
const row = (y: number, ...cells: readonly string[]): SetWords[] =>
	cells.map((cell, index) => [index === 0 ? 60 : 160 + index * 60, y, cell]);

test("lines become paragraphs by the gaps between them; larger letters are a heading", async () => {
	const words: SetWords[] = [
		[60, 740, "Crime", 16],
		...column(60, 700, ["Robbery fell from 79 to 69,", "by 12.7%.", ""]),
	];
	const found = await read([
		...words,
		...column(60, 660, ["Theft rose by 3% in the year", "to October 2016."]),
	]);
	assert.deepEqual(outline(found), [
		"# Crime",
		"Robbery fell from 79 to 69, / by 12.7%. /  / Theft rose by 3% in the year / to October 2016.",
	]);
});

test("cells that stand below each other are a table; spaced signs survive, wrapped labels are joined", async () => {
	const found = await read([
		...column(60, 740, ["The table below shows the crimes that were recorded in the two years."]),
		...row(700, "Area", "2015", "2016", "Change"),
		...row(684, "Victim based", "8488", "9245", "+ 757"),
		[60, 673, "crime"],
		...row(657, "Robbery", "79", "69", "- 10"),
		...row(641, "Theft", "2,633", "2,422", "-8.0%"),
		...column(60, 600, ["Robbery fell, and so did theft, which is by far the larger of the two."]),
	]);
	assert.deepEqual(outline(found), [
		"The table below shows the crimes that were recorded in the two years.",
		"H Area|2015|2016|Change / Victim based crime|8488|9245|+ 757 / Robbery|79|69|- 10 / Theft|2,633|2,422|-8.0%",
		"Robbery fell, and so did theft, which is by far the larger of the two.",
	]);
});

test("labels that are set further in keep their depth", async () => {
	const found = await read([
		...row(700, "Area", "Count", "Rate"),
		...row(684, "All crime", "100", "5.0"),
		[72, 668, "Theft"],
		...row(668, "", "60", "3.0").slice(1),
		[72, 652, "Other"],
		...row(652, "", "40", "2.0").slice(1),
	]);
	assert.deepEqual(outline(found), [
		"H Area|Count|Rate / All crime|100|5.0 /   Theft|60|3.0 /   Other|40|2.0",
	]);
});

test("two columns of prose are read one after the other, what reaches over both before or after them", async () => {
	const left = [
		"The first column begins here",
		"and tells of robbery, which",
		"fell from 79 to 69 in a year",
		"while theft, the larger, did",
		"not change at all since then.",
	];
	const right = [
		"The second column tells of",
		"drug offences, which rose by",
		"a fifth, and of possession,",
		"which makes up most of them",
		"as it has done for ten years.",
	];
	const found = await read([
		...column(60, 740, ["This line stands over both of the columns and reaches from one side to the other."]),
		...column(60, 700, left),
		...column(310, 700, right),
	]);
	const all = outline(found).join(" ");
	assert.ok(all.indexOf("since then.") < all.indexOf("The second column"), all);
	assert.ok(all.startsWith("This line stands over both"), all);
});

test("page numbers and what repeats at the edges of pages is left out; a sentence runs on over the page", async () => {
	const page = (number: number, lines: readonly string[]): SetWords[] => [
		...column(60, 700, lines),
		[60, 40, `V2. 27/01/17 Author ${number}`],
		[290, 25, String(number)],
	];
	const found = await read(
		page(1, ["Recorded crime in the borough rose from 9,189"]),
		page(2, ["to 10,271 in the year to October 2016."]),
		page(3, ["Theft fell."]),
	);
	assert.deepEqual(outline(found), [
		"Recorded crime in the borough rose from 9,189 / to 10,271 in the year to October 2016. /  / Theft fell.",
	]);
	assert.ok(found.ok);
	const [piece] = found.value.pieces;
	assert.ok(piece?.kind === "lines");
	assert.deepEqual(
		piece.lines.map((line) => line.at.page),
		[1, 2, 3, 3],
	);
});

test("a raised mark of a note is not read as a figure", async () => {
	const found = await read([
		[60, 700, "It fell by 5%"],
		[118, 704, "1", 6],
		[123, 700, "in a year."],
	]);
	assert.deepEqual(outline(found), ["It fell by 5% in a year."]);
});

test("pages without text are a scan", async () => {
	assert.equal(refusalOf(await read([], [])), "document-without-text");
});

test("a password and damage are told apart", async () => {
	const zeros = "0".repeat(64);
	const lock = `/Encrypt <</Filter/Standard/V 1/R 2/O<${zeros}>/U<${zeros}>/P -4>>/ID[<00><00>]`;
	const locked = pdfFile([[[60, 700, "Secret"]]], lock);
	assert.equal(refusalOf(await readPdfDocument(locked, "a.pdf")), "document-protected");
	const broken = new TextEncoder().encode("%PDF-1.7\nand nothing else");
	assert.equal(refusalOf(await readPdfDocument(broken, "a.pdf")), "document-damaged");
});

test("the bytes that were handed in stay as they are, a buffer's too", async () => {
	const bytes = Buffer.from(pdfFile([[[60, 700, "Robbery fell."]]]));
	const before = Buffer.from(bytes);
	assert.deepEqual(outline(await readPdfDocument(bytes, "a.pdf")), ["Robbery fell."]);
	assert.ok(before.equals(bytes));
});
