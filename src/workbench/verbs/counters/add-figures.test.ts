import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { monthsOf, type Period, periodOfMonths, readPeriod } from "#vocabulary";
import { figuresOver } from "./add-figures.ts";
import { indicatorPeriod } from "./health-indicators.ts";
import { writtenPeriod } from "./return-text.ts";
import { forceFileName } from "./searched-force.ts";

const YEAR = periodOfMonths(2016, 1, 12);

test("months add up to the period that they cover without a gap, and to no other", () => {
	const months = monthsOf(YEAR).map((period, index) => ({ period, value: index, besides: { placeless: 1 } }));
	assert.deepEqual(figuresOver(YEAR, months, true), [
		{ period: YEAR, value: 66, besides: { placeless: 12 } },
	]);
	assert.equal(figuresOver(YEAR, months.slice(1), true)[0]?.value, null);
	assert.equal(figuresOver(YEAR, months.slice(0, 11), true)[0]?.value, null);
	const [hole] = figuresOver(YEAR, months.toSpliced(4, 1), true);
	assert.match(hole?.why ?? "", /1 May 2016/);
	const missing = months.map((each, index) => (index < 5 ? { ...each, value: null, why: "Not held" } : each));
	assert.equal(
		figuresOver(YEAR, missing, true)[0]?.why,
		"Not held: January 2016, February 2016, March 2016 and 2 more",
	);
});

test("what does not add up is taken as it stands or not at all, and parts stay apart", () => {
	const [june, july] = [periodOfMonths(2016, 6, 1), periodOfMonths(2016, 7, 1)];
	const parts = [
		{ period: june, breakdown: "sex=men", value: 3 },
		{ period: june, breakdown: "sex=women", value: 4 },
	];
	assert.deepEqual(
		figuresOver(june, parts, false).map(({ breakdown, value }) => [breakdown, value]),
		[
			["sex=men", 3],
			["sex=women", 4],
		],
	);
	assert.deepEqual(
		figuresOver(july, parts, false).map(({ value }) => value),
		[null, null],
	);
	assert.equal(figuresOver(june, [], true)[0]?.value, null);
});

test("a period is read as it was written", () => {
	const months = fc.tuple(
		fc.integer({ min: 1990, max: 2040 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 40 }),
	);
	fc.assert(
		fc.property(months, ([year, month, count]) => {
			const period: Period = periodOfMonths(year, month, count);
			assert.deepEqual(readPeriod(writtenPeriod(period)), period);
		}),
	);
	const day = readPeriod("31 Dec 2016")!;
	assert.deepEqual(readPeriod(writtenPeriod(day)), day);
});

test("periods of several years, as publishers of health indicators write them", () => {
	const span = (written: string) => {
		const period = indicatorPeriod(written);
		return period && `${period.from} ${period.to}`;
	};
	assert.equal(span("2013/14 - 15/16"), "2013-04-01 2016-04-01");
	assert.equal(span("2009 - 11"), "2009-01-01 2012-01-01");
	assert.equal(span("2016/17"), "2016-04-01 2017-04-01");
	assert.equal(span("2016"), "2016-01-01 2017-01-01");
	assert.equal(span("soon"), undefined);
});

test("police forces as they stand in the names of files", () => {
	assert.deepEqual(
		["Kent Police", "Avon & Somerset Constabulary", "Dyfed-Powys Police", "Northbrook Police area"].map(
			forceFileName,
		),
		["kent", "avon-and-somerset", "dyfed-powys", "northbrook"],
	);
});
