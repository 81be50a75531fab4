import assert from "node:assert/strict";
import { test } from "node:test";
import { ewmaChart } from "./ewma.ts";

test("limits widen from the first point towards their lasting width", () => {
	const { points } = ewmaChart({ values: Array(60).fill(0), centre: 0, deviation: 1 });
	assert.ok(Math.abs((points[0]?.upper ?? 0) - 3 * 0.2) < 1e-12);
	assert.ok(Math.abs((points[59]?.upper ?? 0) - 3 * Math.sqrt(0.2 / 1.8)) < 1e-9);
});

test("a weight of 1 is a Shewhart chart", () => {
	const { points } = ewmaChart({ values: [0, 3, 3.1, -3.1], centre: 0, deviation: 1, weight: 1 });
	assert.deepEqual(
		points.map(({ signals }) => signals),
		[[], [], ["up"], ["down"]],
	);
});

test("a missing point leaves the average as it was", () => {
	const { points } = ewmaChart({ values: [4, null, 4], centre: 0, deviation: 1, weight: 0.5 });
	assert.equal(points[1]?.average, null);
	assert.equal(points[2]?.average, 3);
});

test("a lasting shift of one deviation is found", () => {
	const values = [...Array(20).fill(0), ...Array(20).fill(1)];
	const { points } = ewmaChart({ values, centre: 0, deviation: 1, weight: 0.1, width: 2.7 });
	assert.ok(points.slice(0, 20).every(({ signals }) => signals.length === 0));
	assert.ok(points.slice(20).some(({ signals }) => signals.includes("up")));
});

test("a weight outside 0 to 1 is a fault, a flat series is not", () => {
	assert.throws(() => ewmaChart({ values: [1, 2], weight: 0 }), RangeError);
	assert.equal(ewmaChart({ values: [5, 5] }).points[0]?.average, null);
});
