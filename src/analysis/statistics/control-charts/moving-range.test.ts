import assert from "node:assert/strict";
import { test } from "node:test";
import { meanMovingRange, movingRanges } from "./moving-range.ts";

test("a missing point takes away both ranges that touch it", () => {
	assert.deepEqual(movingRanges([5, null, 6, 9]), [null, null, null, 3]);
	assert.deepEqual(meanMovingRange([5, null, 6, 9]), { mean: 3, dropped: 0, refused: false });
});

test("without neighbours there is no mean", () => {
	assert.equal(meanMovingRange([5]).mean, null);
	assert.equal(meanMovingRange([]).mean, null);
	assert.equal(meanMovingRange([5, null, 5], { screening: true }).mean, null);
});

test("screening drops ranges of 3.267 times the mean or more, once", () => {
	const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
	assert.deepEqual(meanMovingRange(values, { screening: true }), { mean: 1, dropped: 2, refused: false });
	assert.equal(meanMovingRange(values).mean, 32 / 17);
});

test("screening that would leave only zeros is refused", () => {
	const once = [0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0];
	assert.deepEqual(meanMovingRange(once, { screening: true }), { mean: 10 / 11, dropped: 2, refused: true });
});

test("a constant series has moving ranges of 0, screened or not", () => {
	assert.deepEqual(meanMovingRange([7, 7, 7], { screening: true }), { mean: 0, dropped: 0, refused: false });
});
