import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { SLOPES } from "../fixtures/comparisons.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";

function drawn(name: string, width = 1020) {
	const elements = parseDrawing(drawVisual(SLOPES[name]!, { palette: "print", width }).svg);
	return { request: SLOPES[name]!, elements, boxes: labelBoxes(elements) };
}

const slopes = (elements: ReturnType<typeof drawn>["elements"]) =>
	elements.filter(({ attributes }) => attributes.class?.startsWith("slope"));

test("a rise goes up and a fall goes down", () => {
	const { request, elements } = drawn("slope of eight districts");
	const rises = request.lines.filter(({ values: [from, to] }) => (to ?? 0) > (from ?? 0)).length;
	const up = slopes(elements).filter(({ attributes }) => Number(attributes.y2) < Number(attributes.y1));
	assert.equal(up.length, rises);
	assert.equal(slopes(elements).length, request.lines.length);
});

test("every line has its values at both ends and its name, however many there are", () => {
	for (const width of [1020, 340]) {
		const { request, boxes } = drawn("slope of sixty", width);
		const said = boxes.map(({ text }) => text);
		for (const { label, texts } of request.lines)
			for (const text of [label, ...texts]) assert.ok(said.includes(text), `${text}, ${width} wide`);
	}
});

test("what one period lacks is a point without a line", () => {
	const { elements } = drawn("slope with a period missing");
	assert.equal(slopes(elements).length, 1);
	assert.equal(elements.filter(({ attributes }) => attributes.class === "point").length, 4);
});

test("the own line is heavier and drawn last", () => {
	const { elements } = drawn("slope of eight districts");
	assert.equal(slopes(elements).at(-1)!.attributes.class, "slope own");
	assert.equal(slopes(elements).at(-1)!.attributes["stroke-width"], "3");
});
