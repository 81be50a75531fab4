import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { SHARES } from "../fixtures/comparisons.ts";
import { parseDrawing } from "../fixtures/parsed-drawing.ts";

function drawn(name: string, width = 1020) {
	const elements = parseDrawing(drawVisual(SHARES[name]!, { palette: "print", width }).svg);
	return {
		request: SHARES[name]!,
		elements,
		fills: elements.filter(({ attributes }) => attributes.class === "fill"),
	};
}

test("the parts of a row fill it from end to end, in proportion to their values", () => {
	const { request, elements } = drawn("shares of outcomes in four areas");
	const bars = elements.filter(({ attributes }) => attributes.class === "fill" && attributes.height !== "12");
	const [first] = request.rows;
	const own = bars.slice(0, first!.values.length).map(({ attributes }) => attributes);
	const whole = own.reduce((sum, { width }) => sum + Number(width), 0);
	for (const [index, { value }] of first!.values.entries())
		assert.ok(Math.abs(Number(own[index]!.width) / whole - value / 100) < 0.001);
	for (const [index, { x }] of own.slice(1).entries())
		assert.ok(Math.abs(Number(own[index]!.x) + Number(own[index]!.width) - Number(x)) < 0.05);
	assert.equal(Math.round(Number(own.at(-1)!.x) + Number(own.at(-1)!.width)), 1020);
});

test("parts are parted by two units of paper, and no two of ten are hatched alike", () => {
	const { elements, fills } = drawn("shares of ten parts");
	for (const { attributes } of fills) assert.equal(attributes["stroke-width"], "2");
	const looks = elements.flatMap(({ attributes }, index) => {
		if (attributes.class !== "key") return [];
		const [fill, hatch] = elements.slice(index + 1, index + 3);
		assert.equal(fill?.attributes.class, "fill");
		const pattern = hatch?.attributes.class ?? "";
		return [pattern.startsWith("hatch") ? pattern : "plain"];
	});
	assert.equal(looks.length, 10);
	assert.equal(new Set(looks).size, 10);
});

test("a whole of nothing says so and draws nothing", () => {
	const { elements } = drawn("shares, one whole and one of nothing");
	assert.ok(elements.some(({ text }) => text === "No data to draw"));
});
