import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roundHalfAwayFromZero, roundRatio } from "./decimal.ts";

test("exactly half goes away from zero, judged on the number as written", () => {
	const cases: [number, number, number][] = [
		[0.5, 0, 1],
		[-0.5, 0, -1],
		[2.5, 0, 3],
		[1.005, 2, 1.01],
		[-12.65, 1, -12.7],
		[8.25, 1, 8.3],
		[1e21, 2, 1e21],
		[1e-9, 2, 0],
		[-0.04, 1, 0],
		[1.45e-7, 8, 1.5e-7],
	];
	for (const [value, places, wanted] of cases) assert.equal(roundHalfAwayFromZero(value, places), wanted);
	assert.ok(Object.is(roundHalfAwayFromZero(-0.04, 1), 0), "never minus zero");
});

test("a ratio of whole numbers is rounded from the exact quotient", () => {
	assert.equal(roundRatio({ top: 1, bottom: 8, times: 100, places: 0 }), 13);
	assert.equal(roundRatio({ top: -1, bottom: 8, times: 100, places: 0 }), -13);
	assert.equal(roundRatio({ top: 3, bottom: 2000, times: 100, places: 1 }), 0.2);
	assert.equal(roundRatio({ top: 0.3, bottom: 0.2, places: 0 }), 2);
	assert.throws(() => roundRatio({ top: 1, bottom: 0 }), RangeError);
});

test("rounding moves a number by half a unit at most, and keeps order and sign", () => {
	const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
	fc.assert(
		fc.property(finite, finite, fc.integer({ min: 0, max: 3 }), (a, b, places) => {
			const [low, high] = a <= b ? [a, b] : [b, a];
			const rounded = roundHalfAwayFromZero(low, places);
			assert.ok(Math.abs(rounded - low) <= 0.5 * 10 ** -places + Math.abs(low) * 1e-15);
			assert.ok(rounded <= roundHalfAwayFromZero(high, places));
			assert.equal(roundHalfAwayFromZero(-low, places) + 0, -rounded + 0);
		}),
	);
});
