import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type Document, everyBlock, inlineText } from "#document";
import { builtExample, EXAMPLES } from "../examples/built-example.ts";
import { type ReadPdf, readPdf, type Tag, tagsOf } from "./read-pdf.ts";

// What assistive technology finds in the PDF of both examples.

const LEVELS = ["H1", "H2", "H3", "H4"] as const;

for (const example of EXAMPLES) {
	let pdf: ReadPdf;
	let document: Document;

	before(async () => {
		const built = await builtExample(example, "restricted");
		pdf = await readPdf(built.file("assessment.pdf"));
		document = built.document;
	});

	const headings = () => [...everyBlock(document.blocks)].filter((block) => block.kind === "heading");

	test(`${example}: the PDF names itself and its language, and every page is tagged`, () => {
		assert.equal(pdf.title, `${document.cover.title} ${document.cover.year}`);
		assert.equal(pdf.language, "en-GB");
		assert.ok(pdf.pages.length > 20);
		for (const [index, tag] of pdf.tags.entries()) assert.equal(tag.role, "Root", `page ${index + 1}`);
	});

	test(`${example}: every heading is tagged with its level, in the order of the document`, () => {
		const tagged = headingTags(pdf.tags).map(({ role, text }) => `${role} ${packed(text)}`);
		const wanted = headings().map(
			({ level, number = "", content }) => `H${level} ${packed(number + inlineText(content))}`,
		);
		const [first = ""] = wanted;
		const from = tagged.indexOf(first);
		assert.deepEqual(tagged.slice(from, from + wanted.length), wanted);
	});

	test(`${example}: no level of heading is skipped`, () => {
		const levels = headingTags(pdf.tags).map(({ role }) => LEVELS.findIndex((level) => level === role) + 1);
		assert.ok(levels.includes(1) && levels.includes(2));
		for (const [index, level] of levels.entries())
			assert.ok(level <= (levels[index - 1] ?? 0) + 1, `heading ${index}: ${level}`);
	});

	test(`${example}: every table has a header cell for each of its columns, tagged as such`, () => {
		const tables = [...everyBlock(document.blocks)].flatMap((block) =>
			block.kind === "table" ? [block.table] : [],
		);
		const tagged = tagsOf(pdf.tags, "Table").map((table) =>
			tagsOf(table.children, "TH").map(({ text }) => packed(text)),
		);
		for (const { caption, columns } of tables) {
			const wanted = columns.map(({ heading }) => packed(heading));
			const found = tagged.some((cells) => wanted.every((heading) => cells.includes(heading)));
			assert.ok(found, caption);
		}
	});

	test(`${example}: every picture has its description as alternative text`, () => {
		const alts = tagsOf(pdf.tags, "Figure").map((each) => each.alt);
		for (const alt of alts) assert.notEqual(alt, "");
		const visuals = [...everyBlock(document.blocks)].filter((block) => block.kind === "visual");
		assert.ok(visuals.length >= 4);
		for (const { id, request } of visuals) assert.ok(alts.includes(request.words.description), id);
	});

	test(`${example}: nothing stands outside its page, nor on what else stands there`, () => {
		for (const [index, { width, height, pieces }] of pdf.pages.entries())
			for (const { text, left, right, baseline } of pieces)
				assert.ok(
					left >= 0 && right <= width && baseline >= 0 && baseline <= height,
					`page ${index + 1}: “${text}” stands at ${left} to ${right}`,
				);
		for (const [index, { pieces }] of pdf.pages.entries())
			for (const [at, one] of pieces.entries())
				for (const other of pieces.slice(at + 1))
					assert.ok(
						Math.abs(one.baseline - other.baseline) > 3 ||
							one.right <= other.left + 2 ||
							other.right <= one.left + 2,
						`page ${index + 1}: “${one.text}” and “${other.text}” stand on each other`,
					);
	});

	test(`${example}: no heading stands at the foot of a page`, () => {
		const numbered = headings().filter(({ number }) => number !== undefined);
		const lowest = numbered.map(({ number, content }) => packed(number + inlineText(content)));
		for (const [index, { pieces }] of pdf.pages.entries()) {
			const body = pieces.filter(({ baseline }) => baseline > 60);
			const foot = Math.min(...body.map(({ baseline }) => baseline));
			const line = packed(
				body
					.filter(({ baseline, left }) => Math.abs(baseline - foot) < 2 && left < 70)
					.map(({ text }) => text)
					.join(""),
			);
			assert.ok(!lowest.includes(line), `page ${index + 1} ends with “${line}”`);
		}
	});
}

function headingTags(tags: readonly Tag[]): Tag[] {
	return tags.flatMap((tag) => [
		...(LEVELS.some((level) => level === tag.role) ? [tag] : []),
		...headingTags(tag.children),
	]);
}

/** Text without what a line break or the space of a number may change. */
function packed(text: string): string {
	return text.replaceAll(/[\s\u00AD]/g, "");
}
