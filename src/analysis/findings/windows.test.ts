import assert from "node:assert/strict";
import { test } from "node:test";
import { period } from "./fixtures/maidstone.ts";
import { compareWindows, exposures } from "./windows.ts";

const CASES = [
	["RY Oct 2016", "RY Oct 2015", "rolling year", []],
	["Oct 2016", "Oct 2015", "same months last year", []],
	["Apr to Oct 2016", "Apr to Oct 2015", "same months last year", []],
	["2016", "2015", "rolling year", []],
	["2015", "2013", "end points", ["end points"]],
	["Oct 2016", "Sep 2016", "before and after", ["season"]],
	["Jul 2015 to Jun 2016", "Sep 2014 to Aug 2015", "end points", ["overlap"]],
	["RY Oct 2016", "Oct 2015", "before and after", ["length"]],
	["2014", "2015", "end points", ["reversed"]],
	["30 Sep 2016", "31 Aug 2016", "two days", []],
] as const;

for (const [current, previous, kind, faults] of CASES)
	test(`${current} and ${previous}: ${kind}${faults.length > 0 ? `, ${faults.join()}` : ""}`, () => {
		assert.deepEqual(compareWindows(period(current), period(previous)), { kind, faults: [...faults] });
	});

test("of a stock any two months may be compared", () => {
	assert.deepEqual(compareWindows(period("Sep 2016"), period("Aug 2016"), true).faults, []);
});

test("length is counted in months where both are whole: a leap day makes no difference", () => {
	assert.deepEqual(exposures(period("2016"), period("2015")), { current: 12, previous: 12 });
	assert.deepEqual(exposures(period("1 Jan 2016 to 15 Jan 2016"), period("2015")), {
		current: 15,
		previous: 365,
	});
});
