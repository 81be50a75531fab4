import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseDrawing } from "../fixtures/parsed-drawing.ts";
import { element, escaped, length, pathThrough, penFor } from "./pen.ts";

test("any text comes back out of a picture as it went in, but for what XML forbids", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			const [label] = parseDrawing(element("text", { name: text }, `${escaped(text)}.`));
			const allowed = text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " ");
			assert.equal(label?.text, `${allowed}.`);
			assert.equal(label?.attributes.name, allowed);
		}),
	);
});

for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
	test(`a length of ${value} is refused`, () => {
		assert.throws(() => length(value), RangeError);
		assert.throws(() => pathThrough([[0, value]]), RangeError);
	});

test("a path goes through its points and closes if asked to", () => {
	const corners = [
		[0, 0],
		[1, 2.005],
	] as const;
	assert.equal(pathThrough(corners), "M0,0L1,2.01");
	assert.equal(pathThrough(corners, true), "M0,0L1,2.01Z");
});

test("print has colours, a screen has custom properties with them behind", () => {
	const circle = (palette: "print" | "screen") =>
		penFor(palette).shape("circle", { stroke: "ink" }, { r: 2 });
	assert.equal(circle("print"), '<circle r="2" fill="none" stroke="#0b0c0c"/>');
	assert.equal(circle("screen"), '<circle r="2" style="fill:none;stroke:var(--ink, #0b0c0c)"/>');
});
