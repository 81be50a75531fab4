import assert from "node:assert/strict";
import { test } from "node:test";
import { cusumChart } from "./cusum.ts";

test("sums what lies beyond half a deviation, and signals beyond five", () => {
	const { points } = cusumChart({ values: [2, 2, 2, 2, -9], centre: 0, deviation: 1 });
	assert.deepEqual(
		points.map(({ above }) => above),
		[1.5, 3, 4.5, 6, 0],
	);
	assert.deepEqual(
		points.map(({ signals }) => signals),
		[[], [], [], ["up"], ["down"]],
	);
});

test("a missing point leaves the sums as they were", () => {
	const { points } = cusumChart({ values: [2, null, 2], centre: 0, deviation: 1 });
	assert.equal(points[1]?.above, null);
	assert.equal(points[2]?.above, 3);
});

test("centre and deviation come from the baseline", () => {
	const chart = cusumChart({ values: [9, 11, 9, 11, 40], baseline: 4 });
	assert.equal(chart.centre, 10);
	assert.ok(Math.abs((chart.deviation ?? 0) - Math.sqrt(Math.PI)) < 1e-12);
	assert.deepEqual(chart.points[4]?.signals, ["up"]);
});

test("a series that does not move has no sums", () => {
	assert.equal(cusumChart({ values: [5, 5, 5] }).points[2]?.above, null);
	assert.equal(cusumChart({ values: [5, 5, 5] }).deviation, null);
});
