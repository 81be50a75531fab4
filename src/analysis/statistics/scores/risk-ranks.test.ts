import assert from "node:assert/strict";
import { test } from "node:test";
import { riskRanks, riskRanksWithoutOne } from "./risk-ranks.ts";
import type { RiskModel } from "./risk-score.ts";

const model: RiskModel = {
	criteria: [
		{ section: "harm", weight: 1 },
		{ section: "harm", weight: 1 },
		{ section: "likelihood", weight: 1 },
	],
	most: 4,
	formula: "harm times likelihood",
};

const labels = (ranks: ReturnType<typeof riskRanks>) => ranks.map((place) => place?.label);

test("highest risk first, equal risks share, a theme without a risk has none", () => {
	// Harm x likelihood: 50 x 100, 50 x 100, 100 x 25, none.
	const themes = [
		[4, 0, 4],
		[2, 2, 4],
		[4, 4, 1],
		[4, 4, null],
	];
	assert.deepEqual(labels(riskRanks(model, themes)), ["1=", "1=", "3", undefined]);
	assert.equal(riskRanks(model, themes)[0]?.of, 3);
});

test("the noise of binary fractions parts no tie", () => {
	const thirds: RiskModel = {
		...model,
		formula: "harm alone",
		criteria: [0.1, 0.2, 0.3].map((weight) => ({ section: "harm", weight })),
	};
	// 0.1 x 3 + 0.2 x 0 + 0.3 x 1 = 0.6 = 0.1 x 0 + 0.2 x 3 + 0.3 x 0, which binary fractions do not quite say.
	assert.deepEqual(
		labels(
			riskRanks(thirds, [
				[3, 0, 1],
				[0, 3, 0],
			]),
		),
		["1=", "1="],
	);
});

test("without one criterion, ranks are those of the rest; the only one of its side cannot go", () => {
	// With both harms: 50 x 100 = 50 and 62.5 x 75 = 46.9. Without the first: 0 and 50 x 75. Without the second:
	// 100 x 100 and 75 x 75. Likelihood cannot go.
	const themes = [
		[4, 0, 4],
		[3, 2, 3],
	];
	assert.deepEqual(labels(riskRanks(model, themes)), ["1", "2"]);
	const without = riskRanksWithoutOne(model, themes);
	assert.deepEqual(
		without.map((ranks) => ranks && labels(ranks)),
		[["2", "1"], ["1", "2"], null],
	);
});

test("a criterion beside one that weighs nothing cannot go either", () => {
	const criteria = [
		{ section: "harm", weight: 1 },
		{ section: "harm", weight: 0 },
	] as const;
	const [first, second] = riskRanksWithoutOne({ criteria, most: 4, formula: "harm alone" }, [[1, 2]]);
	assert.equal(first, null);
	assert.deepEqual(second && labels(second), ["1"]);
});
