import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quantileGroups } from "./quantile-groups.ts";

test("fifths of ten values are pairs; a missing value has none; either end may be first", () => {
	const values = [10, 9, 8, 7, 6, null, 5, 4, 3, 2, 1];
	assert.deepEqual(quantileGroups({ values, of: 5 }).groups, [1, 1, 2, 2, 3, null, 3, 4, 4, 5, 5]);
	assert.deepEqual(quantileGroups({ values, of: 5, first: "lowest" }).groups, [
		5,
		5,
		4,
		4,
		3,
		null,
		3,
		2,
		2,
		1,
		1,
	]);
});

test("fewer values than groups make none", () => {
	assert.deepEqual(quantileGroups({ values: [1, 2, null], of: 3 }).groups, null);
});

test("groups follow the order of the values, and equal values share one", () => {
	const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 10, maxLength: 60 });
	fc.assert(
		fc.property(values, (list) => {
			const groups = quantileGroups({ values: Object.freeze(list) }).groups ?? [];
			list.forEach((a, i) => {
				list.forEach((b, j) => {
					if (a >= b) assert.ok((groups[i] ?? 0) <= (groups[j] ?? 0));
				});
			});
			assert.ok(groups.every((group) => group !== null && group >= 1 && group <= 10));
		}),
	);
});
