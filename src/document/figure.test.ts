import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { figureIdOf } from "./figure.ts";

test("breakdowns that differ in a sign alone have different ids", () => {
	assert.notEqual(figureIdOf("crime.all", "age=<18"), figureIdOf("crime.all", "age=>18"));
	assert.notEqual(figureIdOf("crime.all", "age=under 18"), figureIdOf("crime.all", "age=under-18"));
	assert.notEqual(figureIdOf("a", "b-c"), figureIdOf("a-b", "c"));
});

test("different parts have different ids, and an id can stand in a page", () => {
	const parts = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 6 }), {
		minLength: 1,
		maxLength: 4,
	});
	fc.assert(
		fc.property(parts, parts, (left, right) => {
			const [one, other] = [figureIdOf(...left), figureIdOf(...right)];
			assert.equal(one === other, JSON.stringify(left) === JSON.stringify(right));
			assert.match(one, /^[A-Za-z0-9.+=/~_-]+$/);
		}),
	);
});
