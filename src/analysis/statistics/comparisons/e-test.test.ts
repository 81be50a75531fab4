import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { eTest } from "./e-test.ts";
import { twoCountTest } from "./two-count-test.ts";

test("agrees with SciPy's poisson_means_test", () => {
	const known: [number, number, number, number, number][] = [
		[0, 3, 100, 100, 0.08837900945],
		[20, 35, 100, 120, 0.1661267282],
		[60, 40, 1, 1, 0.0456130798],
	];
	for (const [current, previous, currentExposure, previousExposure, p] of known) {
		const found = eTest({ current, previous, currentExposure, previousExposure });
		assert.ok(found.kind === "e-test" && Math.abs(found.pValue - p) < 1e-7, JSON.stringify(found));
	}
});

test("nought against nought is no evidence; faulty counts are explained", () => {
	assert.deepEqual(eTest({ current: 0, previous: 0 }), { kind: "e-test", pValue: 1, statistic: 0 });
	assert.equal(eTest({ current: -1, previous: 0 }).kind, "not computable");
	assert.equal(eTest({ current: 1, previous: 0, previousExposure: 0 }).kind, "not computable");
});

test("rarely above the exact test's p, always from 0 to 1, and the same from both sides", () => {
	const count = fc.integer({ min: 0, max: 300 });
	fc.assert(
		fc.property(count, count, (current, previous) => {
			const found = eTest({ current, previous });
			const turned = eTest({ current: previous, previous: current });
			const exact = twoCountTest({ current, previous });
			assert.ok(found.kind === "e-test" && turned.kind === "e-test" && exact.kind === "two-count test");
			if (found.kind !== "e-test" || turned.kind !== "e-test" || exact.kind !== "two-count test") return;
			assert.ok(found.pValue >= 0 && found.pValue <= 1);
			assert.ok(Math.abs(found.pValue - turned.pValue) < 1e-9);
			assert.ok(found.pValue <= exact.pValue + 0.05);
		}),
		{ numRuns: 40 },
	);
});
