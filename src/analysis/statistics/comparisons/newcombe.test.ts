import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { newcombeDifference } from "./newcombe.ts";

test("Newcombe's published example: 56/70 against 48/80", () => {
	const found = newcombeDifference({ current: { events: 56, base: 70 }, previous: { events: 48, base: 80 } });
	assert.equal(found.kind, "difference of shares");
	if (found.kind !== "difference of shares") return;
	assert.equal(found.value.toFixed(4), "20.0000");
	assert.deepEqual([found.interval.lower.toFixed(2), found.interval.upper.toFixed(2)], ["5.24", "33.39"]);
});

test("a base of zero is explained", () => {
	const found = newcombeDifference({ current: { events: 0, base: 0 }, previous: { events: 1, base: 2 } });
	assert.deepEqual(found, { kind: "not computable", value: null, reason: "population-not-positive" });
});

test("the interval holds the difference and stays within 100 points", () => {
	const share = fc
		.tuple(fc.integer({ min: 1, max: 1_000_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
		.map(([base, part]) => ({ events: Math.round(base * part), base }));
	fc.assert(
		fc.property(share, share, (current, previous) => {
			const found = newcombeDifference({ current, previous });
			assert.equal(found.kind, "difference of shares");
			if (found.kind !== "difference of shares") return;
			const { lower, upper } = found.interval;
			assert.ok(lower >= -100 - 1e-9 && lower <= found.value && found.value <= upper && upper <= 100 + 1e-9);
		}),
	);
});
