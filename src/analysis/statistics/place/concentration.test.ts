import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { concentration } from "./concentration.ts";

function concentrated(counts: readonly number[], base?: "places with events") {
	const found = concentration({ counts, ...(base ? { base } : {}) });
	assert.equal(found.kind, "concentration");
	return found as Extract<typeof found, { kind: "concentration" }>;
}

test("even events have a Gini of 0; all in one of four places, 0.75", () => {
	assert.equal(concentrated([5, 5, 5, 5]).gini, 0);
	assert.equal(concentrated([0, 20, 0, 0]).gini, 0.75);
});

test("the base decides: empty places make the same events look more concentrated", () => {
	const counts = [0, 0, 0, 0, 1, 2, 3, 4];
	assert.ok(concentrated(counts).gini > concentrated(counts, "places with events").gini);
	assert.equal(concentrated(counts, "places with events").places, 4);
});

test("the fewest places with half the events", () => {
	const { fewest } = concentrated([1, 1, 1, 1, 6]);
	assert.deepEqual(fewest, { places: 1, shareOfPlaces: 0.2, shareOfEvents: 0.6 });
});

test("nothing to concentrate is explained", () => {
	const reason = (counts: number[]) => {
		const found = concentration({ counts });
		return found.kind === "not computable" ? found.reason : found.kind;
	};
	assert.equal(reason([]), "empty");
	assert.equal(reason([0, 0]), "too-few-events");
	assert.equal(reason([1, -1]), "negative-count");
});

test("neither order nor a common factor matters, and the curve never rises above even", () => {
	const counts = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 50 });
	fc.assert(
		fc.property(counts, (list) => {
			if (list.every((count) => count === 0)) return;
			const found = concentrated(Object.freeze(list));
			const turned = concentrated([...list].reverse().map((count) => count * 3));
			assert.ok(Math.abs(found.gini - turned.gini) < 1e-9);
			assert.ok(found.gini >= 0 && found.gini < 1);
			assert.ok(found.curve.every(({ places, events }) => events <= places + 1e-12));
		}),
	);
});
