import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDrawing } from "../fixtures/parsed-drawing.ts";
import { drawSparkline } from "./sparkline.ts";

const options = { palette: "print", width: 140 } as const;

function drawn(values: readonly (number | null)[], form: "line" | "bars") {
	const { svg } = drawSparkline({ values, description: "Rising & <level>", form }, options);
	assert.doesNotMatch(svg, /NaN|undefined|null/);
	return parseDrawing(svg);
}

test("a line has every known value, and a mark at the last one", () => {
	const elements = drawn([4, 6, null, 8], "line");
	const path = elements.find(({ name }) => name === "path");
	assert.equal(path?.attributes.d?.match(/[ML]/g)?.length, 3);
	assert.equal(elements.filter(({ name }) => name === "circle").length, 1);
});

test("bars stand on nought, one for each known value", () => {
	const bars = drawn([4, -6, null, 8], "bars").filter(({ name }) => name === "rect");
	const [up, down] = bars.map(({ attributes }) => [Number(attributes.y), Number(attributes.height)] as const);
	assert.equal(bars.length, 3);
	assert.ok(Math.abs(up![0] + up![1] - down![0]) < 0.02);
});

test("it says what it shows", () => {
	const [svg, title] = drawn([1], "line");
	assert.equal(svg?.attributes["aria-label"], "Rising & <level>");
	assert.equal(title?.text, "Rising & <level>");
});

test("no values, noughts and equal values are drawn without fault", () => {
	for (const form of ["line", "bars"] as const)
		for (const values of [[], [null], [0, 0], [5, 5, 5]]) assert.ok(drawn(values, form).length >= 2);
});
