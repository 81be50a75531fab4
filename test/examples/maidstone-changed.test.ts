import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { everyBlock, type Figure, inlineText } from "#document";
import { typedTextsIn } from "#publication/composition";
import { describeProblem } from "#vocabulary";
import { composedDocument, runningText } from "./composed-document.ts";
import { composedCopy, type ExampleCopy } from "./example-copy.ts";

const RECORDED_CRIME = "returns/kent-csu-recorded-crime.csv";
const ANTI_SOCIAL = "returns/kent-csu-anti-social-behaviour.csv";
const MARAC = "returns/kent-medway-marac.csv";
const SUMMARY = "sections/executive-summary.md";

/** The line of a file on which some words stand, from 1. */
function lineOf(file: string, words: string): number {
	const text = readFileSync(join("examples/safer-maidstone-2017-18", file), "utf8");
	return text.slice(0, text.indexOf(words)).split("\n").length;
}

/** What stops the document, one message for each problem. */
async function refusals(change: (copy: ExampleCopy) => void): Promise<string[]> {
	const composed = await composedCopy(change);
	assert.equal(composed.ok, false);
	return composed.problems.filter((each) => each.stops !== "nothing").map(describeProblem);
}

test("a count that changes in a return changes its per cent, its rank, its test and its sum", async () => {
	const changed = await composedDocument((copy) =>
		copy.edit(
			ANTI_SOCIAL,
			"asb.incidents,E07000110,RY Oct 2016,3697",
			"asb.incidents,E07000110,RY Oct 2016,4400",
		),
	);
	const prose = [...everyBlock(changed.blocks)].flatMap(runningText).map(inlineText);
	assert.ok(prose.some((each) => each.includes("from 3,588 to 4,400, +22.6%, which is more than chance")));
	assert.ok(prose.some((each) => each.includes("Maidstone is 13th of 13 areas")));
	assert.ok(prose.some((each) => each.includes("46,641 stated, 47,344 by the sum (−703)")));
});

test("a slip put right in a return is a sum that no longer fails", async () => {
	const changed = await composedDocument((copy) => {
		copy.edit(
			RECORDED_CRIME,
			"crime.violent,E07000110,RY Oct 2015,2964",
			"crime.violent,E07000110,RY Oct 2015,2966",
		);
		copy.edit(
			"returns/kent-csu-violence-by-district.csv",
			"crime.violent,E07000110,RY Oct 2015,2964",
			"crime.violent,E07000110,RY Oct 2015,2966",
		);
	});
	const prose = [...everyBlock(changed.blocks)].flatMap(runningText).map(inlineText);
	assert.ok(prose.some((each) => each.includes("from 2,966 to 3,743, by 26.2%")));
	assert.equal(prose.filter((each) => each.includes("rather than 2,964")).length, 0);
});

test("illustrative months may be anything: no other figure, sentence or table changes", async () => {
	const plain = (figures: readonly Figure[]) =>
		figures.filter((each) => !each.illustrative).map((each) => `${each.id} ${each.text}`);
	const before = await composedDocument();
	const after = await composedDocument(({ folder }) => {
		const file = join(folder, "returns/illustrative-monthly-crime.csv");
		const text = readFileSync(file, "utf8");
		writeFileSync(
			file,
			text.replaceAll(/,(\d+),yes,/g, (_, value) => `,${Number(value) * 3},yes,`),
		);
	});
	assert.notDeepEqual(after.figures, before.figures);
	assert.deepEqual(plain(after.figures), plain(before.figures));
	const words = (blocks: typeof before.blocks) =>
		[...everyBlock(blocks)].flatMap((block) =>
			block.kind === "table" ? [JSON.stringify(block.table)] : runningText(block).map(inlineText),
		);
	assert.deepEqual(words(after.blocks), words(before.blocks));
});

test("a number typed into a copy's prose is found", async () => {
	const changed = await composedDocument((copy) =>
		copy.edit(SUMMARY, "Two themes came up", "Crime rose by 12.5% and 37 themes came up"),
	);
	const [found] = typedTextsIn(changed.blocks);
	assert.deepEqual(found?.typed, ["12.5%", "37"]);
});

test("without a row that prose asks for there is no document, and each place that asked is named", async () => {
	const messages = await refusals((copy) =>
		copy.edit(MARAC, /^marac\.cases,E07000110,RY Oct 2015,147.*\n/m, ""),
	);
	const line = lineOf("themes/violent-crime.md", 'figure "marac.cases" show="previous"');
	const named = messages.filter((each) => each.startsWith(`themes/violent-crime.md, line ${line}:`));
	assert.ok(named.length > 0, messages.join("\n"));
	for (const message of messages) assert.match(message, /MARAC|marac/);
});

test("a measure that nobody knows is refused at its line, with the nearest that there is", async () => {
	const messages = await refusals((copy) =>
		copy.edit(
			SUMMARY,
			'{% figure "crime.violent" show="change" /%}',
			'{% figure "crime.violence" show="change" /%}',
		),
	);
	const line = lineOf(SUMMARY, '{% figure "crime.violent" show="change" /%}');
	assert.equal(messages.length, 1);
	assert.match(messages[0]!, new RegExp(`^${SUMMARY}, line ${line}: .*crime\\.violence`));
	assert.match(messages[0]!, /Did you mean/);
});

test("a window that the data do not cover is refused at its line", async () => {
	const words = '{% figure "population.mid-year" window="30 Jun 2015" /%}';
	const messages = await refusals((copy) => copy.edit(SUMMARY, words, words.replace("2015", "1999")));
	assert.equal(messages.length, 1);
	assert.match(messages[0]!, new RegExp(`^${SUMMARY}, line ${lineOf(SUMMARY, words)}: .*30 June 1999`));
});

test("windows that overlap are not compared without a reason", async () => {
	const words = '{% figure "health.admissions.psychoactive" window="admissions" show="value" /%}';
	const messages = await refusals((copy) =>
		copy.edit("themes/substance-misuse.md", words, words.replace("value", "change")),
	);
	assert.equal(messages.length, 1);
	assert.match(messages[0]!, /^themes\/substance-misuse\.md, line \d+: .*(overlap|share)/i);
});
