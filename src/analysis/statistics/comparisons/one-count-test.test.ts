import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { oneCountTest } from "./one-count-test.ts";

test("twelve months at half an event a month, with three seen", () => {
	const found = oneCountTest({ count: 3, exposure: 12, expectedRate: 0.5 });
	assert.equal(found.kind, "one-count test");
	if (found.kind !== "one-count test") return;
	assert.equal(found.rate, 0.25);
	assert.equal(found.pValue.toFixed(6), "0.303966");
});

test("an event where none can be is impossible; none is no surprise", () => {
	const one = oneCountTest({ count: 1, expectedRate: 0 });
	const none = oneCountTest({ count: 0, expectedRate: 0 });
	assert.deepEqual(
		[one.kind !== "not computable" && one.pValue, none.kind !== "not computable" && none.pValue],
		[0, 1],
	);
});

test("faulty numbers are explained", () => {
	assert.equal(oneCountTest({ count: -1, expectedRate: 1 }).kind, "not computable");
	assert.equal(oneCountTest({ count: 1.5, expectedRate: 1 }).kind, "not computable");
	assert.equal(oneCountTest({ count: 1, expectedRate: 1, exposure: 0 }).kind, "not computable");
});

test("further from the expected, smaller p; p is a chance", () => {
	const mean = fc.double({ min: 1, max: 1e6, noNaN: true });
	fc.assert(
		fc.property(mean, fc.double({ min: 0, max: 6, noNaN: true }), (expectedRate, far) => {
			const at = (steps: number) => {
				const count = Math.ceil(expectedRate + steps * Math.sqrt(expectedRate));
				const found = oneCountTest({ count, expectedRate });
				return found.kind === "one-count test" ? found.pValue : Number.NaN;
			};
			assert.ok(at(far) >= 0 && at(far) <= 1);
			assert.ok(at(far + 1) <= at(far) + 1e-12);
		}),
		{ numRuns: 60 },
	);
});

test("an expected count beyond the whole numbers that are told apart is refused, not searched for ever", () => {
	const test = oneCountTest({ count: 19_782, exposure: 1_000_000_000, expectedRate: 1_000_000_000 });
	assert.deepEqual(test, { kind: "not computable", value: null, reason: "out-of-range" });
});
