import assert from "node:assert/strict";
import { test } from "node:test";
import { centreOnly } from "../control-charts/limit-line.ts";
import { unusualRuns } from "./unusual-runs.ts";

const around = (values: (number | null)[]) => values.map((value) => ({ value, line: centreOnly(0) }));

test("the limits are those of Anhøj and Olesen's table", () => {
	const limits = (length: number) => {
		const { longestRunLimit, crossingsLimit } = unusualRuns(
			around(Array.from({ length }, (_, index) => (index % 2 ? 1 : -1))),
		);
		return [longestRunLimit, crossingsLimit];
	};
	assert.deepEqual(limits(10), [6, 2]);
	assert.deepEqual(limits(20), [7, 6]);
	assert.deepEqual(limits(24), [8, 8]);
	assert.deepEqual(limits(60), [9, 23]);
});

test("one run too long or too few crossings is a signal", () => {
	assert.equal(unusualRuns(around([1, 1, 1, 1, 1, 1, 1, -1, 1, -1])).signal, true);
	assert.equal(unusualRuns(around([1, 1, 1, 1, 1, -1, -1, -1, -1, -1])).signal, true);
	assert.equal(unusualRuns(around([1, 1, -1, 1, 1, -1, -1, 1, -1, -1])).signal, false);
});

test("points on the centre and missing ones are passed over", () => {
	const { usefulPoints, longestRun, crossings } = unusualRuns(around([1, 0, 1, null, 1, -1]));
	assert.deepEqual([usefulPoints, longestRun, crossings], [3 + 1, 3, 1]);
	assert.equal(unusualRuns(around([0, 0])).longestRun, null);
});

test("ten thousand points do not run out of digits", () => {
	const many = unusualRuns(around(Array.from({ length: 10_001 }, (_, index) => (index % 2 ? 1 : -1))));
	assert.equal(many.crossingsLimit, 4918);
});
