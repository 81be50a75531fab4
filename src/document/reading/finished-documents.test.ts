import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import {
	HEADING_STYLES,
	odtFile,
	odtTableOf,
	wordFile,
	wordParagraph,
	wordTableOf,
} from "./fixtures/containers.ts";
import { mutations } from "./fixtures/mutations.ts";
import { outline, refusalOf } from "./fixtures/outline.ts";
import { pdfFile } from "./fixtures/pdf-file.ts";
import { documentReaderOf, readFinishedDocument } from "./index.ts";

const ROWS = [
	["Area", "2015", "2016"],
	["Robbery", "79", "69"],
	["Theft", "2,633", "2,422"],
];
const SENTENCE = "Robbery fell from 79 to 69, by 12.7%.";
const WORD = wordFile(
	wordParagraph("Crime", '<w:pStyle w:val="H1"/>') + wordParagraph(SENTENCE) + wordTableOf(ROWS),
	{ styles: HEADING_STYLES },
);
const ODT = odtFile(
	`<text:h text:outline-level="1">Crime</text:h><text:p>${SENTENCE}</text:p>${odtTableOf(ROWS)}`,
);
const HTML = strToU8(
	`<!doctype html><h1>Crime</h1><p>${SENTENCE}</p><table>${ROWS.map((row) => `<tr><td>${row.join("<td>")}`).join("")}</table>`,
);
const MARKDOWN = strToU8(
	`# Crime\n\n${SENTENCE}\n\n| ${ROWS[0]?.join(" | ")} |\n|---|---|---|\n| Robbery | 79 | 69 |\n| Theft | 2,633 | 2,422 |\n`,
);
const PDF = pdfFile([
	[
		[60, 740, "Crime", 16],
		[60, 700, SENTENCE],
		...ROWS.flatMap((row, index) =>
			row.map((cell, column) => [60 + column * 90, 660 - index * 16, cell] as const),
		),
	],
]);
const FORMATS = { docx: WORD, odt: ODT, html: HTML, md: MARKDOWN, pdf: PDF };

for (const [ending, bytes] of Object.entries(FORMATS))
	test(`the same document comes out of ${ending} with its heading, sentence and table`, async () => {
		assert.deepEqual(outline(await readFinishedDocument(bytes, `a.${ending}`)), [
			"# Crime",
			SENTENCE,
			"H Area|2015|2016 / Robbery|79|69 / Theft|2,633|2,422",
		]);
	});

test("a format is told by what is in a file, not by its name", async () => {
	for (const bytes of [WORD, ODT, HTML, PDF])
		assert.equal(outline(await readFinishedDocument(bytes, "a.txt")).length, 3);
	assert.deepEqual(outline(await readFinishedDocument(strToU8("5 < 6 in text."), "a.pdf")), [
		"5 < 6 in text.",
	]);
	assert.equal(documentReaderOf("Assessment.PDF")?.title, "PDF");
});

const compound = (name: string) =>
	Uint8Array.from([
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		...[...name].flatMap((each) => [each.charCodeAt(0), 0]),
	]);
const open = (name: string) =>
	zipSync({
		mimetype: [strToU8(`application/vnd.oasis.opendocument.${name}`), { level: 0 }],
		"content.xml": strToU8("<x/>"),
	});

const REFUSED: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
	["a Word document with a password", compound("EncryptedPackage"), "document-protected", /password/],
	["an old Word document", compound("WordDocument"), "document-wrong-kind", /older kind/],
	["an old spreadsheet", compound("Workbook"), "document-wrong-kind", /spreadsheet/],
	["a spreadsheet", zipSync({ "xl/workbook.xml": strToU8("<x/>") }), "document-wrong-kind", /spreadsheet/],
	["an open spreadsheet", open("spreadsheet"), "document-wrong-kind", /spreadsheet/],
	["slides", zipSync({ "ppt/presentation.xml": strToU8("<x/>") }), "document-wrong-kind", /slides/],
	["an archive", zipSync({ "a.txt": strToU8("text") }), "document-wrong-kind", /archive/],
	["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "document-wrong-kind", /picture/],
	["Rich Text", strToU8("{\\rtf1 text}"), "document-wrong-kind", /Rich Text/],
	["nothing", new Uint8Array(), "document-empty", /empty/],
	[
		"bytes that are no text",
		Uint8Array.from({ length: 400 }, (_, index) => index % 8),
		"document-binary",
		/not text/,
	],
	["half a Word document", WORD.slice(0, 500), "document-damaged", /damaged/],
	["half an ODT", ODT.slice(0, 400), "document-damaged", /damaged/],
	["a Word document without its text", wordFile("<w:p/>"), "document-without-text", /scanned/],
];

for (const [what, bytes, code, says] of REFUSED)
	test(`${what} is refused in plain words`, async () => {
		const read = await readFinishedDocument(bytes, "a.docx");
		assert.equal(refusalOf(read), code);
		assert.match(read.problems[0]?.says ?? "", says);
	});

test("a file over 200 MB is refused before it is looked at", async () => {
	assert.equal(
		refusalOf(await readFinishedDocument(new Uint8Array(200_000_001), "a.pdf")),
		"document-too-large",
	);
});

test("a part that unpacks to far more than it is, or says it is less than it is, is refused at once", async () => {
	const bomb = zipSync({ "word/document.xml": new Uint8Array(8_000_000) });
	assert.ok(bomb.length < 20_000);
	const saying = (size: number) => {
		const copy = Uint8Array.from(bomb);
		const view = new DataView(copy.buffer);
		view.setUint32(view.getUint32(copy.length - 6, true) + 24, size, true);
		return copy;
	};
	assert.equal(refusalOf(await readFinishedDocument(saying(150_000_000), "a.docx")), "document-too-large");
	assert.equal(refusalOf(await readFinishedDocument(saying(1_000), "a.docx")), "document-damaged");
});

test("one changed digit in a packed part is found by its checksum", async () => {
	const stored = zipSync({ "word/document.xml": [strToU8(SENTENCE), { level: 0 }] });
	const at = stored.indexOf("6".charCodeAt(0), 40);
	stored[at] = "8".charCodeAt(0);
	assert.equal(refusalOf(await readFinishedDocument(stored, "a.docx")), "document-damaged");
});

for (const [ending, bytes] of Object.entries(FORMATS))
	test(`300 damaged copies of a document as ${ending} are read or refused, none breaks the reader`, async () => {
		let refusals = 0;
		for (const changed of mutations(bytes, 300)) {
			const read = await readFinishedDocument(changed, `a.${ending}`);
			if (!read.ok) refusals += 1;
			assert.ok(read.ok ? read.value.pieces.length > 0 : refusalOf(read) !== "");
		}
		if (ending === "docx" || ending === "odt") assert.ok(refusals > 100, `${refusals} of 300 were refused`);
	});
