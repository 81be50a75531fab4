import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	listInWords,
	ordinal,
	printedNumber,
	printedValue,
	roundedText,
	signedNumber,
} from "./number-wording.ts";

test("numbers are rounded once, half away from zero, on their decimal digits", () => {
	for (const [value, places, text] of [
		[26.2821, 1, "26.3"],
		[-12.6582, 1, "-12.7"],
		[0.35, 1, "0.4"],
		[1.005, 2, "1.01"],
		[-0.04, 1, "0.0"],
		[2.5, 0, "3"],
		[-2.5, 0, "-3"],
		[1e9 + 0.5, 0, "1000000001"],
		[55.95083333, 3, "55.951"],
	] as const)
		assert.equal(roundedText(value, places), text);
});

test("ratios of whole numbers never suffer from binary fractions", () => {
	fc.assert(
		fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (part, whole) => {
			const tenths = BigInt(Math.abs(part)) * 1000n;
			const exact = (2n * tenths + BigInt(whole)) / (2n * BigInt(whole));
			assert.equal(Math.abs(Math.round(Number(roundedText((100 * part) / whole, 1)) * 10)), Number(exact));
		}),
	);
});

test("signs, thousands and units stand where readers expect them", () => {
	assert.equal(printedNumber(1_107_146), "1,107,146");
	assert.equal(printedNumber(-9390), "−9,390");
	assert.equal(signedNumber(0), "0");
	assert.equal(signedNumber(0.04, 1), "0.0");
	assert.equal(printedValue(-297_518, "pounds", { signed: true }), "−£297,518");
	assert.equal(printedValue(350_435, "pounds"), "£350,435");
	assert.equal(printedValue(6.4, "percentage points"), "6.4 percentage points");
	assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal), [
		"1st",
		"2nd",
		"3rd",
		"4th",
		"11th",
		"12th",
		"13th",
		"21st",
		"112th",
	]);
	assert.equal(listInWords([]), "");
});

test("what is no finite number is never printed", () => {
	for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
		assert.throws(() => roundedText(value, 1), RangeError);
		assert.throws(() => printedValue(value, "count"), RangeError);
	}
});
