import assert from "node:assert/strict";
import { before, test } from "node:test";
import { everyBlock } from "#document";
import { type ReadPdf, readPdf, type Tag } from "../journeys/read-pdf.ts";
import { type BuiltExample, changedExample } from "./built-example.ts";

// A document whose language is Welsh. Its sentences are still the example's English ones, since nobody translated them;
// what the program words itself must be Welsh, or be said to be English.

let built: BuiltExample;
let page: string;
let pdf: ReadPdf;
let words: string;

before(async () => {
	built = await changedExample("safer-maidstone-2017-18", [
		{ file: "assessment.yaml", words: "language: en", by: "language: cy" },
	]);
	page = new TextDecoder().decode(built.file("assessment.html"));
	pdf = await readPdf(built.file("assessment.pdf"));
	words = pdf.pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(" ");
});

test("page and PDF say that they are Welsh", () => {
	assert.match(page, /^<!doctype html>\s*<html lang="cy">/);
	assert.equal(pdf.language, "cy-GB");
});

test("the interface of the page is Welsh: contents, labels, register, card, buttons", () => {
	for (const each of [
		"Neidio i’r prif destun",
		'<p id="contents-title">Cynnwys</p>',
		'<span class="label">Tabl 1</span>',
		'<p class="label">Ffigur 1</p>',
		"O ble y daw’r ffigurau",
		"Data ar gyfer y siart hwn",
		"<dt>Cyfnod</dt>",
		"Cymerwch ofal",
		"Lawrlwytho’r tabl hwn (CSV)",
		'<button type="button">Cau</button>',
	])
		assert.ok(page.includes(each), each);
	for (const each of [
		"Skip to the main text",
		">Contents<",
		"Download this table",
		"<dt>Period</dt>",
		"Take care",
	])
		assert.ok(!page.includes(each), each);
});

test("the PDF has its cover, contents, labels and running lines in Welsh", () => {
	const [cover, contents, ...others] = pdf.pages.map(({ pieces }) =>
		pieces.map(({ text }) => text).join(" "),
	);
	for (const each of ["Fersiwn", "Statws", "Drafft", "Dyddiad", "27 Ionawr 2017"])
		assert.ok(cover?.includes(each), each);
	assert.ok(contents?.includes("Cynnwys"));
	assert.match(words, /Tablau a ffigurau/);
	for (const [index, text] of others.entries())
		assert.match(text, new RegExp(`Tudalen ${index + 3} o ${pdf.pages.length}`));
});

test("numbers, dates and ranks are worded in Welsh in both", () => {
	const ranks = built.document.figures.filter(({ text }) => / o \d+$/.test(text));
	assert.ok(ranks.length > 5);
	const periods = [...page.matchAll(/<dt>Cyfnod<\/dt><dd>([^<]*)/g)].map(([, period]) => period ?? "");
	assert.ok(periods.some((each) => each === "Tachwedd 2015 i Hydref 2016"));
	const ENGLISH_MONTH =
		/\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/;
	assert.deepEqual(
		periods.filter((each) => ENGLISH_MONTH.test(each)),
		[],
	);
	assert.ok(words.includes("Hyd 2016") && words.includes(ranks[0]?.text ?? "?"));
});

test("notes that exist in English only are said to be English on the page", () => {
	const unsaid = [...page.matchAll(/<div class="under">(.*?)<\/div>/g)]
		.flatMap(([, under = ""]) => under.match(/<p[^>]*>\[nodyn \d+\][^<]*/g) ?? [])
		.filter((note) => !note.startsWith('<p lang="en">'));
	assert.deepEqual(unsaid, []);
	for (const [, feet = ""] of page.matchAll(/<div class="foot">(.*?)<\/div>/g))
		assert.match(feet, /^<p lang="en">/);
	const methods = [...page.matchAll(/<dt>Dull<\/dt><dd([^>]*)>/g)];
	assert.ok(methods.length > 1000);
	for (const [, lang] of methods) assert.equal(lang, ' lang="en"');
});

test("sentences of the program are said to be English, and the figures in them Welsh", () => {
	const outlook = /<p id="[^"]*"( lang="en")?>There is no outlook/.exec(page);
	assert.equal(outlook?.[1], ' lang="en"');
	assert.match(page, /<a class="figure"[^>]* lang="cy"[^>]*>/);
	const headings = [
		...page.matchAll(/<h\d id="[^"]*"( lang="en")?>(?:<span class="number">[^<]*<\/span> )?([^<]*)</g),
	];
	const english = headings.filter(([, lang]) => lang).map(([, , text]) => text);
	const generated = [...everyBlock(built.document.blocks)].filter(
		(block) => block.kind === "heading" && block.provenance.kind === "generated",
	);
	assert.equal(english.length, generated.length);
	assert.ok(english.includes("Information sources"));
});

test("the same parts are tagged as English in the PDF", () => {
	const tagged = (tags: readonly Tag[]): Tag[] =>
		tags.flatMap((tag) => [...(tag.language === "en-GB" ? [tag] : []), ...tagged(tag.children)]);
	const texts = tagged(pdf.tags).map(({ text }) => text);
	assert.ok(texts.some((text) => text.includes("There is no outlook")));
	assert.ok(texts.some((text) => text.trimStart().startsWith("[nodyn 1]")));
	assert.ok(!texts.some((text) => text.includes("The Safer Maidstone Partnership (SMP) is")));
});

test("an English document has no part said to be in another language", async () => {
	const english = await changedExample("northbrook", []);
	const text = new TextDecoder().decode(english.file("assessment.html"));
	assert.deepEqual(text.match(/ lang="[^"]*"/g), [' lang="en"']);
});
