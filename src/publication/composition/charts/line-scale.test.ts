import assert from "node:assert/strict";
import { test } from "node:test";
import { lineScale, scaled } from "./line-scale.ts";

test("lines of like size, and a line alone, are drawn as they are", () => {
	assert.equal(lineScale([[10, 50]]).kind, "as held");
	assert.equal(
		lineScale([
			[10, 12],
			[60, 50],
		]).kind,
		"as held",
	);
});

test("an index begins with the first period in which every line has a value above nought", () => {
	const small = [null, 0, 4, 6];
	const large = [900, 800, 1000, 500];
	const scale = lineScale([small, large]);
	assert.deepEqual(scale, { kind: "index", place: 2 });
	assert.deepEqual(scaled(small, scale), [null, 0, 100, 150]);
	assert.deepEqual(scaled(large, scale), [90, 80, 100, 50]);
});

test("without such a period lines stay as they are", () => {
	assert.equal(
		lineScale([
			[1, null],
			[null, 900],
		]).kind,
		"as held",
	);
});
