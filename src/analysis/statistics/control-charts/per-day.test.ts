import assert from "node:assert/strict";
import { test } from "node:test";
import { perDay } from "./per-day.ts";

test("February is not low for being short", () => {
	assert.deepEqual(perDay([31, 28, 31], [31, 28, 31]), [1, 1, 1]);
});

test("a period without days is a fault, and so are unlike lengths", () => {
	assert.throws(() => perDay([1], [0]), /days\[0\] is 0/);
	assert.throws(() => perDay([1, 2], [30]), /2 values/);
});
