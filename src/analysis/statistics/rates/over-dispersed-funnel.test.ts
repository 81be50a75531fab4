import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { overDispersedFunnel } from "./over-dispersed-funnel.ts";
import { poissonFunnel } from "./poisson-funnel.ts";

/** Rates (November 2015 to October 2016) and ONS mid-2015 populations of Maidstone's Most Similar Group. */
const group: [string, number, number][] = [
	["South Ribble", 44.459, 109685],
	["North Hertfordshire", 45.559, 131611],
	["Central Bedfordshire", 49.226, 272421],
	["Chorley", 49.775, 112963],
	["Tonbridge and Malling", 50.281, 125779],
	["Cheshire West and Chester", 55.679, 333949],
	["Charnwood", 57.034, 175167],
	["South Gloucestershire", 57.136, 273952],
	["Arun", 57.291, 155798],
	["Dacorum", 60.106, 151069],
	["Epping Forest", 60.512, 129274],
	["Chelmsford", 61.163, 172719],
	["Maidstone", 62.45, 164019],
	["Rugby", 63.252, 104455],
	["Canterbury", 65.339, 159663],
];
const areas = group.map(([, rate, population]) => ({ count: (rate * population) / 1000, population }));
const maidstone = group.findIndex(([name]) => name === "Maidstone");

describe("Maidstone among its most similar areas", () => {
	const widened = overDispersedFunnel({ areas });
	assert.equal(widened.kind, "over-dispersed funnel");
	if (widened.kind !== "over-dispersed funnel") throw new Error("no funnel");
	const position = widened.positions[maidstone];
	assert.ok(position);

	test("lies far outside a funnel of chance alone", () => {
		assert.equal(position.z.toFixed(1), "10.7");
		const chance = poissonFunnel({ areas });
		assert.equal(chance.kind === "poisson funnel" && chance.positions[maidstone]?.verdict, "far above");
	});

	test("and inside one that allows for the spread between such areas", () => {
		assert.equal(position.widenedZ.toFixed(2), "1.07");
		assert.equal(position.verdict, "not different");
		assert.ok(position.limits.lower < 62.45 && position.limits.upper > 62.45);
	});

	test("both funnels centre on the pooled rate", () => {
		assert.equal(widened.average.toFixed(3), "56.031");
	});
});

test("an area without events is judged, not lost", () => {
	const found = overDispersedFunnel({
		areas: [12, 0, 5, 33, 8].map((count) => ({ count, population: 5000 })),
	});
	assert.equal(found.kind, "over-dispersed funnel");
	if (found.kind === "over-dispersed funnel")
		assert.ok(found.positions.every((p) => Number.isFinite(p.z) && Number.isFinite(p.widenedZ)));
});

test("the funnel never narrows by widening, and its order is the order of the areas", () => {
	const area = fc.record({
		count: fc.integer({ min: 0, max: 1_000_000_000 }),
		population: fc.integer({ min: 1, max: 1_000_000_000 }),
	});
	fc.assert(
		fc.property(fc.array(area, { minLength: 2, maxLength: 20 }), (list) => {
			const plain = overDispersedFunnel({ areas: Object.freeze(list), widen: false });
			const wide = overDispersedFunnel({ areas: list });
			assert.equal(plain.kind, wide.kind);
			if (plain.kind !== "over-dispersed funnel" || wide.kind !== "over-dispersed funnel") return;
			wide.positions.forEach((position, index) => {
				const narrow = plain.positions[index]?.limits;
				assert.ok(narrow && position.limits.lower <= narrow.lower && position.limits.upper >= narrow.upper);
				assert.ok(Number.isFinite(position.widenedZ));
			});
		}),
	);
});
