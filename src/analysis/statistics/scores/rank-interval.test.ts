import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../place/seeded-random.ts";
import { rankIntervals, type ScoreRange } from "./rank-interval.ts";
import type { RiskModel } from "./risk-score.ts";

const harmAlone = (...weights: number[]): RiskModel => ({
	criteria: weights.map((weight) => ({ section: "harm", weight })),
	most: 4,
	formula: "harm alone",
});

const only = (score: number): ScoreRange => ({ least: score, most: score });

/** Gives the numbers of a list in turn, and fails where more are asked for. */
function scripted(...numbers: number[]) {
	const rest = [...numbers];
	return () => {
		const next = rest.shift();
		assert.ok(next !== undefined, "more chance was used than was foreseen");
		return next;
	};
}

test("chance is used as the method says: weights first, then theme by theme", () => {
	// Draw 1: weights 0.8 and 1.2 (chance 0 and 1); scores 0..3 at 0.25 -> 1 and 4, fixed 2 and 2 (chance unused by
	// the result but drawn). Harm 1: 0.8 x 1 + 1.2 x 4 = 5.6 / 2; harm 2: 2. First theme first.
	// Draw 2: weights 1.2 and 0.8; scores 0 and 4: 3.2 / 2 = 1.6 against 2. First theme second.
	const found = rankIntervals({
		model: harmAlone(1, 1),
		themes: [
			[{ least: 0, most: 3 }, only(4)],
			[only(2), only(2)],
		],
		random: scripted(0, 1, 0.25, 0, 0, 0, 1, 0, 0, 0.5, 0.5, 0.5),
		draws: 2,
	});
	assert.deepEqual(found, [
		{ lower: 1, upper: 2, draws: 2 },
		{ lower: 1, upper: 2, draws: 2 },
	]);
});

test("one score of each kind and one criterion leave no doubt, and ties stay ties", () => {
	const themes = [[only(3)], [only(1)], [only(3)], [null]];
	const found = rankIntervals({ model: harmAlone(1), themes, random: seededRandom(1) });
	assert.deepEqual(
		found.map((each) => each && [each.lower, each.upper]),
		[[1, 1], [3, 3], [1, 1], null],
	);
});

test("what happens in fewer than one draw of twenty lies outside the interval", () => {
	// A theme at 0 to 24 beats a fixed 23.5 only at 24: once in 25 draws, 4%. At 0 to 9 against 8.5: 10%.
	const rare = rankIntervals({
		model: { ...harmAlone(1), most: 30 },
		themes: [[{ least: 0, most: 24 }], [only(23.5)]],
		random: seededRandom(20170111),
	});
	assert.deepEqual(rare[0], { lower: 2, upper: 2, draws: 2000 });
	const usual = rankIntervals({
		model: { ...harmAlone(1), most: 30 },
		themes: [[{ least: 0, most: 9 }], [only(8.5)]],
		random: seededRandom(20170111),
	});
	assert.deepEqual(usual[0], { lower: 1, upper: 2, draws: 2000 });
});

test("weights alone can change an order that hangs on them", () => {
	// 4 and 0 against 2 and 2 with equal weights: whichever weight is drawn higher decides, each half of the time.
	const found = rankIntervals({
		model: harmAlone(1, 1),
		themes: [
			[only(4), only(0)],
			[only(2), only(2)],
		],
		random: seededRandom(7),
	});
	assert.deepEqual(
		found.map((each) => each && [each.lower, each.upper]),
		[
			[1, 2],
			[1, 2],
		],
	);
});

test("the same seed, the same intervals", () => {
	const themes = [1, 2, 3, 4].map((score) => [{ least: 0, most: score }, only(4 - score)]);
	const found = () => rankIntervals({ model: harmAlone(2, 1), themes, random: seededRandom(99) });
	assert.deepEqual(found(), found());
});
