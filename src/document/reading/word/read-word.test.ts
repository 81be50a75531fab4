import assert from "node:assert/strict";
import { test } from "node:test";
import { HEADING_STYLES, wordFile, wordParagraph, wordTableOf } from "../fixtures/containers.ts";
import { outline, refusalOf } from "../fixtures/outline.ts";
import { readWordDocument } from "./read-word.ts";

const read = (body: string, parts: Record<string, string> = {}) =>
	readWordDocument(wordFile(body, parts), "a.docx");
const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;

test("headings are told by their styles, and by styles based on these; the table of contents is left out", () => {
	const body =
		wordParagraph("Crime 4", styled("TOC1")) +
		wordParagraph("Crime", styled("H1")) +
		wordParagraph("Robbery", styled("Own")) +
		wordParagraph("Harm", '<w:outlineLvl w:val="2"/>') +
		wordParagraph("Robbery fell by 3%.");
	assert.deepEqual(outline(read(body, { styles: HEADING_STYLES })), [
		"# Crime",
		"# Robbery",
		"### Harm",
		"Robbery fell by 3%.",
	]);
});

test("tracked insertions are kept and deletions dropped, a deleted paragraph end and row among them", () => {
	const body = `<w:p><w:r><w:t>It rose by </w:t></w:r><w:del><w:r><w:delText>8</w:delText></w:r></w:del><w:ins><w:r><w:t>9</w:t></w:r></w:ins><w:r><w:t>%.</w:t></w:r><w:moveFrom><w:r><w:t> Moved.</w:t></w:r></w:moveFrom></w:p>
<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>${wordParagraph("sentence.")}
<w:tbl><w:tr><w:tc>${wordParagraph("Robbery")}</w:tc><w:tc>${wordParagraph("69")}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${wordParagraph("Gone")}</w:tc><w:tc>${wordParagraph("1")}</w:tc></w:tr></w:tbl>`;
	assert.deepEqual(outline(read(body)), ["It rose by 9%.", "One sentence.", "Robbery|69"]);
});

test("merged cells: a heading stands over each of its columns, a label beside each of its rows, a number once", () => {
	const cell = (text: string, properties = "") =>
		`<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
	const restart = '<w:vMerge w:val="restart"/>';
	const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("")}${cell("Area")}${cell("Year", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("West", restart)}${cell("Ashford")}${cell("5", restart)}${cell("6")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("Dover")}${cell("", "<w:vMerge/>")}${cell("+ 757")}</w:tr></w:tbl>`;
	assert.deepEqual(outline(read(body)), ["H |Area|Year|Year / West|Ashford|5|6 / West|Dover||+ 757"]);
});

test("a first row of words or years is a heading though nobody marked it; rows of numbers have none", () => {
	const years = wordTableOf(
		[
			["", "2015", "2016"],
			["Robbery", "79", "69"],
		],
		false,
	);
	const numbers = wordTableOf(
		[
			["Robbery", "79", "69"],
			["Theft", "80", "81"],
		],
		false,
	);
	assert.deepEqual(outline(read(years + numbers)), [
		"H |2015|2016 / Robbery|79|69",
		"Robbery|79|69 / Theft|80|81",
	]);
});

test("lists carry the markers that Word sets, and numbered headings their numbers", () => {
	const level = (index: number, format: string, text: string) =>
		`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
	const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1")}${level(1, "decimal", "%1.%2")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "lowerRoman", "%1)")}${level(1, "bullet", "x")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
	const item = (list: number, depth: number) =>
		`<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
	const heading = (text: string, depth: number) =>
		wordParagraph(text, `<w:outlineLvl w:val="${depth}"/>${item(1, depth)}`);
	const body =
		heading("Crime", 0) +
		heading("Theft", 1) +
		wordParagraph("one", item(2, 0)) +
		wordParagraph("dot", item(2, 1)) +
		wordParagraph("two", item(2, 0)) +
		heading("Harm", 0) +
		heading("Drugs", 1) +
		wordParagraph("• typed");
	assert.deepEqual(outline(read(body, { numbering })), [
		"# 1 Crime",
		"## 1.1 Theft",
		"(i)) one",
		"(•) dot",
		"(ii)) two",
		"# 2 Harm",
		"## 2.1 Drugs",
		"(•) typed",
	]);
});

test("notes and text boxes follow their paragraph; raised marks, hidden words and repeated fallbacks are not read", () => {
	const box = `<w:txbxContent>${wordParagraph("In the box.")}</w:txbxContent>`;
	const body = `<w:p><w:r><w:t>It fell by 5%</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> on the 5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>th</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent><w:drawing><wp:docPr descr="A chart"/></w:drawing></w:r></w:p>`;
	const footnotes = `<w:footnote w:id="0" w:type="separator">${wordParagraph("no")}</w:footnote><w:footnote w:id="2">${wordParagraph("Police figures.")}</w:footnote>`;
	assert.deepEqual(outline(read(body, { footnotes, header1: wordParagraph("V2. 27/01/17") })), [
		"It fell by 5% on the 5th",
		"[A chart]",
		"In the box.",
		"Police figures.",
	]);
});

test("a table that only frames the page is read as text, and a table inside a cell for itself", () => {
	const inner = wordTableOf([
		["Area", "Rate"],
		["Kent", "59"],
	]);
	const frame = `<w:tbl><w:tr><w:tc>${wordParagraph("A sentence.")}${inner}</w:tc></w:tr></w:tbl>`;
	const nested = `<w:tbl><w:tr><w:tc>${wordParagraph("a")}</w:tc><w:tc>${inner}${wordParagraph("b")}</w:tc></w:tr></w:tbl>`;
	assert.deepEqual(outline(read(frame + nested)), [
		"A sentence.",
		"H Area|Rate / Kent|59",
		"a|b",
		"H Area|Rate / Kent|59",
	]);
});

test("a place is the number of a paragraph", () => {
	const found = read(wordParagraph("One.") + wordParagraph("") + wordParagraph("Three."));
	assert.ok(found.ok);
	const places = found.value.pieces.map((piece) => piece.kind === "paragraph" && piece.lines[0]?.at);
	assert.deepEqual(places, [
		{ file: "a.docx", paragraph: 1 },
		{ file: "a.docx", paragraph: 3 },
	]);
});

test("names of namespaces are the file's own affair; strict documents are read as well", () => {
	const bytes = wordFile("");
	assert.equal(refusalOf(readWordDocument(bytes, "a.docx")), "document-without-text");
	const strict = wordFile(wordParagraph("One."));
	assert.deepEqual(outline(readWordDocument(strict, "a.docx")), ["One."]);
});

test("a document type, an unknown reference or an open element is damage", () => {
	for (const body of ["<w:p>", "&unknown;", '<w:p w:a="1" w:a="2"/>', "</w:p>"])
		assert.equal(refusalOf(read(body)), "document-damaged", body);
});
