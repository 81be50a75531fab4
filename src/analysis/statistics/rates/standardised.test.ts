import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { directlyStandardisedRate, indirectlyStandardisedRate, standardisedRatio } from "./standardised.ts";

test("with one band each standardised rate is the crude one", () => {
	const direct = directlyStandardisedRate({ strata: [{ count: 20, population: 1000, standard: 7 }] });
	const indirect = indirectlyStandardisedRate({
		strata: [{ count: 20, population: 1000, referenceCount: 5, referencePopulation: 100 }],
	});
	assert.deepEqual([direct.value, indirect.value], [20, 20]);
});

test("too few events, no people, no expected events: each says why", () => {
	const reason = (found: { kind: string; reason?: string }) => found.reason ?? found.kind;
	assert.equal(
		reason(directlyStandardisedRate({ strata: [{ count: 9, population: 10, standard: 1 }] })),
		"too-few-events",
	);
	assert.equal(
		reason(directlyStandardisedRate({ strata: [{ count: 19, population: 0, standard: 1 }] })),
		"population-not-positive",
	);
	assert.equal(
		reason(
			standardisedRatio({
				strata: [{ count: 9, population: 10, referenceCount: 0, referencePopulation: 10 }],
			}),
		),
		"count-zero",
	);
	assert.equal(reason(standardisedRatio({ strata: [] })), "empty");
});

test("the standard population counts by its shape, not by its size", () => {
	const band = fc.record({
		count: fc.integer({ min: 5, max: 1000 }),
		population: fc.integer({ min: 1000, max: 1e6 }),
		standard: fc.integer({ min: 1, max: 1000 }),
	});
	fc.assert(
		fc.property(fc.array(band, { minLength: 2, maxLength: 8 }), (strata) => {
			const one = directlyStandardisedRate({ strata: Object.freeze(strata) });
			const scaled = strata.map((each) => ({ ...each, standard: each.standard * 10 }));
			const ten = directlyStandardisedRate({ strata: scaled });
			assert.ok(one.value !== null && ten.value !== null);
			assert.ok(Math.abs(one.value / ten.value - 1) < 1e-12);
			assert.ok(one.interval.lower < one.value && one.value < one.interval.upper);
		}),
	);
});
