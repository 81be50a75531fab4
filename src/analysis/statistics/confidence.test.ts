import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfidenceOutOfRange, standardErrorsAt, tailShare } from "./confidence.ts";

test("95% leaves 2.5% in each tail, 1.96 standard errors out", () => {
	assert.equal(tailShare(0.95).toFixed(12), "0.025000000000");
	assert.equal(standardErrorsAt(0.95).toFixed(6), "1.959964");
	assert.equal(standardErrorsAt(0.998).toFixed(6), "3.090232");
});

test("levels that invite misreading, and per cents, are refused with what was wanted", () => {
	for (const wrong of [0.8, 1, 95, Number.NaN, -0.95])
		assert.throws(
			() => tailShare(wrong),
			(error) => error instanceof ConfidenceOutOfRange && /such as 0\.95/.test(error.message),
		);
});
