import assert from "node:assert/strict";
import { test } from "node:test";
import { limitRuns, stairs } from "./limit-path.ts";

const same = (value: number) => value;

test("a step ends a run even where the level stays", () => {
	assert.deepEqual(limitRuns([5, 5, 5], [{ index: 2 }]), [
		{ from: 0, to: 1, values: [5, 5] },
		{ from: 2, to: 2, values: [5] },
	]);
});

test("a missing limit leaves a gap", () => {
	assert.deepEqual(limitRuns([null, 4, null, null, 6], []), [
		{ from: 1, to: 1, values: [4] },
		{ from: 4, to: 4, values: [6] },
	]);
	assert.deepEqual(limitRuns([null, null], []), []);
});

test("a level run is one stroke from half a step before to half a step after", () => {
	assert.deepEqual(stairs({ from: 2, to: 4, values: [7, 7, 7] }, same, same), [
		[1.5, 7],
		[4.5, 7],
	]);
});

test("limits that differ from point to point are stairs", () => {
	assert.deepEqual(stairs({ from: 0, to: 1, values: [7, 9] }, same, same), [
		[-0.5, 7],
		[0.5, 7],
		[0.5, 9],
		[1.5, 9],
	]);
});
