import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeasureId } from "#vocabulary";
import { scorerOf, scoringOf } from "./fixtures/small-scoring.ts";
import { scoreThemes } from "./score-themes.ts";
import type { GivenScore } from "./scorer.ts";
import { scoreProblems, suggestionsNotTaken } from "./suggestions-taken.ts";

const trend = {
	of: "trend",
	score: 3,
	measure: "crime.all" as MeasureId,
	words: "Crime: a rise beyond chance",
	illustrative: false,
} as const;

function results(cell: Partial<GivenScore>) {
	const scorer = scorerOf("Police", { violence: [1, 1, 1, 2, 1] });
	const scores = scorer.scores.map((each) => (each.criterion === "trend" ? { ...each, ...cell } : each));
	return scoreThemes(scoringOf(["violence"], [{ ...scorer, scores }]), new Map([["violence", { trend }]]));
}

function codes(cell: Partial<GivenScore>) {
	return scoreProblems(results(cell)).map(({ code, stops }) => [code, stops]);
}

test("another score than the suggested one needs a reason, which is then told", () => {
	assert.deepEqual(codes({}), [["override-without-reason", "document"]]);
	const overridden = { reason: "Recording changed", suggestion: "overridden" } as const;
	assert.deepEqual(codes(overridden), []);
	assert.deepEqual(suggestionsNotTaken(results(overridden)), [
		{
			theme: "The theme violence",
			criterion: "Title of trend",
			scorer: "Police",
			suggestion: trend,
			score: 2,
			reason: "Recording changed",
		},
	]);
});

test("the suggested score is taken by giving it", () => {
	assert.deepEqual(codes({ score: 3 }), []);
	assert.deepEqual(codes({ score: 3, suggestion: "accepted" }), []);
	assert.deepEqual(suggestionsNotTaken(results({ score: 3 })), []);
});

test("a score accepted once, while the evidence now suggests another, is remarked and stops nothing", () => {
	assert.deepEqual(codes({ suggestion: "accepted" }), [["suggestion-changed", "nothing"]]);
});

test("a theme that nobody scored is remarked; without scorers nothing is", () => {
	const scorer = scorerOf("Police", { violence: [1, 1, 1, 2, 1] });
	const found = scoreProblems(scoreThemes(scoringOf(["violence", "roads"], [scorer])));
	assert.deepEqual(
		found.map(({ code, at }) => [code, at.file]),
		[["theme-not-scored", "themes/roads.md"]],
	);
	assert.deepEqual(scoreProblems(scoreThemes(scoringOf(["violence"], []))), []);
});
