import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roundedClasses } from "./rounded-classes.ts";

test("there are at most five classes, in order, and every value has one", () => {
	const values = fc.array(
		fc.integer({ min: 0, max: 10_000_000 }).map((each) => each / 100),
		{ minLength: 1, maxLength: 40 },
	);
	fc.assert(
		fc.property(values, (held) => {
			const classes = roundedClasses(held);
			assert.ok(classes.length >= 1 && classes.length <= 5);
			for (const [index, each] of classes.slice(1).entries()) assert.ok(each.from > classes[index]!.from);
			assert.ok(Math.min(...held) >= classes[0]!.from);
		}),
	);
});

test("whole numbers have classes without gaps or overlaps; others say “under”", () => {
	assert.deepEqual(
		roundedClasses([12, 180, 420]).map(({ label }) => label),
		["Under 100", "100 to 199", "200 to 299", "300 to 399", "400 or more"],
	);
	assert.deepEqual(
		roundedClasses([1.2, 2.9]).map(({ label }) => label),
		["Under 1.5", "1.5 to under 2.0", "2.0 to under 2.5", "2.5 or more"],
	);
});

test("values all alike have one class", () => {
	assert.deepEqual(roundedClasses([7, 7]), [{ from: 7, label: "7" }]);
});
