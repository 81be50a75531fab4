import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roundHalfAwayFromZero } from "#analysis/statistics";
import { roundedText } from "#vocabulary";

// Rounding lives twice: for print in the vocabulary, and in the statistics, which may import nothing. They must agree.

test("print and statistics round alike", () => {
	fc.assert(
		fc.property(
			fc.double({ min: -1e6, max: 1e6, noNaN: true }),
			fc.integer({ min: 0, max: 4 }),
			(value, places) => {
				assert.equal(Number(roundedText(value, places)) + 0, roundHalfAwayFromZero(value, places) + 0);
			},
		),
	);
});
