import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test from "node:test";
import { everyBlock, type Figure, type Inline, inlineText, type VisualBlock } from "#document";
import { typedNumbers, typedTextsIn } from "#publication/composition";
import { composedDocument, figuresIn, runningText } from "./composed-document.ts";

/** What was made to show a method: series that the source did not print, and scores that it did not show. */
const ILLUSTRATIVE = ["returns/illustrative-", "scoring"];
const TESTED = new Set(["two-count-test", "over-dispersed-change", "newcombe", "per-cent-change"]);

const document = await composedDocument();
const blocks = [...everyBlock(document.blocks)];
const figures = new Map<string, Figure>(document.figures.map((each) => [each.id, each]));

function isFromIllustrative({ sources }: Figure): boolean {
	return sources.some(({ at }) => ILLUSTRATIVE.some((beginning) => at?.file.startsWith(beginning)));
}

/** What people decided or scored comes from a file of the partnership's own, and from no supplier. */
const DECIDED = /^(?:scoring|reference\/scoring|priorities)\b/;

test("every figure has its text, a method with a page, and a source with file and row", () => {
	assert.ok(document.figures.length > 500);
	for (const { id, text, method, sources } of document.figures) {
		assert.notEqual(text.trim(), "", id);
		assert.ok(existsSync(`docs/method/${method}.md`), `${id}: docs/method/${method}.md is missing`);
		assert.ok(sources.length > 0, `${id} has no source`);
		for (const { supplier, at, fileHash } of sources) {
			if (DECIDED.test(at?.file ?? "")) {
				assert.equal(supplier, "Safer Maidstone Partnership", id);
				continue;
			}
			assert.ok(supplier && fileHash, id);
			assert.ok(at?.file.startsWith("returns/") && at.row !== undefined && at.row > 1, id);
		}
	}
});

test("every figure that the text names is in the register, with the same words", () => {
	const named = blocks.flatMap(runningText).flatMap(figureParts);
	assert.ok(named.length > 200);
	for (const { figure, text } of named) assert.equal(figures.get(figure)?.text, text, figure);
});

test("no two blocks have one id", () => {
	const ids = blocks.map((each) => each.id);
	assert.deepEqual(
		ids.filter((each, index) => ids.indexOf(each) !== index),
		[],
	);
});

test("what is illustrative is marked in every figure and under every chart", () => {
	const invented = document.figures.filter(isFromIllustrative);
	assert.ok(invented.length > 300);
	for (const each of document.figures) {
		assert.equal(each.illustrative, isFromIllustrative(each), each.id);
		assert.equal(
			each.cautions.some(({ kind }) => kind === "illustrative"),
			each.illustrative,
			each.id,
		);
	}
	const charts = blocks.filter((block): block is VisualBlock => block.kind === "visual");
	for (const { request } of charts) {
		const drawn = request.words.table.rows.flatMap((row) =>
			row.cells.flatMap((cell) => figuresIn(cell.content)),
		);
		assert.equal(
			request.words.illustrative,
			drawn.some((id) => figures.get(id)?.illustrative),
			request.words.title,
		);
		const foot = request.words.foot.join(" ");
		assert.equal(/illustrative/i.test(foot), request.words.illustrative, request.words.title);
	}
	assert.equal(charts.filter(({ request }) => request.words.illustrative).length, 13);
});

test("no sentence at a glance and no tested change rests on an illustrative figure", () => {
	const headlines = blocks.filter((block) => block.kind === "figure list");
	const atAGlance = headlines.flatMap(runningText).flatMap(figuresIn);
	assert.ok(atAGlance.length >= 7);
	for (const id of atAGlance) assert.equal(figures.get(id)?.illustrative, false, id);
	const tested = document.figures.filter((each) => TESTED.has(each.method));
	assert.ok(tested.length > 100);
	for (const each of tested) assert.equal(each.illustrative, false, each.id);
	for (const id of blocks.flatMap(runningText).flatMap(figuresIn))
		assert.equal(figures.get(id)?.illustrative, false, `${id} stands in running text`);
});

test("no number in the prose is typed, outside notes on what the source printed", () => {
	assert.deepEqual(typedTextsIn(document.blocks), []);
	const asPrinted = blocks.filter((block) => block.kind === "callout" && block.tone === "as printed");
	assert.ok(asPrinted.length > 20);
});

test("a typed number is found beside figures, dates and names", () => {
	const words = (text: string): Inline[] => [
		{ kind: "strong", content: [{ kind: "text", text: "In October 2016 " }] },
		{ kind: "text", text },
		{ kind: "figure", figure: document.figures[0]!.id, text: "9,189" },
	];
	assert.deepEqual(typedNumbers(words("people aged 18 to 24 called 999 times, up by 12.5%, from ")), [
		"999",
		"12.5%",
	]);
	assert.deepEqual(typedNumbers(words("the rate per 1,000 rose in 2015/16 to ")), []);
	assert.deepEqual(typedNumbers(words("the cost was £60m and then ")), ["£60"]);
});

test("the reader of the text hears every figure", () => {
	const sentence = blocks
		.flatMap(runningText)
		.find((each) => inlineText(each).startsWith("Recorded crime in the"));
	assert.match(inlineText(sentence ?? []), /rose from 9,189 to 10,271 .* more than chance would explain/);
});

function figureParts(content: readonly Inline[]): Extract<Inline, { kind: "figure" }>[] {
	return content.flatMap((part) =>
		part.kind === "figure" ? [part] : "content" in part ? figureParts(part.content) : [],
	);
}
