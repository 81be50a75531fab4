import assert from "node:assert/strict";
import { test } from "node:test";
import { drawVisual } from "../draw-visual.ts";
import { covers, paintedElements } from "../fixtures/painted.ts";
import { labelBoxes, parseDrawing } from "../fixtures/parsed-drawing.ts";
import { MAPS } from "../fixtures/places.ts";
import { innermost } from "./area-shape.ts";
import { hexShapes } from "./hexagons.ts";

function drawn(name: string, width = 1020) {
	const elements = parseDrawing(drawVisual(MAPS[name]!, { palette: "screen", width }).svg);
	const painted = paintedElements(elements);
	return { request: MAPS[name]!, painted, boxes: labelBoxes(elements) };
}

test("the letter of an area stands inside it", () => {
	const { painted, boxes, request } = drawn("map of twenty wards");
	const areas = painted.filter(({ attributes }) => attributes.class === "area");
	assert.equal(areas.length, request.areas.length);
	const letters = boxes.filter(({ text }) => /^[A-E]$/.test(text));
	for (const area of areas.filter(({ fill }) => fill !== "paper"))
		assert.ok(letters.some((box) => covers(area, [(box.left + box.right) / 2, (box.top + box.bottom) / 2])));
});

test("a missing value is hatched, and the key says so", () => {
	const { painted, boxes } = drawn("map of twenty wards");
	assert.ok(painted.some(({ attributes }) => attributes.class === "missing"));
	assert.ok(boxes.some(({ text }) => text === "No value"));
});

test("north is up and east is right", () => {
	const { painted } = drawn("map of twenty wards");
	const [first, second] = painted.filter(({ attributes }) => attributes.class === "area");
	const fifth = painted.filter(({ attributes }) => attributes.class === "area")[5];
	const left = (area: typeof first) => Math.min(...area!.rings[0]!.map(([x]) => x));
	const low = (area: typeof first) => Math.max(...area!.rings[0]!.map(([, y]) => y));
	assert.ok(left(first) < left(second), "the second ward lies east of the first");
	assert.ok(low(first) > low(fifth), "the sixth ward lies north of the first");
});

test("every area is drawn twice where hexagons stand beside, and these have one size", () => {
	const { painted, request } = drawn("map of wards with hexagons beside");
	const areas = painted.filter(({ attributes }) => attributes.class === "area");
	assert.equal(areas.length, 2 * request.areas.length);
	const sizes = areas
		.slice(request.areas.length)
		.map(({ rings }) =>
			Math.round(Math.max(...rings[0]!.map(([x]) => x)) - Math.min(...rings[0]!.map(([x]) => x))),
		);
	assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
});

test("areas too small for a letter are listed with theirs", () => {
	const { boxes } = drawn("map of a hundred and sixty small wards", 340);
	const text = boxes.map((box) => box.text).join(" ");
	assert.match(text, /Too small for a letter: .*Ward \d+ [A-E],/);
	assert.doesNotMatch(text, /…/);
});

test("rows of hexagons count upwards, and odd ones are shifted", () => {
	const area = { label: "", value: 1, text: "" };
	const places = [0, 1].map((r) => ({ ...area, hex: { q: 0, r } }));
	const { shapes } = hexShapes(places, "odd-r", { left: 0, top: 0, width: 100, height: 100 });
	assert.ok(shapes[1]!.middle[1] < shapes[0]!.middle[1] && shapes[1]!.middle[0] > shapes[0]!.middle[0]);
});

test("the innermost place of a crescent is inside it", () => {
	const crescent = [
		[0, 0],
		[10, 0],
		[10, 2],
		[3, 2],
		[3, 8],
		[10, 8],
		[10, 10],
		[0, 10],
	] as const;
	const { middle, room } = innermost(crescent);
	assert.ok(middle[0] < 3 && room > 1);
});
