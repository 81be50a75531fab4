import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { competitionRanks } from "./competition-ranks.ts";

const rates2016 = [44, 48, 50, 53, 58, 58, 61, 61, 71, 75, 87];

test("the ranks of the eleven partnerships as printed", () => {
	const labels = competitionRanks({ values: rates2016 }).map((place) => place?.label);
	assert.deepEqual(labels, ["1", "2", "3", "4", "5=", "5=", "7=", "7=", "9", "10", "11"]);
});

test("precision decides ties: 58.02 and 57.98 tie only when rounded", () => {
	const values = [58.02, 57.98];
	assert.deepEqual(
		competitionRanks({ values }).map((place) => place?.label),
		["2", "1"],
	);
	assert.deepEqual(
		competitionRanks({ values, places: 0 }).map((place) => place?.label),
		["1=", "1="],
	);
});

test("direction turns the order round; the missing have no rank and do not count", () => {
	const places = competitionRanks({ values: [3, null, 1, 3], direction: "highest first" });
	assert.deepEqual(
		places.map((place) => place?.label ?? null),
		["1=", null, "3", "1="],
	);
	assert.ok(places.every((place) => place === null || place.of === 3));
});

test("a rank is one more than the number of better values, whatever the order of the list", () => {
	const values = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 });
	fc.assert(
		fc.property(values, (list) => {
			const ranked = competitionRanks({ values: Object.freeze(list) });
			ranked.forEach((place, index) => {
				assert.equal(place?.rank, list.filter((other) => other < (list[index] ?? 0)).length + 1);
			});
		}),
	);
});
