import assert from "node:assert/strict";
import { test } from "node:test";
import { SMALL_MODEL, scorerOf, scoringOf } from "./fixtures/small-scoring.ts";
import { movementWords } from "./movement.ts";
import { recommendedOrder, scoreThemes } from "./score-themes.ts";
import { SCORING_SEED } from "./scoring.ts";

const police = scorerOf("Police", { violence: [4, 1, 4, 3, 2], roads: [4, 0, 1, 1, 0] });
const health = scorerOf("Health", { violence: [3, 1, 4, 4, 1], roads: [4, 2, 1, 1, 0] });

test("medians, ranges, harm, likelihood and risk are as worked out by hand", () => {
	// Violence: medians 3.5, 1, 4, 3.5. Harm (2 x 3.5 + 1) / 3 / 4 = 66.7; likelihood 7.5 / 2 / 4 = 93.75; risk 62.5.
	// Roads: medians 4, 1, 1, 1. Harm (8 + 1) / 3 / 4 = 75; likelihood 25; risk 18.75.
	const { themes } = scoreThemes(scoringOf(["roads", "violence"], [police, health]));
	const [violence, roads] = themes;
	assert.deepEqual(
		violence?.criteria.map(({ median, range }) => [median, range?.least, range?.most]),
		[
			[3.5, 3, 4],
			[1, 1, 1],
			[4, 4, 4],
			[3.5, 3, 4],
			[1.5, 1, 2],
		],
	);
	const shown = [violence, roads].map((each) =>
		[each?.harm, each?.likelihood, each?.risk].map((value) => value?.toFixed(2)),
	);
	assert.deepEqual(shown, [
		["66.67", "93.75", "62.50"],
		["75.00", "25.00", "18.75"],
	]);
	assert.deepEqual([violence?.band, roads?.band], ["high", "low"]);
	assert.deepEqual([violence?.rank?.label, roads?.rank?.label, roads?.rank?.of], ["1", "2", 2]);
	// Police alone: harm (8 + 1) / 3 / 4 = 75, likelihood 87.5, risk 65.625; health alone 58.33 and 100.
	assert.deepEqual(
		violence?.ownRisks.map((value) => value?.toFixed(2)),
		["65.63", "58.33"],
	);
	assert.deepEqual([violence?.position?.mean, violence?.position?.grade], [1.5, "poor"]);
});

test("a criterion that nobody scored leaves its weight out, lowers the confidence and is named", () => {
	const scorers = [
		scorerOf("A", { violence: [4, null, 4, null, null] }, { confidence: new Map([["violence", "high"]]) }),
	];
	const [violence] = scoreThemes(scoringOf(["violence"], scorers)).themes;
	assert.equal(violence?.risk, 100);
	assert.deepEqual(
		[violence?.confidence.stated, violence?.confidence.level],
		["high", "low"],
		"two criteria are missing, so two steps down",
	);
	assert.deepEqual(
		violence?.confidence.missing.map(({ id }) => id),
		["places", "trend"],
	);
	assert.equal(violence?.position, undefined);
});

test("confidence is the middle of what scorers say, of two middle ones the lower", () => {
	const say = (name: string, level: "high" | "medium" | "low") =>
		scorerOf(name, { violence: [1, 1, 1, 1, 1] }, { confidence: new Map([["violence", level]]) });
	const level = (...scorers: ReturnType<typeof say>[]) =>
		scoreThemes(scoringOf(["violence"], scorers)).themes[0]?.confidence.level;
	assert.equal(level(say("A", "high"), say("B", "medium")), "medium");
	assert.equal(level(say("A", "high"), say("B", "low"), say("C", "high")), "high");
	assert.equal(level(scorerOf("A", { violence: [1, 1, 1, 1, 1] })), SMALL_MODEL.unstated);
});

test("equal risks share a rank, and a theme with one side alone has none and stands last", () => {
	const scorer = scorerOf("A", {
		a: [2, 2, 2, 2, 2],
		b: [2, 2, 2, 2, 0],
		c: [4, 4, null, null, 2],
		d: [1, 1, 1, 1, 1],
	});
	const results = scoreThemes(scoringOf(["c", "b", "a", "d"], [scorer]));
	assert.deepEqual(
		results.themes.map(({ theme, rank }) => [theme.id, rank?.label]),
		[
			["b", "1="],
			["a", "1="],
			["d", "3"],
			["c", undefined],
		],
	);
	assert.deepEqual(recommendedOrder(results), ["b", "a", "d"]);
	assert.equal(results.themes.at(-1)?.interval, null);
});

test("without one criterion: only those are told that can be left out", () => {
	const [violence] = scoreThemes(scoringOf(["violence", "roads"], [police])).themes;
	assert.deepEqual(
		violence?.withoutOne.map(({ criterion, rank }) => [criterion.id, rank.rank]),
		[
			["people", 1],
			["places", 1],
			["volume", 1],
			["trend", 1],
		],
	);
	const bare = { ...SMALL_MODEL, criteria: SMALL_MODEL.criteria.filter(({ id }) => id !== "trend") };
	const [first] = scoreThemes(scoringOf(["violence"], [police], { model: bare })).themes;
	assert.deepEqual(
		first?.withoutOne.map(({ criterion }) => criterion.id),
		["people", "places"],
		"volume is alone on its side",
	);
});

test("last year’s ranks stand beside this year’s, with the way between them", () => {
	const lastYear = {
		year: "2025/26",
		ranks: new Map([
			["roads", 1],
			["gone", 2],
			["violence", 3],
		]),
	};
	const scorer = scorerOf("A", { violence: [4, 4, 4, 4, 4], roads: [2, 2, 2, 2, 2], fresh: [1, 1, 1, 1, 1] });
	const { themes } = scoreThemes(scoringOf(["violence", "roads", "fresh"], [scorer], { lastYear }));
	assert.deepEqual(
		themes.map(({ movement }) => movement && movementWords(movement)),
		["3, up 2", "1, down 1", "new"],
	);
	const without = scoreThemes(scoringOf(["violence"], [scorer]));
	assert.equal(without.themes[0]?.movement, undefined);
});

test("a split theme is shown as its parts where these were scored, and they have its rank of last year behind them", () => {
	const part = { id: "gangs", title: "Gangs", evidence: [], file: "priorities.yaml", partOf: "resilience" };
	const themes = [...scoringOf(["resilience"], []).themes, part];
	const lastYear = { year: "2016/17", ranks: new Map([["resilience", 2]]) };
	const ids = (theme: string) =>
		scoreThemes({ ...scoringOf([], [scorerOf("A", { [theme]: [1, 1, 1, 1, 1] })]), themes, lastYear }).themes;
	assert.deepEqual(
		ids("gangs").map((each) => each.theme.id),
		["gangs"],
	);
	assert.deepEqual(ids("gangs")[0]?.movement, { kind: "split", from: 2 });
	assert.deepEqual(
		ids("resilience").map((each) => each.theme.id),
		["resilience"],
	);
	assert.deepEqual(
		ids("nothing").map((each) => each.theme.id),
		["resilience"],
	);
});

test("the same scores and seed give the same results, and the seed is in them", () => {
	const scoring = scoringOf(["violence", "roads"], [police, health]);
	assert.deepEqual(scoreThemes(scoring), scoreThemes(structuredClone(scoring)));
	assert.equal(scoreThemes(scoring).seed, SCORING_SEED);
	assert.equal(scoreThemes(scoring, new Map(), 5).seed, 5);
	assert.equal(scoreThemes(scoring).themes[0]?.interval?.draws, 2000);
});
