import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { DOTS } from "../fixtures/comparisons.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";

function drawn(name: string, width = 680) {
	const elements = parseDrawing(drawVisual(DOTS[name]!, { palette: "print", width }).svg);
	const byClass = (wanted: string) => elements.filter(({ attributes }) => attributes.class === wanted);
	return { request: DOTS[name]!, elements, byClass, boxes: labelBoxes(elements) };
}

test("dots stand in the order of their values, inside their whiskers", () => {
	const { request, byClass } = drawn("dots with intervals and an average");
	const places = byClass("point").map(({ attributes }) => Number(attributes.cx));
	assert.equal(places.length, request.rows.length);
	assert.deepEqual(
		places,
		places.toSorted((one, other) => other - one),
	);
	for (const [index, { attributes }] of byClass("whisker").entries())
		assert.ok(Number(attributes.x1) < places[index]! && places[index]! < Number(attributes.x2));
});

test("dots of several series differ by shape or filling, and the key names them", () => {
	const { boxes, elements } = drawn("dots of two years");
	for (const name of ["2015/16", "2014/15"]) assert.ok(boxes.some(({ text }) => text === name));
	const fills = new Set(
		elements
			.filter(({ attributes }) => attributes.class === "point")
			.map(({ attributes }) => attributes.fill),
	);
	assert.equal(fills.size, 2);
});

test("a row without a value says so", () => {
	const { boxes } = drawn("dots, one alone and one without a value");
	assert.ok(boxes.some(({ text }) => text === "No data to draw"));
});
