import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { LINES } from "../fixtures/lines.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";
import { styledLines } from "./line.ts";

function drawn(name: string, width = 680) {
	const elements = parseDrawing(drawVisual(LINES[name]!, { palette: "print", width }).svg);
	const classed = (wanted: string) => elements.filter(({ attributes }) => attributes.class === wanted);
	return { elements, classed, boxes: labelBoxes(elements) };
}

for (const [name, { lines }] of Object.entries(LINES))
	test(`${name}: every known value is on its line`, () => {
		const known = lines.flatMap(({ values }) => values.filter((value) => value !== null)).length;
		const corners = drawn(name)
			.classed("series")
			.reduce((sum, { attributes }) => sum + (attributes.d?.match(/[ML]/g)?.length ?? 0), 0);
		assert.equal(corners, known);
	});

test("series differ in colour, dashes and marks, four at a time", () => {
	const styles = styledLines(Array.from({ length: 4 }, (_, index) => ({ label: `${index}`, values: [] })));
	for (const key of ["ink", "dash", "shape"] as const)
		assert.equal(new Set(styles.map((style) => style[key])).size, 4);
});

test("the own area has the first colour wherever it stands, a fifth series the grey of context", () => {
	const lines = ["A", "B", "C", "D", "Own"].map((label) => ({ label, values: [], own: label === "Own" }));
	const styles = styledLines(lines).map(({ line, ink }) => [line.label, ink]);
	assert.deepEqual(
		[styles[0], styles[4]],
		[
			["Own", "series-1"],
			["D", "context"],
		],
	);
});

test("each series is named at its end, in the order of their ends, with its mark", () => {
	const { boxes, classed } = drawn("four lines with events");
	const names = boxes
		.filter(({ text }) => LINES["four lines with events"]!.lines.some(({ label }) => label === text))
		.sort((one, other) => one.top - other.top)
		.map(({ text }) => text);
	assert.deepEqual(names, ["Maidenford", "Most similar group", "County", "England and Wales"]);
	assert.equal(classed("key").length, 4);
});

test("a lone point between gaps is seen, a series without values is said", () => {
	const { classed, boxes } = drawn("lines with gaps and lone points");
	assert.equal(classed("point").length, 11);
	assert.ok(boxes.some(({ text }) => text === "Self-harm: no data"));
});

test("events are hairlines with their words", () => {
	const { classed, boxes } = drawn("four lines with events");
	assert.equal(classed("hairline").length, 2);
	assert.ok(boxes.some(({ text }) => text === "Feb 2016: new force control room"));
});
