import assert from "node:assert/strict";
import { test } from "node:test";
import { TRENDS, trendOf } from "./suggest-trend.ts";
import { onScale } from "./suggestion.ts";

const rose = { direction: "rose", tested: true, clear: true } as const;
const fell = { direction: "fell", tested: true, clear: true } as const;
const step = (signs: Parameters<typeof trendOf>[0]) => {
	const trend = trendOf(signs);
	return trend && TRENDS[trend].step;
};

test("no data, no suggestion", () => assert.equal(trendOf({}), undefined));

test("a fall gives 0, no signal 1, a rise within chance 2, a signal 3, both 4", () => {
	assert.equal(step({ change: fell }), 0);
	assert.equal(step({ change: fell, signal: "none" }), 0);
	assert.equal(step({ signal: "down" }), 0);
	assert.equal(step({ signal: "none" }), 1);
	assert.equal(step({ change: { direction: "same", tested: true, clear: false } }), 1);
	assert.equal(step({ change: { ...fell, clear: false }, signal: "none" }), 1);
	assert.equal(step({ change: { ...rose, clear: false }, signal: "none" }), 2);
	assert.equal(step({ signal: "up" }), 3);
	assert.equal(step({ change: { ...rose, clear: false }, signal: "up" }), 3);
	assert.equal(step({ change: rose, signal: "up" }), 4);
});

test("a rise beyond chance is a signal also without a chart, and one that was not tested says so", () => {
	assert.equal(trendOf({ change: rose }), "tested rise");
	assert.equal(step({ change: rose, signal: "none" }), 3);
	assert.equal(trendOf({ change: { direction: "rose", tested: false, clear: false } }), "rise untested");
});

test("where both point in different directions, the rise is told", () => {
	assert.equal(step({ change: fell, signal: "up" }), 3);
	assert.equal(step({ change: rose, signal: "down" }), 3);
});

test("steps are put on the scale of the model", () => {
	assert.deepEqual(
		[0, 1, 2, 3, 4].map((each) => onScale(each, { least: 0, most: 4 })),
		[0, 1, 2, 3, 4],
	);
	assert.deepEqual(
		[0, 1, 2, 3, 4].map((each) => onScale(each, { least: 1, most: 4 })),
		[1, 2, 3, 3, 4],
	);
});
