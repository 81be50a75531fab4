import assert from "node:assert/strict";
import { test } from "node:test";
import { maskedText } from "./mention.ts";
import { mentionsIn } from "./numbers-in-text.ts";
import { sentenceSpans } from "./split-sentences.ts";
import { periodIn } from "./times-in-text.ts";

const masked = (text: string) => maskedText(text, mentionsIn(text));

test("numbers are told from what only looks like one", () => {
	const cases: [string, string][] = [
		["a 34% increase from 2,258 to 2683", "a ‹p0› increase from ‹n1› to ‹n2›"],
		["rose by 16 per cent", "rose by ‹p0›"],
		["5 percentage points, or 5 points", "‹q0›, or ‹n1› points"],
		["£1.2m and £350,435", "‹m0› and ‹m1›"],
		["aged 18-24, section 17, Table 3", "‹x0›, ‹x1›, ‹x2›"],
		["58 per 1,000 residents", "‹n0› ‹x1› residents"],
		["17-24 year-olds killed", "‹x0› killed"],
		["4th lowest of two", "‹o0› lowest of ‹w1›"],
		["the A20 at 8pm, tel. 01622 602000", "the ‹x0› at ‹x1›, ‹x2›"],
		["2015 – 50, 2014 – 74", "‹d0› – ‹n1›, ‹d2› – ‹n3›"],
		["over the past 12 months to 2015/16", "over the past ‹t0› to ‹d1›"],
		["There were 2016 offences in 2016", "There were ‹n0› offences in ‹d1›"],
		["robbery -12.6%, drugs +22.3%", "robbery ‹p0›, drugs ‹p1›"],
		["15-20% of people, one in four", "‹x0› of people, ‹x1›"],
	];
	for (const [text, wanted] of cases) assert.equal(masked(text), wanted, text);
});

test("a sign, a scale, decimals and hedges are read", () => {
	const [fell] = mentionsIn("-12.6%");
	assert.ok(fell?.kind === "per cent" && fell.value === -12.6 && fell.signed && fell.places === 1);
	const [pounds] = mentionsIn("£1.2m");
	assert.ok(pounds?.kind === "money" && pounds.value === 1_200_000 && pounds.slack === 50_000);
	for (const [text, hedge] of [
		["about 40 cases", "about"],
		["over 40 cases", "over"],
		["nearly 40 cases", "under"],
		["40 cases", undefined],
	])
		assert.equal(mentionsIn(text ?? "")[0]?.hedge, hedge, text);
});

test("periods are read as people write them", () => {
	const cases: [string, string, string][] = [
		["November 2015 – October 2016", "2015-11-01", "2016-11-01"],
		["Jul 15 – Jun 16", "2015-07-01", "2016-07-01"],
		["2012/13", "2012-04-01", "2013-04-01"],
		["2013-2015", "2013-01-01", "2016-01-01"],
		["year ending March 2016", "2015-04-01", "2016-04-01"],
		["31st December 2016", "2016-12-31", "2017-01-01"],
		["27/01/17", "2017-01-27", "2017-01-28"],
		["01 Nov 2015 - 31 Oct 2016", "2015-11-01", "2016-11-01"],
	];
	for (const [text, from, to] of cases) {
		const period = periodIn(text);
		assert.deepEqual([period?.from, period?.to], [from, to], text);
		assert.equal(masked(`In ${text}, it`), "In ‹d0›, it", text);
	}
});

test("decimals, dates and abbreviations do not end a sentence", () => {
	const count = (text: string) => sentenceSpans(text).length;
	assert.equal(count("It fell by 3.5% e.g. in Fant. Then it rose. 35 of those were new."), 3);
	assert.equal(count("The average no. 5 of Mr. Smith vs. Jones"), 1);
	assert.equal(count(""), 0);
});
