import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { twoCountTest } from "./two-count-test.ts";

function tested(current: number, previous: number, exposures: readonly [number, number] = [1, 1]) {
	const result = twoCountTest({
		current,
		previous,
		currentExposure: exposures[0],
		previousExposure: exposures[1],
	});
	assert.equal(result.kind, "two-count test");
	return result as Extract<typeof result, { kind: "two-count test" }>;
}

test("which changes of the Maidstone table could be chance", () => {
	const printed: [number, number, number][] = [
		[284, 222, 0.0066],
		[69, 79, 0.46],
		[532, 495, 0.26],
		[504, 451, 0.092],
		[110, 82, 0.051],
		[50, 45, 0.68],
	];
	for (const [current, previous, p] of printed) {
		const digits = p < 0.01 ? 4 : p < 0.1 ? 3 : 2;
		assert.equal(Number(tested(current, previous).pValue.toFixed(digits)), p);
	}
	const { lower, upper } = tested(3743, 2964).interval;
	assert.deepEqual([lower.toFixed(6), upper.toFixed(6)], ["1.203084", "1.325613"]);
});

test("nought against nought says nothing", () => {
	const nothing = tested(0, 0);
	assert.deepEqual(
		[nothing.ratio, nothing.pValue, nothing.interval.lower, nothing.interval.upper],
		[null, 1, 0, Number.POSITIVE_INFINITY],
	);
});

test("a thousand million events are within reach", () => {
	const huge = tested(1_000_000_000, 1_000_100_000);
	assert.ok(huge.pValue > 0.02 && huge.pValue < 0.03);
	assert.ok(huge.interval.upper < 1);
});

test("counts below zero, parts of events and empty exposures are explained", () => {
	assert.equal(twoCountTest({ current: -1, previous: 1 }).kind, "not computable");
	assert.equal(twoCountTest({ current: 1.5, previous: 1 }).kind, "not computable");
	assert.equal(twoCountTest({ current: 1, previous: 1, currentExposure: 0 }).kind, "not computable");
});

const count = fc.integer({ min: 0, max: 5000 });

test("turning the question round turns the answer round", () => {
	fc.assert(
		fc.property(count, count, (a, b) => {
			const there = tested(a, b, [1, 3]);
			const back = tested(b, a, [3, 1]);
			assert.ok(Math.abs(there.pValue - back.pValue) <= 1e-9 * there.pValue);
			const product = there.interval.lower * back.interval.upper;
			if (a > 0) assert.ok(Math.abs(product - 1) < 1e-9);
			else assert.equal(there.interval.lower, 0);
		}),
		{ numRuns: 60 },
	);
});

test("the ratio lies in its interval, and p in 0 to 1", () => {
	fc.assert(
		fc.property(count, count, (a, b) => {
			const { ratio, interval, pValue } = tested(a, b);
			assert.ok(pValue >= 0 && pValue <= 1);
			if (ratio !== null) assert.ok(interval.lower <= ratio && ratio <= interval.upper);
		}),
		{ numRuns: 60 },
	);
});
