import assert from "node:assert/strict";
import { test } from "node:test";
import { isSmall } from "#assessment/disclosure";
import { attackObservations, tightCells } from "./attack-observations.ts";
import { randomObservations, TROUBLES } from "./random-observations.ts";

test("no count of a hundred returns that cross, contradict, miss or withhold can be bounded too tightly", () => {
	const found = attackObservations(1, 100);
	assert.deepEqual(found.faults, []);
	assert.deepEqual(Object.keys(found.troubles).sort(), [...TROUBLES].sort());
	assert.ok(found.small > 200, `only ${found.small} counts were small`);
	assert.ok(found.withheld / found.small < 4, `${found.withheld} counts withheld for ${found.small}`);
});

test("the attack finds counts that only their own smallness withholds", () => {
	const faults = [...Array(12).keys()].flatMap((seed) => {
		const table = randomObservations(seed + 1);
		const hidden = new Set(table.truth.flatMap((value, index) => (isSmall(value, 5) ? [index] : [])));
		return tightCells(table, hidden);
	});
	assert.ok(faults.length > 10, `only ${faults.length} faults were found`);
});
