import assert from "node:assert/strict";
import { after, test } from "node:test";
import { checkDocument } from "#analysis/claims";
import type { Block, Document, ReadDocument } from "#document";
import { text } from "#document";
import { readFinishedDocument } from "#document/reading";
import { writeHtml, writePdf } from "#publication/writers";
import {
	odtFile,
	odtTableOf,
	wordFile,
	wordParagraph,
	wordTableOf,
} from "../../src/document/reading/fixtures/containers.ts";
import { ASSESSMENT } from "../../src/publication/writers/fixtures/assessment.ts";
import { FONTS } from "../../src/publication/writers/fixtures/fonts.ts";
import { endTypst } from "../../src/publication/writers/pdf/typst-process.ts";
import { composedDocument } from "../examples/composed-document.ts";

after(endTypst);

const SENTENCES = [
	"Robbery fell from 120 to 90, a fall of 30%, while theft hardly changed at all over the same two years.",
	"Burglary rose from 357 to 286 in the year to October 2016, which the police put down to a single series.",
	"Vehicle crime rose from 583 to 686, an increase of 17.7%, and that is what the two counts give.",
];
const ROWS = [
	["Area", "2015", "2016", "Difference"],
	["Maidstone", "2,964", "3,743", "+ 779"],
	["Sevenoaks", "1,301", "1,702", "+ 401"],
	["Tunbridge Wells", "1,625", "1,962", "+ 330"],
	["Total", "5,890", "7,407", "+ 1,517"],
];

const FRAME = { marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
const DOCUMENT: Document = { ...ASSESSMENT, figures: [], blocks: blocksOf() };

function blocksOf(): Block[] {
	return [
		{ ...FRAME, kind: "heading", id: "h", level: 1, content: [text("Crime")] },
		...SENTENCES.map(
			(words, index): Block => ({ ...FRAME, kind: "paragraph", id: `p${index}`, content: [text(words)] }),
		),
		{
			...FRAME,
			kind: "table",
			id: "t",
			table: {
				caption: "Violent crime by district",
				columns: (ROWS[0] ?? []).map((heading, index) => ({
					heading,
					align: index === 0 ? "start" : "number",
				})),
				rows: ROWS.slice(1).map((row) => ({ cells: row.map((cell) => ({ content: [text(cell)] })) })),
				notes: [],
				source: "Police",
			},
		},
	];
}

const HEADING = '<w:outlineLvl w:val="0"/>';
const PLAIN = [
	"1. Crime",
	...SENTENCES,
	ROWS.map((row) => row.map((cell) => cell.padEnd(20)).join("")).join("\n"),
];
const FORMATS: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
	txt: () => new TextEncoder().encode(PLAIN.join("\n\n")),
	docx: () =>
		wordFile(
			wordParagraph("Crime", HEADING) +
				SENTENCES.map((words) => wordParagraph(words)).join("") +
				wordTableOf(ROWS),
		),
	odt: () =>
		odtFile(
			`<text:h>Crime</text:h>${SENTENCES.map((words) => `<text:p>${words}</text:p>`).join("")}${odtTableOf(ROWS)}`,
		),
	html: () => new TextEncoder().encode(writeHtml(DOCUMENT, { fonts: FONTS })),
	pdf: () => writePdf(DOCUMENT, { fonts: FONTS }),
};

/** What is found wrong, in short, whatever the format. */
function wrongIn(document: ReadDocument): string[] {
	return checkDocument(document)
		.filter((finding) => finding.severity === "wrong")
		.map((finding) => `${finding.check}: ${finding.says} -> ${finding.instead}`)
		.sort();
}

async function read(bytes: Uint8Array, file: string): Promise<ReadDocument> {
	const outcome = await readFinishedDocument(bytes, file);
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value;
}

for (const [ending, write] of Object.entries(FORMATS))
	test(`the same text as .${ending} gives the same findings`, async () => {
		const wanted = wrongIn(await read(await (FORMATS.docx as () => Uint8Array)(), "a.docx"));
		assert.ok(wanted.length >= 3, wanted.join("\n"));
		assert.deepEqual(wrongIn(await read(await write(), `a.${ending}`)), wanted);
	});

test("the published example as PDF and as a web page: its tables come out whole, and both give the same findings", async () => {
	const document = await composedDocument();
	const pdf = await read(await writePdf(document, { fonts: FONTS }), "a.pdf");
	const page = await read(new TextEncoder().encode(writeHtml(document, { fonts: FONTS })), "a.html");
	for (const each of [pdf, page]) {
		const rows = each.pieces.flatMap((piece) => (piece.kind === "table" ? piece.rows : []));
		const cells = rows.map((row) => row.cells.map((cell) => cell.trim()).join("|"));
		assert.ok(cells.includes("Victim-based crime|791|9,245|8,488|+757|+8.9%|clear rise"), each.file);
		assert.ok(cells.includes("Burglary other than dwelling|32|532|495|+37|+7.5%|no clear change"), each.file);
		assert.ok(cells.includes("Maidstone|1,225|−15|+45|1.2%"), each.file);
	}
	const found = wrongIn(pdf);
	assert.ok(
		found.some((finding) => finding.includes("2,966")),
		"the slip in violent crime was not found",
	);
	assert.deepEqual(found, wrongIn(page));
});
