import assert from "node:assert/strict";
import { test } from "node:test";
import { allWhole, type ValueAxisWish, valueAxis } from "./value-axis.ts";

const WISH: ValueAxisWish = {
	values: [],
	zero: true,
	whole: false,
	range: [100, 0],
	ticks: 5,
	powers: ["m", "bn", "tn"],
};

function tickTexts(values: readonly (number | null)[], wish: Partial<ValueAxisWish> = {}): string[] {
	return valueAxis({ ...WISH, values, ...wish }).ticks.map(({ text }) => text);
}

test("a count starts at nought and has few round ticks", () => {
	assert.deepEqual(tickTexts([310, null, 180]), ["0", "100", "200", "300"]);
	assert.deepEqual(tickTexts([9800, 12]), ["0", "2,000", "4,000", "6,000", "8,000", "10,000"]);
});

test("an axis that does not start at nought says where it starts", () => {
	const axis = valueAxis({ ...WISH, values: [88.1, 91.9], zero: false });
	assert.equal(axis.startsAt, "88");
	assert.equal(valueAxis({ ...WISH, values: [88.1, 91.9] }).startsAt, undefined);
});

test("counts have no ticks between whole numbers", () => {
	assert.deepEqual(tickTexts([0, 1, 2], { whole: true }), ["0", "1", "2"]);
	assert.deepEqual(tickTexts([0, 0], { whole: true }), ["0", "1"]);
});

test("millions and thousands of millions have short words; the tiniest keep their decimals", () => {
	assert.deepEqual(tickTexts([2_300_000, 0]).slice(0, 3), ["0", "0.5m", "1.0m"]);
	assert.equal(tickTexts([2_345_678_901, 3]).at(-1), "2.5bn");
	assert.equal(tickTexts([0.00004, 0]).at(-1), "0.00004");
});

test("minus is the long one", () => assert.equal(tickTexts([-30, 10])[0], "−30"));

test("values all alike have room around them", () => {
	const axis = valueAxis({ ...WISH, values: [250, 250] });
	assert.equal(axis.at(0), 100);
	assert.ok(axis.at(250) > 5 && axis.at(250) < 50);
	const level = valueAxis({ ...WISH, values: [7, 7], zero: false });
	assert.ok(level.at(7) > 5 && level.at(7) < 95);
});

test("whole numbers are told from others, gaps aside", () => {
	assert.equal(allWhole([1, null, undefined, 0]), true);
	assert.equal(allWhole([1, 0.5]), false);
});
