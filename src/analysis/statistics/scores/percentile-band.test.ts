import assert from "node:assert/strict";
import { test } from "node:test";
import { percentileBands } from "./percentile-band.ts";

test("percentiles at an edge belong to the band above it", () => {
	// Five values stand at 10, 30, 50, 70 and 90; ten at 5, 15, 25 and so on; two at 25 and 75.
	assert.deepEqual(percentileBands([50, 10, 40, 20, 30]), [4, 0, 3, 1, 2]);
	assert.deepEqual(percentileBands([1, 2]), [1, 3]);
	// Equal values share the middle of their places: 2.5 of 5 is 50, and 0.5 of 5 is 10.
	assert.deepEqual(percentileBands([7, 7, 7, 7, 7]), [2, 2, 2, 2, 2]);
	// (2 + 2 / 2) / 5 = 60, which is an edge.
	assert.deepEqual(percentileBands([1, 2, 3, 3, 4]), [0, 1, 3, 3, 4]);
});

test("a missing value has no band and moves nobody", () => {
	assert.deepEqual(percentileBands([null, 10, null, 20]), [null, 1, null, 3]);
	assert.deepEqual(percentileBands([]), []);
});
