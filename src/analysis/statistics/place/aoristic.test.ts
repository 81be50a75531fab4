import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aoristicShares } from "./aoristic.ts";
import { repeatRate } from "./repeat-rate.ts";

test("a working day is an eighth in each of its hours; a known time is whole", () => {
	const { bins } = aoristicShares({
		spans: [
			{ from: 9, to: 17 },
			{ from: 3, to: 3 },
		],
		cycle: 24,
	});
	assert.deepEqual(bins?.slice(8, 18), [0, ...new Array(8).fill(0.125), 0]);
	assert.equal(bins?.[3], 1);
});

test("spans over midnight go round, long ones are set aside, backward ones counted", () => {
	const found = aoristicShares({
		spans: [
			{ from: 23, to: 25 },
			{ from: 0, to: 100 },
			{ from: 5, to: 4 },
		],
		cycle: 24,
	});
	assert.equal(found.kind, "aoristic shares");
	if (found.kind !== "aoristic shares") return;
	assert.deepEqual([found.bins[23], found.bins[0]], [0.5, 0.5]);
	assert.deepEqual([found.events, found.setAside, found.backwards], [1, 1, 1]);
});

test("a cycle that is no whole number of bins is a fault of the caller", () => {
	assert.throws(() => aoristicShares({ spans: [], cycle: 24, width: 5 }), RangeError);
});

test("shares add up to the events, whatever the spans", () => {
	const span = fc
		.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 168, noNaN: true }))
		.map(([from, long]) => ({ from, to: from + long }));
	fc.assert(
		fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
			const found = aoristicShares({ spans: Object.freeze(spans), cycle: 168 });
			assert.equal(found.kind, "aoristic shares");
			if (found.kind !== "aoristic shares") return;
			assert.ok(Math.abs(found.bins.reduce((sum, bin) => sum + bin, 0) - found.events) < 1e-6);
		}),
	);
});

test("a repeat needs an earlier case inside the look-back; cases before the window only lend their past", () => {
	const found = repeatRate({
		cases: [
			{ of: "a", day: 10 },
			{ of: "a", day: 100 },
			{ of: "b", day: 120 },
			{ of: "a", day: 500 },
		],
		lookBack: 365,
		from: 50,
	});
	assert.equal(found.kind, "repeat rate");
	if (found.kind !== "repeat rate") return;
	assert.deepEqual([found.repeats, found.cases], [1, 3]);
});

test("no cases in the window, no rate", () => {
	assert.equal(repeatRate({ cases: [], lookBack: 365, from: 0 }).kind, "not computable");
});
