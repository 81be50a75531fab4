import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { printedValue } from "#vocabulary";
import { readRank, readStatedNumber, readWholeNumber } from "./stated-number.ts";

test("numbers are read as people write them", () => {
	const written: [string, number, string?][] = [
		["10,271", 10271],
		["10 271", 10271],
		["10\u00a0271", 10271],
		["£350,435", 350435, "£"],
		["-£12", -12, "£"],
		["£-12.50", -12.5, "£"],
		["1.2%", 1.2, "%"],
		["-20.6 per cent", -20.6, "%"],
		["\u221220.6%", -20.6, "%"],
		["+0.5 percentage points", 0.5, "percentage points"],
		["0", 0],
	];
	for (const [text, value, symbol] of written)
		assert.deepEqual(readStatedNumber(text), { value, ...(symbol && { symbol }) }, text);
});

test("text, odd grouping and double signs are no numbers", () => {
	for (const text of [
		"",
		"ten",
		"12k",
		"1,23",
		"1,2345",
		"1.2.3",
		"about 40",
		"0x10",
		"1e3",
		"--5",
		"£5%",
		"∞",
	])
		assert.equal(readStatedNumber(text), undefined, text);
});

test("what the program prints in pounds and counts it can read", () => {
	fc.assert(
		fc.property(fc.integer(), (value) => {
			assert.equal(readStatedNumber(printedValue(value, "pounds"))?.value, value);
			assert.equal(readStatedNumber(printedValue(value, "count"))?.value, value);
		}),
	);
});

test("ranks", () => {
	assert.deepEqual(readRank("5="), { rank: 5 });
	assert.deepEqual(readRank("9 of 12"), { rank: 9, of: 12 });
	assert.equal(readRank("0"), undefined);
	assert.equal(readRank("ninth"), undefined);
	assert.equal(readWholeNumber("12.5"), undefined);
	assert.equal(readWholeNumber("9".repeat(25)), undefined);
});
