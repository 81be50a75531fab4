import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
	readScorer,
	readScoringModel,
	type Scoring,
	type Suggestions,
	scorerTemplate,
} from "#assessment/scoring";
import { readYaml } from "#document/reading";
import type { MeasureId } from "#vocabulary";

const FILE = "reference/scoring/morile-style.yaml";
const yaml = readYaml(readFileSync(FILE, "utf8"), FILE);
assert.ok(yaml.ok);
const model = readScoringModel(yaml.value, []);
assert.ok(model.ok);

const theme = (id: string, partOf?: string) => ({
	id,
	title: `Title of ${id}`,
	evidence: [],
	file: `themes/${id}.md`,
	...(partOf === undefined ? {} : { partOf }),
});
const themes = [
	theme("violence"),
	theme("resilience"),
	theme("gangs", "resilience"),
	theme("slavery", "resilience"),
];
const scoring: Scoring = { model: model.value, scorers: [], themes };
const trend = {
	of: "trend",
	score: 3,
	measure: "crime.all" as MeasureId,
	words: "Crime: a rise beyond chance",
	illustrative: true,
} as const;
const suggestions: Suggestions = new Map([["violence", { trend }]]);
const text = scorerTemplate(scoring, suggestions, 'Jane "Jay" O’Neill: police', "2017-01-11");

test("an empty file is read as it is: nobody has scored anything yet", () => {
	const located = readYaml(text, "scoring/jane.yaml");
	assert.ok(located.ok, JSON.stringify(located.problems));
	const known = { model: scoring.model, themes: new Set(themes.map(({ id }) => id)) };
	const scorer = readScorer(located.value, "jane", known);
	assert.ok(scorer.ok, JSON.stringify(scorer.problems));
	assert.deepEqual([scorer.value.name, scorer.value.date], ['Jane "Jay" O’Neill: police', "2017-01-11"]);
	assert.equal(scorer.value.scores.length, 0);
	assert.equal(scorer.value.confidence.size, 0);
});

test("every criterion has a line for each theme, a split theme only for its parts", () => {
	for (const { id } of scoring.model.criteria)
		assert.equal(text.match(new RegExp(`^ {4}${id}: \\{`, "gm"))?.length, 3, id);
	assert.doesNotMatch(text, /^ {2}resilience:/m);
});

test("what each score means stands as a comment, and so do suggestions with what they rest on", () => {
	for (const { anchors } of scoring.model.criteria)
		for (const { score, words } of anchors) assert.ok(text.includes(`#   ${score}: ${words}\n`), words);
	assert.match(
		text,
		/# The evidence suggests 3\. Crime: a rise beyond chance \(illustrative series\)\.\n {4}trend:/,
	);
	assert.equal(text.match(/suggests nothing/g)?.length, 5);
});
