import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { percentChange, pointChange } from "./per-cent-change.ts";

test("the changes of the Maidstone tables, rounded and not truncated", () => {
	const printed: [number, number, number, number][] = [
		[3743, 2964, 779, 26.3],
		[69, 79, -10, -12.7],
		[686, 583, 103, 17.7],
		[504, 451, 53, 11.8],
		[1466, 1372, 94, 6.9],
		[10271, 9189, 1082, 11.8],
		[46641, 46899, -258, -0.6],
		[422, 538, -116, -21.6],
	];
	for (const [current, previous, difference, perCent] of printed) {
		const change = percentChange({ current, previous });
		assert.deepEqual([change.difference, change.perCent], [difference, perCent]);
	}
});

test("without a base there is no per cent, and it says why", () => {
	const change = percentChange({ current: 6, previous: 0 });
	assert.equal(change.perCent, null);
	assert.equal(change.reason, "previous-zero");
	assert.equal(change.difference, 6);
});

test("a small base is said", () => {
	assert.equal(percentChange({ current: 6, previous: 3 }).baseIsSmall, true);
	assert.equal(percentChange({ current: 6, previous: 20 }).baseIsSmall, false);
	assert.equal(percentChange({ current: 6, previous: 20, leastBase: 25 }).baseIsSmall, true);
});

test("pounds and pence subtract as a person would", () => {
	assert.equal(percentChange({ current: 0.3, previous: 0.1 }).difference, 0.2);
});

test("per cents differ in percentage points", () => {
	assert.deepEqual(pointChange({ current: 98.9, previous: 99.4 }), {
		kind: "percentage points",
		value: -0.5,
		places: 1,
	});
});

test("any finite numbers give a finite change or say why not; a common factor changes nothing", () => {
	const count = fc.integer({ min: 0, max: 1_000_000_000 });
	fc.assert(
		fc.property(count, count, fc.integer({ min: 1, max: 1000 }), (current, previous, factor) => {
			const change = percentChange(Object.freeze({ current, previous }));
			assert.equal(change.difference, current - previous);
			assert.equal(change.perCent === null, previous === 0);
			const scaled = percentChange({ current: current * factor, previous: previous * factor });
			assert.equal(scaled.perCent, change.perCent);
		}),
	);
});

test("whatever two doubles: a finite per cent or a reason", () => {
	const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
	fc.assert(
		fc.property(double, double, (current, previous) => {
			const change = percentChange({ current, previous });
			assert.ok(Number.isFinite(change.difference));
			if (change.perCent === null) assert.ok(change.reason);
			else assert.ok(Number.isFinite(change.perCent) && Number.isFinite(change.unrounded));
		}),
	);
});
