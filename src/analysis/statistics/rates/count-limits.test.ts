import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { byarLimits } from "./byar.ts";
import { countLimits } from "./count-limits.ts";
import { exactPoissonLimits } from "./exact-poisson-limits.ts";
import { sampleQuantile } from "./sample-quantile.ts";

test("the method changes at ten events", () => {
	assert.deepEqual(
		[0, 9, 9.99, 10].map((count) => countLimits(count, 0.95).method),
		["exact", "exact", "exact", "byar"],
	);
});

test("from ten events Byar's limits are within 1% of the exact ones", () => {
	fc.assert(
		fc.property(fc.integer({ min: 10, max: 1_000_000 }), (count) => {
			const exact = exactPoissonLimits(count, 0.95);
			byarLimits(count, 0.95).forEach((end, index) => {
				assert.ok(Math.abs(end / (exact[index] ?? 0) - 1) < 0.01);
			});
		}),
		{ numRuns: 60 },
	);
});

test("limits hold their count and widen with confidence", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (count) => {
			const [inner, outer] = [countLimits(count, 0.95), countLimits(count, 0.998)];
			assert.ok(outer.lower <= inner.lower && inner.lower <= count);
			assert.ok(count <= inner.upper && inner.upper <= outer.upper);
		}),
	);
});

test("a sample's quantiles run from its least to its greatest", () => {
	const values = [40, 10, 30, 20];
	assert.deepEqual(
		[0, 0.1, 0.5, 1].map((share) => sampleQuantile(values, share)),
		[10, 13, 25, 40],
	);
	assert.deepEqual(values, [40, 10, 30, 20], "the list is left as it was");
});
