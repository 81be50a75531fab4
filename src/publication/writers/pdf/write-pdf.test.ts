import assert from "node:assert/strict";
import { test } from "node:test";
import { type Document, everyBlock, type Table, text } from "#document";
import { ASSESSMENT, AWKWARD_TEXT, longAssessment } from "../fixtures/assessment.ts";
import { FONTS } from "../fixtures/fonts.ts";
import { readPdf, tagsOf } from "../fixtures/read-pdf.ts";
import { endTypst, setWithTypst } from "./typst-process.ts";
import { writePdf } from "./write-pdf.ts";

const bytes = await writePdf(ASSESSMENT, { fonts: FONTS });
const read = await readPdf(bytes);
const all = read.pages.join(" ").replaceAll(/\s+/g, " ");
const faces = [FONTS.regular, FONTS.semibold, FONTS.bold, FONTS.italic, FONTS.boldItalic];

test("it is PDF/UA-1, with title and language", () => {
	assert.equal(read.title, "Strategic assessment 2017/18");
	assert.equal(read.language, "en-GB");
	assert.match(read.metadata, /pdfuaid:part[^0-9]*1/);
});

test("the cover carries partnership, title, version, state, date and marking", () => {
	const cover = read.pages[0] ?? "";
	for (const words of [
		"Safer Northbrook Partnership",
		"Strategic assessment 2017/18",
		"1.2",
		"Agreed",
		"16 February 2017",
		"OFFICIAL-SENSITIVE",
	])
		assert.ok(cover.includes(words), words);
});

test("every later page carries marking, version and its number", () => {
	for (const [index, page] of read.pages.entries()) {
		if (index === 0) continue;
		for (const words of ["OFFICIAL-SENSITIVE", "version 1.2", `Page ${index + 1} of ${read.pages.length}`])
			assert.ok(page.includes(words), `page ${index + 1}: ${words}`);
	}
});

test("headings are tagged with their levels", () => {
	for (const level of [1, 2, 3, 4] as const) {
		const wanted = ASSESSMENT.blocks.filter((block) => block.kind === "heading" && block.level === level);
		const found = tagsOf(read.tags, `H${level}`).length;
		assert.ok(
			wanted.length > 0 && found >= wanted.length,
			`${found} tags H${level} for ${wanted.length} headings`,
		);
	}
});

test("tables have header cells, and their rows repeat on the next page", () => {
	const tables = ASSESSMENT.blocks.filter((block) => block.kind === "table");
	const headings = tables.flatMap(({ table }) => table.columns);
	assert.ok(tagsOf(read.tags, "TH").length >= headings.length);
	const withSteps = read.pages.filter((page) => page.includes("What will be done"));
	assert.ok(withSteps.length >= 2, `${withSteps.length} pages show the header of a table of 30 rows`);
});

test("pictures are tagged with what they show", () => {
	const alts = tagsOf(read.tags, "Figure").map((tag) => tag.alt);
	for (const block of everyBlock(ASSESSMENT.blocks))
		if (block.kind === "visual") assert.ok(alts.includes(block.request.words.description), block.id);
});

test("text is text, whatever it holds", () => {
	assert.ok(all.includes(AWKWARD_TEXT.replaceAll(/\s+/g, " ")), "the awkward text came out changed");
});

test("the same document gives the same bytes", async () => {
	assert.deepEqual(await writePdf(ASSESSMENT, { fonts: FONTS }), bytes);
});

test("a table without headings is refused with its caption", async () => {
	const table: Table = {
		caption: "Nameless",
		columns: [{ heading: " ", align: "start" }],
		rows: [],
		notes: [],
		source: "",
	};
	const frame = { id: "t", marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
	const document: Document = { ...ASSESSMENT, blocks: [{ ...frame, kind: "table", table }] };
	await assert.rejects(writePdf(document, { fonts: FONTS }), /“Nameless” has a column without a heading/);
});

test("ids with any signs in them, and tables with groups, are set", async () => {
	const frame = { marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
	const blocks = ASSESSMENT.blocks
		.filter((block) => block.kind === "table" || block.kind === "visual")
		.map((block, index) => ({ ...block, ...frame, id: `a/b "c" <${index}> ŵ` }));
	const heading = { ...frame, id: "h", kind: "heading", level: 1, content: [text("All")] } as const;
	const written = await readPdf(
		await writePdf({ ...ASSESSMENT, blocks: [heading, ...blocks] }, { fonts: FONTS }),
	);
	assert.ok(written.pages.length > 3);
});

test("a table of more words than a page is wide stands on a page turned on its side, with header and footer", async () => {
	const frame = { marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
	const table: Table = {
		caption: "Side by side",
		columns: Array.from({ length: 10 }, (_, index) => ({ heading: `Recommended ${index}`, align: "start" })),
		rows: [{ cells: Array.from({ length: 10 }, () => ({ content: [text("Organisations")] })) }],
		notes: [],
		source: "",
	};
	const heading = { ...frame, id: "h", kind: "heading", level: 1, content: [text("All")] } as const;
	const blocks = [heading, { ...frame, id: "t", kind: "table", table } as const, { ...heading, id: "i" }];
	const { turned, pages } = await readPdf(await writePdf({ ...ASSESSMENT, blocks }, { fonts: FONTS }));
	const at = pages.findIndex((page) => page.includes("Side by side"));
	assert.deepEqual([turned[at], turned[at + 1]], [true, false]);
	assert.ok(pages[at]?.includes("version 1.2") && pages[at]?.includes(`Page ${at + 1} of`));
});

test("a document that never ends is ended, and the next one is set", async () => {
	const endless = "#{ for a in range(100000) { for b in range(100000) { let c = a * b } } }";
	const job = { template: endless, files: [], fonts: faces, standard: "ua-1" };
	await assert.rejects(setWithTypst(job, 1), /took more than 1 seconds and was ended/);
	assert.ok((await writePdf(ASSESSMENT, { fonts: FONTS })).length > 0);
});

test("what Typst refuses is told in its words", async () => {
	const job = { template: "#let broken = ", files: [], fonts: faces, standard: "ua-1" };
	await assert.rejects(setWithTypst(job), /Typst refused the document: .*expect/);
});

test("several documents asked for at once are all set", async () => {
	const written = await Promise.all(
		[2, 3].map((themes) => writePdf(longAssessment(themes), { fonts: FONTS })),
	);
	assert.ok((written[1]?.length ?? 0) > (written[0]?.length ?? 0));
});

test("a process that was ended from outside is replaced", async () => {
	endTypst();
	assert.deepEqual(await writePdf(ASSESSMENT, { fonts: FONTS }), bytes);
});
