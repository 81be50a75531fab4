import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseChart } from "./chart-choice.ts";

test("the chart follows unit and mean", () => {
	const chosen = (nature: Parameters<typeof chooseChart>[0]) => chooseChart(nature).chart;
	assert.equal(chosen({ unit: "events", mean: 4.9, hasEventDates: true }), "t");
	assert.equal(chosen({ unit: "events", mean: 5, hasEventDates: true }), "individuals");
	assert.equal(chosen({ unit: "events", mean: 50, hasOpportunities: true }), "g");
	assert.equal(chosen({ unit: "events", mean: 4.9, hasDenominators: true }), "c");
	assert.equal(chosen({ unit: "share", mean: 0.3, hasDenominators: true }), "p-prime");
	assert.equal(chosen({ unit: "share", mean: 0.3 }), "individuals");
	assert.equal(chosen({ unit: "events", mean: 50, hasDenominators: true }), "u-prime");
	assert.equal(chosen({ unit: "amount", mean: 2 }), "individuals");
});
