import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { parseDrawing } from "../fixtures/parsed-drawing.ts";
import { LORENZES } from "../fixtures/places.ts";

function drawn(name: string, width = 1020) {
	const elements = parseDrawing(drawVisual(LORENZES[name]!, { palette: "print", width }).svg);
	const byClass = (wanted: string) => elements.filter(({ attributes }) => attributes.class === wanted);
	return { byClass, said: elements.map(({ text }) => text) };
}

const places = (path: string) =>
	[...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((each) => [Number(each[1]), Number(each[2])] as const);

test("the plot is a square, and curves hang below the line of equal shares", () => {
	const { byClass } = drawn("lorenz of two years");
	const { x1, x2, y1, y2 } = byClass("equal")[0]!.attributes;
	assert.equal(Number(x2) - Number(x1), Number(y1) - Number(y2));
	for (const curve of byClass("curve"))
		for (const [x, y] of places(curve.attributes.d!)) assert.ok(x - Number(x1) >= Number(y1) - y - 0.05);
});

test("places all alike lie on the line", () => {
	const { byClass } = drawn("lorenz of places all alike");
	const { x1, y1 } = byClass("equal")[0]!.attributes;
	for (const [x, y] of places(byClass("curve")[0]!.attributes.d!))
		assert.ok(Math.abs(x - Number(x1) - (Number(y1) - y)) < 0.02);
});

test("the marked place has its mark, lines to both axes and its words", () => {
	const { byClass, said } = drawn("lorenz of two years");
	assert.equal(byClass("point").length, 1);
	assert.equal(byClass("leader").length, 2);
	assert.ok(said.includes("The busiest fifth has 53%"));
});
