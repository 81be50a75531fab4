import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { MULTIPLES } from "../fixtures/multiples.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";

function drawn(name: string, width = 1020) {
	const request = MULTIPLES[name]!;
	const elements = parseDrawing(drawVisual(request, { palette: "print", width }).svg);
	return { request, elements, boxes: labelBoxes(elements) };
}

const ticks = (boxes: ReturnType<typeof drawn>["boxes"], wanted: string) =>
	boxes.filter(({ text }) => text === wanted).length;

test("panels that share an axis have the same ticks; others have their own", () => {
	const shared = drawn("small multiples on one axis");
	assert.equal(ticks(shared.boxes, "400"), shared.request.panels.length);
	const own = drawn("small multiples with every verdict");
	assert.equal(ticks(own.boxes, "400"), 1);
});

test("verdicts are told by shape, by letter and in words", () => {
	const { elements, boxes } = drawn("small multiples with every verdict");
	const said = elements.filter(({ name }) => name === "title").map(({ text }) => text);
	for (const words of [
		"Concern: the latest is high or rising (H)",
		"As things stand the target is never met",
	]) {
		assert.equal(said.filter((each) => each === words).length, 2, "once at the panel, once in the key");
		assert.ok(
			boxes.some(({ text }) => text === words),
			words,
		);
	}
	assert.ok(ticks(boxes, "H") >= 2 && ticks(boxes, "?") >= 2);
});

test("every panel is named and says its last value", () => {
	const { boxes, request } = drawn("small multiples of twenty-four", 340);
	for (const { label } of request.panels) assert.equal(ticks(boxes, label), 1);
	assert.equal(ticks(boxes, "Oct 2016: 21"), 24);
});

test("three panels stand side by side on a desk, two in print, one on a phone", () => {
	const columns = (width: number) => {
		const { boxes } = drawn("small multiples of twenty-four", width);
		const first = boxes.find(({ text }) => text === "Ward 1");
		return boxes.filter(({ text, top }) => text.startsWith("Ward") && top === first?.top).length;
	};
	assert.deepEqual([1020, 680, 340].map(columns), [3, 2, 1]);
});
