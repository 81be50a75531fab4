import assert from "node:assert/strict";
import { test } from "node:test";
import { chartKinds } from "#analysis/statistics";
import { CHART_NAMES, chartNamed } from "./chart-names.ts";
import { readRebase, readSpcOptions } from "./spc-options.ts";

test("every kind of chart has a name, and its own name works as well", () => {
	assert.deepEqual(CHART_NAMES.map(chartNamed), Object.keys(chartKinds));
	assert.deepEqual(Object.keys(chartKinds).map(chartNamed), Object.keys(chartKinds));
});

test("without options the rules of Making Data Count hold and the rest is left open", () => {
	const read = readSpcOptions({});
	assert.ok(read.ok);
	assert.deepEqual(read.value, {
		ruleSet: "making-data-count",
		rebases: [],
		propose: false,
		screening: false,
		perDay: false,
	});
});

test("what cannot be understood is asked about, all at once", () => {
	const read = readSpcOptions({
		rules: "making-data-cont",
		chart: "pie",
		polarity: "up",
		baseline: "1",
		target: "ten",
		runLength: "7.5",
		rebase: ["2015-04", "then=because", "2015-04="],
	});
	assert.equal(read.ok, false);
	assert.deepEqual(
		read.problems.map(({ code, at }) => [code, at.file]),
		[
			["option-unknown", "--chart"],
			["option-unknown", "--rules"],
			["option-unknown", "--polarity"],
			["option-not-whole", "--baseline"],
			["option-not-whole", "--run-length"],
			["option-not-number", "--target"],
			["rebase-unread", "--rebase"],
			["rebase-unread", "--rebase"],
			["rebase-unread", "--rebase"],
		],
	);
	assert.match(read.problems[1]?.next ?? "", /making-data-count/);
});

test("a step may have its reason in quotation marks, as some shells leave them, and signs of equality in it", () => {
	assert.equal(readRebase('2015-04="new rules"')?.reason, "new rules");
	assert.deepEqual(readRebase("Apr 2015 = A = B"), {
		from: "2015-04-01",
		written: "Apr 2015",
		reason: "A = B",
	});
});
