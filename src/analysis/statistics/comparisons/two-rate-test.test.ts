import assert from "node:assert/strict";
import { test } from "node:test";
import { twoRateTest } from "./two-rate-test.ts";

test("a rise in events may be no rise in rate", () => {
	const found = twoRateTest({
		current: { count: 220, population: 22000 },
		previous: { count: 200, population: 20000 },
	});
	assert.equal(found.kind, "two-rate test");
	if (found.kind !== "two-rate test") return;
	assert.equal(found.difference, 0);
	assert.equal(found.test.ratio, 1);
	assert.equal(found.test.pValue, 1);
});

test("a population of zero is explained", () => {
	const found = twoRateTest({ current: { count: 1, population: 0 }, previous: { count: 1, population: 1 } });
	assert.equal(found.kind === "not computable" && found.reason, "population-not-positive");
});
