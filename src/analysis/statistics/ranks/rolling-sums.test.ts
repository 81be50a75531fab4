import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rollingSums, weightedMean } from "./rolling-sums.ts";

test("a missing month empties every window that holds it and no other", () => {
	const sums = rollingSums([1, 2, null, 4, 5, 6], 2).map(({ sum }) => sum);
	assert.deepEqual(sums, [null, 3, null, null, 9, 11]);
});

test("a window is compared with the one that it follows", () => {
	const last = rollingSums([10, 20, 15, 30], 2).at(-1);
	assert.deepEqual(last, { sum: 45, previous: 30, change: 15, perCent: 50 });
	assert.equal(rollingSums([0, 0, 1, 1], 2).at(-1)?.perCent, null);
});

test("a length of nothing is a fault of the caller", () => {
	assert.throws(() => rollingSums([1], 0), RangeError);
});

test("windows move by the month that enters and the month that leaves", () => {
	const months = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 13, maxLength: 50 });
	fc.assert(
		fc.property(months, (values) => {
			const windows = rollingSums(Object.freeze(values));
			for (let end = 12; end < values.length; end++) {
				const moved = (windows[end]?.sum ?? 0) - (windows[end - 1]?.sum ?? 0);
				assert.equal(moved, (values[end] ?? 0) - (values[end - 12] ?? 0));
			}
		}),
	);
});

test("a weighted mean lies between its values, and needs a weight", () => {
	assert.equal(weightedMean([{ value: 10, weight: 0 }]).kind, "not computable");
	assert.equal(weightedMean([]).kind, "not computable");
	assert.equal(weightedMean([{ value: 10, weight: -1 }]).kind, "not computable");
	const found = weightedMean([
		{ value: 10, weight: 1 },
		{ value: 20, weight: 1 },
	]);
	assert.equal(found.value, 15);
});
