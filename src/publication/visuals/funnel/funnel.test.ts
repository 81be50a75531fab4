import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { FUNNELS } from "../fixtures/funnels.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";

function drawn(name: string, width = 1020) {
	const request = FUNNELS[name]!;
	const elements = parseDrawing(drawVisual(request, { palette: "print", width }).svg);
	const byClass = (wanted: string) => elements.filter(({ attributes }) => attributes.class === wanted);
	return { request, elements, byClass, boxes: labelBoxes(elements) };
}

test("the own area and what lies beyond the limits are named, the others are not", () => {
	const { boxes, request } = drawn("funnel of a most similar group");
	const said = new Set(boxes.map(({ text }) => text));
	for (const { label, own, standing } of request.points)
		assert.equal(said.has(label), Boolean(own) || standing !== "within", label);
});

test("standings differ by shape: circles within, other marks beyond", () => {
	const { request, byClass } = drawn("funnel of sixty small areas");
	const circles = byClass("point").filter(({ name }) => name === "circle");
	assert.equal(circles.length, request.points.filter(({ standing }) => standing === "within").length);
	assert.equal(byClass("point").length, 60);
});

test("limits stay inside the plot, narrow to the right, the outer ones outside the inner ones", () => {
	const { byClass } = drawn("funnel of a most similar group");
	const ends = (wanted: string) =>
		byClass(wanted).map(({ attributes }) =>
			attributes.d!.match(/[\d.]+,[\d.]+/g)!.map((each) => each.split(",").map(Number)),
		);
	const [innerUpper, innerLower] = ends("limit inner");
	const [outerUpper] = ends("limit outer");
	const last = (line: number[][] | undefined) => line!.at(-1)!;
	assert.ok(last(outerUpper)[1]! < last(innerUpper)[1]! && last(innerUpper)[1]! < last(innerLower)[1]!);
	assert.ok(innerUpper![0]![1]! < last(innerUpper)[1]!);
	for (const [x] of [...innerUpper!, ...outerUpper!]) assert.ok(x! <= 1020);
});
