import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
	readLastYear,
	readScorer,
	readScoringModel,
	type ScoringModel,
	scorersTwice,
} from "#assessment/scoring";
import { readYaml } from "#document/reading";
import { type LocatedValue, type Outcome, placeOf } from "#vocabulary";

const SHIPPED = readdirSync("reference/scoring").map((name) => `reference/scoring/${name}`);

function located(text: string, file = "scoring/model.yaml"): LocatedValue {
	const yaml = readYaml(text, file);
	assert.ok(yaml.ok, JSON.stringify(yaml.problems));
	return yaml.value;
}

function model(text: string, shipped: readonly ScoringModel[] = []): Outcome<ScoringModel> {
	return readScoringModel(located(text), shipped);
}

const models = SHIPPED.map((file) => {
	const read = readScoringModel(located(readFileSync(file, "utf8"), file), []);
	assert.ok(read.ok, JSON.stringify(read.problems));
	return read.value;
});

/** The place and code of every problem. */
function told(outcome: Outcome<unknown>): (readonly [string, number | undefined])[] {
	return outcome.problems.map(({ code, at }) => [code, at.line] as const);
}

const TWO_BY_TWO = `id: two
version: 1
title: Two by two
pedigree: Made for a test.
scale: {least: 0, most: 1}
formula: harm times likelihood
criteria:
  - {id: harm, title: Harm, section: harm, weight: 1, anchors: {0: none, 1: some}}
  - {id: often, title: Often, section: likelihood, weight: 1, suggest: volume, anchors: {0: no, 1: yes}}
bands: [{title: low, from: 0}, {title: high, from: 50}]
confidence: {high: sure, medium: fair, low: unsure, unstated: medium}
`;

describe("the models that ship with the program", () => {
	test("are read, each by its id, and each score of each criterion has its words", () => {
		assert.deepEqual(models.map(({ id }) => id).sort(), ["four-by-four", "harm-index", "morile-style"]);
		for (const { criteria, scale } of models)
			for (const { anchors, title } of criteria)
				assert.equal(anchors.length, scale.most - scale.least + 1, title);
	});

	test("the default has the public sections, and both likelihoods are suggested from evidence", () => {
		const usual = models.find(({ id }) => id === "morile-style");
		assert.deepEqual(
			Object.entries(Object.groupBy(usual?.criteria ?? [], ({ section }) => section)).map(
				([section, held]) => [section, held?.length],
			),
			[
				["harm", 9],
				["likelihood", 2],
				["organisational", 2],
			],
		);
		assert.deepEqual(
			usual?.criteria.flatMap(({ suggest }) => suggest ?? []),
			["volume", "trend"],
		);
		assert.match(usual?.pedigree ?? "", /not public/);
	});

	test("can be named with “use”; a misspelt one is met with the nearest", () => {
		const used = model("use: four-by-four", models);
		assert.ok(used.ok && used.value.id === "four-by-four");
		const misspelt = model("use: four-by-for", models);
		assert.deepEqual(told(misspelt), [["model-unknown", 1]]);
		assert.match(misspelt.problems[0]?.next ?? "", /four-by-four/);
	});
});

describe("a model of another partnership", () => {
	test("is read, its bands the highest first", () => {
		const read = model(TWO_BY_TWO);
		assert.ok(read.ok, JSON.stringify(read.problems));
		assert.deepEqual(
			read.value.bands.map(({ title }) => title),
			["high", "low"],
		);
		assert.equal(read.value.criteria[0]?.short, "Harm");
	});

	const faults: readonly (readonly [string, (text: string) => string, string, number])[] = [
		[
			"no criterion of likelihood",
			(text) => text.replace("section: likelihood", "section: organisational"),
			"model-criterion-missing",
			7,
		],
		[
			"weights of nought everywhere",
			(text) => text.replace("section: harm, weight: 1", "section: harm, weight: 0"),
			"model-weights-nought",
			8,
		],
		["a weight below nought", (text) => text.replace("weight: 1", "weight: -1"), "entry-unfit", 8],
		["a criterion that stands twice", (text) => text.replace("id: often", "id: harm"), "criterion-twice", 9],
		["a score without words", (text) => text.replace("{0: no, 1: yes}", "{0: no}"), "anchor-missing", 9],
		[
			"words for a score that is none",
			(text) => text.replace("{0: no, 1: yes}", "{0: no, 1: yes, 2: very}"),
			"anchor-out-of-scale",
			9,
		],
		[
			"a scale that does not rise",
			(text) => text.replace("{least: 0, most: 1}", "{least: 1, most: 1}"),
			"model-scale-empty",
			5,
		],
		["no bands", (text) => text.replace(/^bands.*\n/m, ""), "entry-missing", 1],
		["another formula", (text) => text.replace("harm times", "harm plus"), "entry-unfit", 6],
		["an unknown entry", (text) => text.replace("suggest: volume", "sugest: volume"), "entry-unknown", 9],
	];
	for (const [name, spoil, code, line] of faults)
		test(`${name} is a problem with its line`, () => {
			assert.deepEqual(told(model(spoil(TWO_BY_TWO))), [[code, line]]);
		});

	test("harm alone needs no likelihood", () => {
		const text = TWO_BY_TWO.replace("harm times likelihood", "harm alone").replace(
			/^ {2}- \{id: often.*\n/m,
			"",
		);
		assert.deepEqual(told(model(text)), []);
	});
});

describe("a scorer’s file", () => {
	const usual = models.find(({ id }) => id === "morile-style")!;
	const known = { model: usual, themes: new Set(["violence", "road-safety"]) };
	const scorer = (scores: string, head = "name: Police\nagency: Northbrook Police\n") =>
		readScorer(located(`${head}scores:\n${scores}`, "scoring/police.yaml"), "police", known);

	test("gives scores with reasons; empty cells are missing scores", () => {
		const read = scorer(`  violence:
    physical: 3
    financial: {score: 1, reason: Little is stolen}
    volume: {score: , suggestion: , reason: }
    trend:
  road-safety:
`);
		assert.ok(read.ok, JSON.stringify(read.problems));
		assert.deepEqual(
			read.value.scores.map(({ criterion, score, reason, at }) => [criterion, score, reason, at.line]),
			[
				["physical", 3, undefined, 5],
				["financial", 1, "Little is stolen", 6],
			],
		);
		assert.equal(read.value.illustrative, false);
	});

	const faults: readonly (readonly [string, string, string, number, RegExp])[] = [
		["a score above the scale", "  violence:\n    physical: 5\n", "score-out-of-scale", 5, /Correct/],
		["half a score", "  violence:\n    physical: 2.5\n", "score-out-of-scale", 5, /Correct/],
		["a theme that is none", "  violense:\n    physical: 2\n", "theme-unknown", 4, /“violence”/],
		["a criterion that is none", "  violence:\n    phisical: 2\n", "criterion-unknown", 5, /“physical”/],
		[
			"an override without a reason",
			"  violence:\n    volume: {score: 2, suggestion: overridden}\n",
			"override-without-reason",
			5,
			/reason/,
		],
		["words where a score should stand", "  violence:\n    physical: high\n", "entry-unfit", 5, /physical/],
	];
	for (const [name, text, code, line, next] of faults)
		test(`${name} is a problem with its line`, () => {
			const read = scorer(text);
			assert.deepEqual(told(read), [[code, line]]);
			assert.match(read.problems[0]?.next ?? "", next);
		});

	test("a theme that stands twice is caught by the notation", () => {
		const twice = readYaml(
			"scores:\n  violence: {physical: 1}\n  violence: {physical: 2}\n",
			"scoring/a.yaml",
		);
		assert.deepEqual(told(twice), [["yaml-fault", 3]]);
	});

	test("one scorer with two files counts once, and the second is named", () => {
		const first = scorer("  violence: {physical: 1}\n");
		const second = scorer("  violence: {physical: 2}\n", "name: POLICE\n");
		assert.ok(first.ok && second.ok);
		const problems = scorersTwice([first.value, { ...second.value, id: "two" }]);
		assert.deepEqual(
			problems.map(({ code }) => code),
			["scorer-twice"],
		);
		assert.deepEqual(scorersTwice([first.value]), []);
	});
});

test("last year’s ranks are read; a theme that left is no fault, a misspelt one is remarked", () => {
	const text = "year: 2025/26\nmodel: morile-style\nranks:\n  violence: 1\n  violense: 2\n  graffiti: 3\n";
	const value = located(text, "scoring/last-year.yaml");
	const read = readLastYear(value, new Set(["violence"]));
	assert.ok(read.ok);
	assert.equal(read.value.ranks.get("graffiti"), 3);
	assert.deepEqual(told(read), [["last-year-theme-unknown", placeOf(value, ["ranks", "violense"]).line]]);
	assert.ok(read.problems.every(({ stops }) => stops === "nothing"));
	const bad = readLastYear(located("year: 2025/26\nranks: {violence: 0}\n"), new Set(["violence"]));
	assert.deepEqual(told(bad), [["entry-unfit", 2]]);
});
