import assert from "node:assert/strict";
import { test } from "node:test";
import { monthsFrom } from "../fixtures/invented-words.ts";
import { orderAxis } from "./order-axis.ts";
import { easelFor } from "./picture.ts";
import { textWidth } from "./text-width.ts";

const easel = easelFor({ palette: "print", width: 680 });

function tickTexts(labels: readonly string[]): string[] {
	return orderAxis(labels, 40, 560, easel).ticks.map(({ text }) => text);
}

test("long months are named by their years, shorter ones by half-years or quarters", () => {
	assert.deepEqual(tickTexts(monthsFrom(2011, 4, 67)), [
		"Jan 2012",
		"Jan 2013",
		"Jan 2014",
		"Jan 2015",
		"Jan 2016",
	]);
	assert.deepEqual(tickTexts(monthsFrom(2014, 2, 30)), [
		"Jul 2014",
		"Jan 2015",
		"Jul 2015",
		"Jan 2016",
		"Jul 2016",
	]);
	assert.deepEqual(tickTexts(monthsFrom(2016, 2, 9)).at(0), "Apr 2016");
});

test("what is no month is named from the last one backwards", () => {
	const weeks = Array.from({ length: 60 }, (_, index) => `Week ${index + 1}`);
	assert.deepEqual(tickTexts(weeks), ["Week 10", "Week 20", "Week 30", "Week 40", "Week 50", "Week 60"]);
	assert.deepEqual(tickTexts(["2014/15", "2015/16"]), ["2014/15", "2015/16"]);
});

test("one point stands in the middle, and is named", () => {
	const axis = orderAxis(["Oct 2016"], 40, 560, easel);
	assert.equal(axis.at(0), 300);
	assert.deepEqual(
		axis.ticks.map(({ text }) => text),
		["Oct 2016"],
	);
});

test("names never meet, however many and long", () => {
	for (const count of [1, 2, 7, 40, 500]) {
		const labels = Array.from({ length: count }, (_, index) => `The period with the number ${index}`);
		const ticks = orderAxis(labels, 40, 560, easel).ticks;
		assert.ok(ticks.length > 0);
		for (const [rank, tick] of ticks.entries()) {
			const before = ticks[rank - 1];
			const half = textWidth(tick.text, 14) / 2;
			if (before) assert.ok(before.middle + textWidth(before.text, 14) / 2 < tick.middle - half);
		}
	}
});
