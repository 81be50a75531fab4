import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";
import { SCATTERS } from "../fixtures/scatters.ts";

function drawn(name: string, width = 680) {
	const elements = parseDrawing(drawVisual(SCATTERS[name]!, { palette: "print", width }).svg);
	const points = elements.filter(({ attributes }) => attributes.class === "point");
	const said = elements.filter(({ name: tag }) => tag === "text").map(({ text }) => text);
	return { elements, points, said, boxes: labelBoxes(elements) };
}

for (const [name, { points: wanted }] of Object.entries(SCATTERS))
	test(`${name}: every point is drawn`, () => assert.equal(drawn(name).points.length, wanted.length));

test("both axes begin at nought: places are in proportion to values", () => {
	const { points } = drawn("scatter in which several stand at one place");
	const [middle, , , , origin, corner] = points.map(({ attributes }) => ({
		x: Number(attributes.cx),
		y: Number(attributes.cy),
	}));
	assert.ok(middle && origin && corner);
	assert.ok(Math.abs(middle.x - (origin.x + corner.x) / 2) < 0.01);
	assert.ok(Math.abs(middle.y - (origin.y + corner.y) / 2) < 0.01);
	assert.ok(origin.x < corner.x && origin.y > corner.y);
});

test("names stand near their points on a desk and in print, each in the order of its words", () => {
	for (const width of [1020, 680]) {
		const { said } = drawn("scatter of harm against likelihood", width);
		const whole = said.join(" ");
		for (const { label } of SCATTERS["scatter of harm against likelihood"]!.points)
			assert.ok(whole.includes(label), `${width}: ${label}`);
		assert.ok(!said.includes("1"), "numbers are only for plots that are too small");
	}
});

test("where names find no room, points have numbers and a list says what they are", () => {
	const { said } = drawn("scatter of thirty with long names");
	for (let number = 1; number <= 30; number += 1) {
		assert.ok(said.includes(String(number)), String(number));
		assert.ok(
			said.some((text) => text.startsWith(`${number} `)),
			`${number} in the list`,
		);
	}
});

test("bands meet the right edge where they begin, and are named there", () => {
	const { elements, said } = drawn("scatter of harm against likelihood");
	for (const band of ["very high", "high", "medium", "low"]) assert.ok(said.includes(band));
	const edges = elements.filter(({ attributes }) => attributes.class === "band-edge");
	assert.equal(edges.length, 3, "the lowest band begins at nought and has no edge");
	const ends = edges.map(({ attributes }) => attributes.d?.split("L").at(-1)?.split(",").map(Number) ?? []);
	const starts = edges.map(
		({ attributes }) => attributes.d?.slice(1).split("L")[0]?.split(",").map(Number) ?? [],
	);
	assert.equal(new Set(ends.map(([x]) => x)).size, 1, "all end at the right edge");
	assert.equal(new Set(starts.map(([, y]) => y)).size, 1, "all begin at the upper edge");
});
