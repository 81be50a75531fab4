import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { parseDrawing } from "../fixtures/parsed-drawing.ts";
import { HOURS } from "../fixtures/places.ts";

function drawn(name: string, width = 1020) {
	const elements = parseDrawing(drawVisual(HOURS[name]!, { palette: "print", width }).svg);
	const cells = elements.filter(({ attributes }) => attributes.class === "cell");
	return {
		cells,
		said: elements.filter(({ name: each }) => each === "text").map(({ text }) => text),
		elements,
	};
}

test("there is a cell for each hour of each row, hours across on a desk and down on a phone", () => {
	const lines = (width: number) =>
		new Set(drawn("hours of the days of the week", width).cells.map(({ attributes }) => attributes.y)).size;
	assert.equal(drawn("hours of the days of the week").cells.length, 7 * 24);
	assert.deepEqual([lines(1020), lines(340)], [7, 24]);
});

test("cells say their values; where these find no room, the letters of their classes", () => {
	const values = HOURS["hours of the twelve months"]!.values.flat().map(String);
	const { said } = drawn("hours of the twelve months");
	for (const value of values) assert.ok(said.includes(value));
	const letters = drawn("hours of counts too long for their cells").said.filter((text) =>
		/^[A-E]$/.test(text),
	);
	assert.equal(letters.length, 7 * 24 + 5);
});

test("hours without a value are hatched, not nought", () => {
	const { elements, cells } = drawn("hours with gaps");
	const hatched = elements.filter(({ attributes }) => attributes.class === "missing").length;
	assert.equal(hatched - 1, 2 * 24 - cells.length, "one more in the key");
});
