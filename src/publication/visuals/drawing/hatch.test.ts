import assert from "node:assert/strict";
import { test } from "node:test";
import { hatched } from "./hatch.ts";

const SQUARE = [
	[0, 0],
	[20, 0],
	[20, 20],
	[0, 20],
] as const;

const strokes = (path: string) =>
	[...path.matchAll(/M([\d.-]+),([\d.-]+)L([\d.-]+),([\d.-]+)/g)].map((each) => each.slice(1).map(Number));

test("strokes stay inside, whatever their direction", () => {
	for (const hatch of ["rising", "falling", "upright"] as const) {
		const drawn = strokes(hatched([SQUARE], hatch, 4));
		assert.ok(drawn.length >= 4, hatch);
		for (const each of drawn.flat()) assert.ok(each >= 0 && each <= 20);
	}
});

test("rising and falling strokes lean to opposite sides", () => {
	const [rising] = strokes(hatched([SQUARE], "rising", 4));
	const [falling] = strokes(hatched([SQUARE], "falling", 4));
	assert.ok(rising![2]! < rising![0]! && falling![2]! > falling![0]!);
});

test("a hole stays empty", () => {
	const hole = [
		[5, 5],
		[15, 5],
		[15, 15],
		[5, 15],
	] as const;
	const middle = strokes(hatched([SQUARE, hole], "upright", 10)).filter(([x]) => x === 10);
	assert.deepEqual(middle, [
		[10, 0, 10, 5],
		[10, 15, 10, 20],
	]);
});
