import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { crudeRate, impliedPopulation } from "./crude-rate.ts";

test("Maidstone's crimes per 1,000 with Byar's interval", () => {
	const rate = crudeRate({ count: 10271, population: 164500 });
	assert.equal(rate.kind, "rate");
	if (rate.kind !== "rate") return;
	assert.deepEqual(
		[rate.value, rate.interval.lower, rate.interval.upper].map((value) => value.toFixed(2)),
		["62.44", "61.24", "63.66"],
	);
	assert.equal(rate.method, "byar");
});

test("a population of zero has no rate, and says so", () => {
	assert.deepEqual(crudeRate({ count: 3, population: 0 }), {
		kind: "not computable",
		value: null,
		reason: "population-not-positive",
	});
});

test("a confidence that invites misreading is a fault of the caller", () => {
	assert.throws(() => crudeRate({ count: 3, population: 10, confidence: 0.8 }), /wanted a share/);
});

test("the population behind a printed rate", () => {
	assert.equal(Math.round(impliedPopulation({ count: 10271, rate: 62.45 }) ?? 0), 164468);
	assert.equal(impliedPopulation({ count: 5, rate: 0 }), null);
});

test("any finite count and population give a rate inside its intervals, or say why not", () => {
	const number = fc.oneof(
		fc.integer({ min: -5, max: 1_000_000_000 }),
		fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 1e9 }),
	);
	fc.assert(
		fc.property(number, number, (count, population) => {
			const rate = crudeRate(Object.freeze({ count, population }));
			if (rate.kind === "not computable") {
				assert.ok(count < 0 || population <= 0 || rate.reason === "out-of-range");
				return;
			}
			const { interval, outerInterval } = rate;
			const order = [outerInterval.lower, interval.lower, rate.value, interval.upper, outerInterval.upper];
			order.forEach((value, index) => {
				if (index > 0) assert.ok(value >= (order[index - 1] ?? 0) * (1 - 1e-12), `${order}`);
			});
		}),
	);
});

test("ten times the people at the same count, a tenth of the rate", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (count, population) => {
			const one = crudeRate({ count, population }).value as number;
			const ten = crudeRate({ count, population: population * 10 }).value as number;
			assert.ok(Math.abs(one / ten - 10) < 1e-9);
		}),
	);
});
