import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cohortChange, costOfCrime } from "./cost.ts";
import { weightedHarm } from "./weighted-harm.ts";

const table = { publisher: "a publisher", version: "2016", weights: { A: 100, B: 0.5 } };

test("harm is counts times weights; what has no code or no weight is not guessed", () => {
	const found = weightedHarm({
		categories: [
			{ name: "coded", count: 12, byCode: { A: 2, B: 10 } },
			{ name: "calls", count: 30 },
			{ name: "new code", count: 8, byCode: { A: 1, Z: 7 } },
		],
		table,
	});
	assert.equal(found.value, 205);
	assert.equal(found.covered, 12 / 50);
	assert.deepEqual(
		found.categories.map((category) => (category.kind === "harm" ? category.value : category.reason)),
		[205, "no-codes", "no-weight"],
	);
	const last = found.categories[2];
	assert.deepEqual(last?.kind === "not computable" && last.codes, ["Z"]);
	assert.deepEqual([found.publisher, found.version], ["a publisher", "2016"]);
});

test("names that every object has are no weights", () => {
	const found = weightedHarm({ categories: [{ name: "x", count: 1, byCode: { toString: 1 } }], table });
	assert.equal(found.categories[0]?.kind, "not computable");
});

test("harm grows with counts, in proportion", () => {
	const count = fc.integer({ min: 0, max: 1_000_000 });
	fc.assert(
		fc.property(count, count, fc.integer({ min: 1, max: 9 }), (a, b, factor) => {
			const harm = (by: number) =>
				weightedHarm({
					categories: [{ name: "x", count: (a + b) * by, byCode: Object.freeze({ A: a * by, B: b * by }) }],
					table,
				}).value;
			assert.equal(harm(factor), harm(1) * factor);
		}),
	);
});

test("cost carries its price year", () => {
	const found = costOfCrime({
		categories: [{ name: "Robbery", count: 69, byCode: { robbery: 69 } }],
		table: { publisher: "Home Office", version: "2018", priceYear: "2015/16", pounds: { robbery: 11320 } },
	});
	assert.deepEqual([found.value, found.priceYear], [781080, "2015/16"]);
});

test("the West cohort cost more after joining, though twenty of it cost nothing", () => {
	const found = cohortChange({
		members: [
			{ before: 451812, after: 503263 },
			{ before: 0, after: 0 },
		],
		monthsBefore: 6,
		monthsAfter: 6,
	});
	assert.equal(found.kind, "cohort change");
	if (found.kind !== "cohort change") return;
	assert.deepEqual([found.value, found.change.perCent], [51451, 11.4]);
	assert.deepEqual([found.nothingAfter, found.less, found.more, found.same], [1, 0, 1, 1]);
});

test("unlike windows are refused", () => {
	const found = cohortChange({ members: [{ before: 1, after: 1 }], monthsBefore: 6, monthsAfter: 5 });
	assert.equal(found.kind === "not computable" && found.reason, "unlike-windows");
});
