import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayOf, MONTH_NAMES } from "./calendar.ts";
import { monthsOf, periodBefore, periodOfMonths, wholeMonths, yearEarlier } from "./period.ts";
import { readPeriod } from "./period-reading.ts";
import { describePeriod } from "./period-wording.ts";

const READ: readonly (readonly [string, string, string, string])[] = [
	["2016-10", "month", "2016-10-01", "2016-11-01"],
	["Oct 2016", "month", "2016-10-01", "2016-11-01"],
	["Sept 2016", "month", "2016-09-01", "2016-10-01"],
	["Hydref 2016", "month", "2016-10-01", "2016-11-01"],
	["Nov 2015 to Oct 2016", "rolling year", "2015-11-01", "2016-11-01"],
	["November 15 – October 16", "rolling year", "2015-11-01", "2016-11-01"],
	["RY Oct 2016", "rolling year", "2015-11-01", "2016-11-01"],
	["year ending March 2016", "financial year", "2015-04-01", "2016-04-01"],
	["2015/16", "financial year", "2015-04-01", "2016-04-01"],
	["2015-16", "financial year", "2015-04-01", "2016-04-01"],
	["2016", "calendar year", "2016-01-01", "2017-01-01"],
	["2016 Q3", "quarter", "2016-07-01", "2016-10-01"],
	["Apr-Oct 2016", "window", "2016-04-01", "2016-11-01"],
	["31 Dec 2016", "snapshot", "2016-12-31", "2017-01-01"],
	["31/12/2016", "snapshot", "2016-12-31", "2017-01-01"],
	["29 Feb 2016", "snapshot", "2016-02-29", "2016-03-01"],
];

for (const [text, kind, from, to] of READ)
	test(`“${text}” is a ${kind}`, () => {
		assert.deepEqual(readPeriod(text), { kind, from, to });
	});

for (const text of [
	"",
	"soon",
	"2016-13",
	"31 Feb 2016",
	"2015/17",
	"Oct",
	"Oct 2016 to Nov 2015",
	"32/12/2016",
	"2016 Q5",
])
	test(`“${text}” is no period`, () => {
		assert.equal(readPeriod(text), undefined);
	});

test("what a period is called is read as the same period", () => {
	const periods = fc.tuple(
		fc.integer({ min: 1990, max: 2040 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 40 }),
	);
	fc.assert(
		fc.property(periods, ([year, month, months]) => {
			const period = periodOfMonths(year, month, months);
			assert.deepEqual(readPeriod(describePeriod(period)), period);
		}),
	);
});

test("any text is refused or read as a period that begins before it ends", () => {
	const words = fc.constantFrom("Oct", "2016", "/", "to", "RY", "31", "-", "Q3", "15", " ", "year ending");
	const texts = fc.oneof(
		fc.string(),
		fc.array(words).map((parts) => parts.join(" ")),
	);
	fc.assert(
		fc.property(texts, (text) => {
			const period = readPeriod(text);
			if (period) assert.ok(period.from < period.to);
		}),
	);
});

test("months, the period before and the year before fit together", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
			const period = periodOfMonths(year, month, 12);
			assert.equal(monthsOf(period).length, 12);
			assert.equal(wholeMonths(period), 12);
			assert.deepEqual(periodBefore(period), yearEarlier(period));
			assert.equal(periodBefore(period).to, period.from);
		}),
	);
});

test("Welsh months are named in Welsh", () => {
	const october = readPeriod("2016-10");
	assert.ok(october);
	assert.equal(describePeriod(october, "cy"), "Hydref 2016");
	assert.equal(MONTH_NAMES.cy.length, 12);
});

test("a day that the calendar does not have is none", () => {
	assert.equal(dayOf(2015, 2, 29), undefined);
	assert.equal(dayOf(2016, 2, 29), "2016-02-29");
});
