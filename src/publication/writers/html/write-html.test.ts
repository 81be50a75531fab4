import assert from "node:assert/strict";
import { test } from "node:test";
import { type Document, everyBlock, text } from "#document";
import { ASSESSMENT, AWKWARD_TEXT } from "../fixtures/assessment.ts";
import { FONTS } from "../fixtures/fonts.ts";
import { provenanceOf } from "../provenance.ts";
import { escaped } from "./markup.ts";
import { writeHtml } from "./write-html.ts";

const page = writeHtml(ASSESSMENT, { fonts: FONTS });
const bare = page.replace(/<style>.*?<\/style>/s, "");

function withParagraph(words: string, href?: string): string {
	const content =
		href === undefined ? [text(words)] : [{ kind: "link" as const, href, content: [text(words)] }];
	const frame = { id: "p", marking: "OFFICIAL", provenance: { kind: "generated", by: "test" } } as const;
	const document: Document = { ...ASSESSMENT, blocks: [{ ...frame, kind: "paragraph", content }] };
	return writeHtml(document, { fonts: FONTS });
}

test("a page is one file: nothing is fetched", () => {
	assert.doesNotMatch(bare, /<(?:script|img|iframe|link|source)[^>]+(?:src|href)=/);
	assert.doesNotMatch(page, /url\((?!data:)/);
	assert.ok(page.length < 2_500_000, `${page.length} bytes`);
});

test("language, title, landmarks and the skip link are there", () => {
	assert.match(page, /<html lang="en">/);
	assert.match(page, /<title>Strategic assessment 2017\/18, Safer Northbrook Partnership<\/title>/);
	for (const landmark of ["<header", "<nav", '<main id="main"', "<footer", 'class="skip" href="#main"'])
		assert.ok(bare.includes(landmark), landmark);
});

test("every block has its place, and no id stands twice", () => {
	const ids = [...bare.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");
	assert.deepEqual(
		ids.filter((id, index) => ids.indexOf(id) !== index),
		[],
	);
	for (const block of everyBlock(ASSESSMENT.blocks)) {
		if (block.kind === "heading" || block.kind === "table" || block.kind === "visual")
			assert.ok(ids.includes(block.id), block.id);
	}
});

test("links inside the page lead somewhere", () => {
	const ids = new Set([...bare.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
	const targets = [...bare.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => target ?? "");
	assert.ok(targets.length > 40);
	assert.deepEqual(
		targets.filter((target) => !ids.has(target)),
		[],
	);
});

test("every figure is live and its provenance is in the page, whole", () => {
	for (const [index, figure] of ASSESSMENT.figures.entries()) {
		const entry = bare.split(`<li id="from-${index + 1}">`)[1]?.split("</li>")[0] ?? "";
		assert.ok(entry.includes(escaped(figure.text)), figure.id);
		for (const { label, words } of provenanceOf(figure, "en"))
			assert.ok(
				entry.includes(`<dt>${escaped(label)}</dt><dd>${escaped(words)}</dd>`),
				`${figure.id}: ${words}`,
			);
	}
	assert.match(bare, /returns\/police-recorded-crime\.csv, row 2, column “value”/);
});

test("a caution that many figures share is said once, and each of them leads to it", () => {
	const caution =
		"Recording changed in April 2015 & cannot be undone; years before and after it do not compare.";
	const figures = ASSESSMENT.figures.map((figure) => ({
		...figure,
		cautions: [{ kind: "break" as const, text: caution }],
	}));
	const written = writeHtml({ ...ASSESSMENT, figures }, { fonts: FONTS });
	const note = /id="(care-[0-9]+)">Recording changed in April 2015 &amp; cannot be undone; [^<]*</.exec(
		written,
	);
	assert.ok(note);
	assert.equal(written.split("Recording changed in April 2015").length, 2);
	assert.equal(written.split(`class="common" href="#${note[1]}"`).length - 1, figures.length);
});

test("entries stand under the return that they come from, with how many they are", () => {
	const groups = [...bare.matchAll(/<details class="source"><summary>([^<]*)<span class="size">\(([0-9]+)/g)];
	const counted = groups.map(([, , count]) => Number(count));
	assert.ok(groups.some(([, source]) => source?.includes("Northbrook Police: Recorded crime by month")));
	assert.equal(
		counted.reduce((sum, each) => sum + each, 0),
		ASSESSMENT.figures.length,
	);
});

test("text is text, whatever it holds", () => {
	const written = withParagraph(AWKWARD_TEXT);
	assert.ok(written.includes(`<p id="p">${escaped(AWKWARD_TEXT)}</p>`));
	assert.equal(written.match(/<script>/g)?.length, 1);
});

test("a link that runs a script loses its address and keeps its words", () => {
	const written = withParagraph("press here", "javascript:alert(1)");
	assert.ok(written.includes('<p id="p">press here</p>'));
	assert.doesNotMatch(written, /javascript:/);
});

test("tables have a caption, scopes, and the own area marked", () => {
	const table = bare.split("<table>").find((each) => each.includes("Rank of 12")) ?? "";
	assert.match(table, /<caption>/);
	assert.match(table, /<th scope="colgroup" class="group" colspan="2">Crimes<\/th>/);
	assert.match(table, /<th scope="col" rowspan="2"><span>District<\/span><\/th>/);
	assert.match(table, /<tr class="own-area"><th scope="row">Northbrook<\/th>/);
	assert.match(table, /\[note 2\] Rank 1 is the lowest rate\./);
});

test("a figure that the document does not hold is plain text, without a link to nowhere", () => {
	const written = writeHtml({ ...ASSESSMENT, figures: [] }, { fonts: FONTS });
	assert.doesNotMatch(written, /class="figure"/);
	assert.ok(written.includes("3,482"));
});

test("the fixed words are Welsh in a Welsh edition", () => {
	const written = writeHtml({ ...ASSESSMENT, language: "cy" }, { fonts: FONTS });
	assert.match(written, /<html lang="cy">/);
	for (const words of ["Neidio i’r prif destun", "Cynnwys", "Ffynhonnell", "16 Chwefror 2017"])
		assert.ok(written.includes(words), words);
});

test("a marked block says so in words", () => {
	assert.match(bare, /<div class="marked"><p class="tag">OFFICIAL-SENSITIVE<\/p><div class="case-study"/);
});
