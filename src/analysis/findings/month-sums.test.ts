import assert from "node:assert/strict";
import { test } from "node:test";
import { monthsOf } from "#vocabulary";
import { answerFigure } from "./answer-figure.ts";
import { address, at, context, measures, period, value } from "./fixtures/maidstone.ts";
import { sumsOfMonths } from "./month-sums.ts";

const quarter = period("Jul 2016 to Sep 2016");
const months = monthsOf(quarter).map((month, index) =>
	value("crime.robbery", month.from.slice(0, 7), 10 + index),
);

test("a quarter that nobody gives is the sum of its months, with the row of each", () => {
	const where = context([...months, ...sumsOfMonths(months, measures, [quarter])]);
	const figure = answerFigure(
		{ address: address("crime.robbery", { window: quarter }), show: "value", at },
		where,
	);
	assert.ok(figure.ok, JSON.stringify(figure));
	assert.equal(figure.value.text, "33");
	assert.equal(figure.value.method, "sum-of-months");
	assert.equal(figure.value.sources.length, new Set(months.map((each) => JSON.stringify(each.at))).size);
});

test("a missing month, a given quarter and a stock have no sum", () => {
	assert.deepEqual(sumsOfMonths(months.slice(1), measures, [quarter]), []);
	const given = value("crime.robbery", "Jul 2016 to Sep 2016", 30);
	assert.deepEqual(sumsOfMonths([...months, given], measures, [quarter]), []);
	const stock = months.map((each) => ({ ...each, measure: address("claimants.count").measure }));
	assert.deepEqual(sumsOfMonths(stock, measures, [quarter]), []);
});

test("what is invented or provisional in a month is so in the sum", () => {
	const [first, ...others] = months;
	const doubtful = [{ ...first!, illustrative: true, provisional: true as const }, ...others];
	const [sum] = sumsOfMonths(doubtful, measures, [quarter]);
	assert.deepEqual([sum?.illustrative, sum?.provisional, sum?.value], [true, true, 33]);
});
