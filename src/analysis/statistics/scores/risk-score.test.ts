import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type RiskModel, riskCeiling, riskScore } from "./risk-score.ts";

const model: RiskModel = {
	criteria: [
		{ section: "harm", weight: 2 },
		{ section: "harm", weight: 1 },
		{ section: "likelihood", weight: 1 },
		{ section: "likelihood", weight: 1 },
	],
	most: 4,
	formula: "harm times likelihood",
};

test("harm, likelihood and risk are as worked out by hand", () => {
	// Harm (2 x 3 + 1 x 0) / 3 / 4 = 50; likelihood (4 + 2) / 2 / 4 = 75; risk 50 x 75 / 100 = 37.5.
	const found = riskScore(model, [3, 0, 4, 2]);
	assert.deepEqual([found.harm, found.likelihood, found.risk], [50, 75, 37.5]);
	assert.deepEqual(found.without, []);
});

test("a missing score takes its weight along", () => {
	// Without the first: harm 1 / 1 / 4 = 25. Without the second: harm 6 / 2 / 4 = 75. Neither counts as nought.
	assert.equal(riskScore(model, [null, 1, 4, 4]).risk, 25);
	assert.equal(riskScore(model, [3, null, 4, 4]).risk, 75);
});

test("a side without any score leaves no risk, and is named", () => {
	const found = riskScore(model, [3, 0, null, null]);
	assert.deepEqual([found.harm, found.likelihood, found.risk], [50, null, null]);
	assert.deepEqual(found.without, ["likelihood"]);
	assert.deepEqual(riskScore(model, []).without, ["harm", "likelihood"]);
});

test("impact times likelihood stays on its scale, harm alone leaves likelihood aside", () => {
	// Impact (2 x 4 + 1 x 1) / 3 = 3; likelihood (4 + 2) / 2 = 3; 3 x 3 = 9 of 16.
	const four: RiskModel = { ...model, formula: "impact times likelihood" };
	assert.deepEqual([riskScore(four, [4, 1, 4, 2]).risk, riskCeiling(four).risk], [9, 16]);
	const alone: RiskModel = { ...model, formula: "harm alone" };
	assert.equal(riskScore(alone, [3, 0, null, null]).risk, 50);
	assert.deepEqual(riskScore(alone, [3, 0, null, null]).without, []);
});

test("only the proportions of weights matter, and no risk lies outside its scale", () => {
	const weight = fc.integer({ min: 1, max: 9 });
	const score = fc.integer({ min: 0, max: 4 });
	fc.assert(
		fc.property(
			fc.array(fc.record({ harm: fc.boolean(), weight, score }), { minLength: 2, maxLength: 12 }),
			weight,
			(rows, times) => {
				const criteria = rows.map((row) => ({
					section: row.harm ? ("harm" as const) : ("likelihood" as const),
					weight: row.weight,
				}));
				const scores = rows.map((row) => row.score);
				const once = riskScore({ ...model, criteria }, scores);
				const more = criteria.map((each) => ({ ...each, weight: each.weight * times }));
				const again = riskScore({ ...model, criteria: more }, scores);
				assert.equal(once.risk === null, again.risk === null);
				assert.ok(Math.abs((once.risk ?? 0) - (again.risk ?? 0)) < 1e-9);
				assert.ok((once.risk ?? 0) >= 0 && (once.risk ?? 0) <= 100 + 1e-9);
			},
		),
	);
});
