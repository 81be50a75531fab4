import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nearRepeat } from "./near-repeat.ts";
import { seededRandom } from "./seeded-random.ts";

/** Twenty places far apart; `following` puts a second event at each a few days after the first. */
function events(following: boolean) {
	const random = seededRandom(5);
	return Array.from({ length: 20 }, (_, place) => {
		const day = Math.floor(random() * 365);
		const second = following ? day + 3 : Math.floor(random() * 365);
		const at = { x: place * 5000, y: 0 };
		return [
			{ ...at, day },
			{ ...at, day: second },
		];
	}).flat();
}

test("events that follow each other at the same place are found", () => {
	const found = nearRepeat({ events: events(true), distances: [0, 200], days: [7, 14], seed: 1 });
	assert.equal(found.kind, "near repeat");
	if (found.kind !== "near repeat") return;
	const [sameWeek] = found.cells;
	assert.equal(sameWeek?.observed, 20);
	assert.equal(sameWeek?.pValue, 0.001);
	assert.ok((sameWeek?.ratio ?? 0) > 5);
});

test("events that do not, are not; and the seed gives the same answer again", () => {
	const input = { events: events(false), distances: [0, 200], days: [7, 14], seed: 1, permutations: 199 };
	const found = nearRepeat(input);
	assert.ok(found.kind === "near repeat" && (found.cells[0]?.pValue ?? 0) > 0.05);
	assert.deepEqual(nearRepeat(input), found);
});

test("edges that do not rise are a fault of the caller, one event is explained", () => {
	const one = [{ x: 0, y: 0, day: 0 }];
	assert.throws(() => nearRepeat({ events: one, distances: [200, 100], days: [7], seed: 1 }), RangeError);
	assert.throws(() => nearRepeat({ events: one, distances: [], days: [7], seed: 1 }), RangeError);
	assert.equal(nearRepeat({ events: one, distances: [0], days: [7], seed: 1 }).kind, "not computable");
});

test("every pair within the edges is counted once", () => {
	const event = fc.record({
		x: fc.integer({ min: 0, max: 300 }),
		y: fc.integer({ min: 0, max: 300 }),
		day: fc.integer({ min: 0, max: 30 }),
	});
	fc.assert(
		fc.property(fc.array(event, { minLength: 2, maxLength: 30 }), (list) => {
			const found = nearRepeat({
				events: list,
				distances: [50, 150],
				days: [5, 10],
				seed: 3,
				permutations: 0,
			});
			assert.equal(found.kind, "near repeat");
			if (found.kind !== "near repeat") return;
			let pairs = 0;
			list.forEach((a, i) => {
				for (const b of list.slice(i + 1))
					if (Math.hypot(a.x - b.x, a.y - b.y) <= 150 && Math.abs(a.day - b.day) <= 10) pairs++;
			});
			assert.equal(
				found.cells.reduce((sum, { observed }) => sum + observed, 0),
				pairs,
			);
		}),
	);
});
