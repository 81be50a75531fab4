import assert from "node:assert/strict";
import { test } from "node:test";
import { type Box, type NearLabel, placeLabels } from "./place-labels.ts";

const room: Box = { left: 0, right: 200, top: 0, bottom: 200 };
const distance = { gap: 8, reach: 60 };

function label(x: number, y: number, width = 40): NearLabel {
	return { x, y, forms: [{ lines: ["Name"], width, height: 12 }] };
}

test("a label stands at the right of its place, at the left where the edge is near", () => {
	const [free, edge] = placeLabels([label(50, 100), label(190, 100)], [], room, distance) ?? [];
	assert.deepEqual(free?.box, { left: 58, right: 98, top: 94, bottom: 106 });
	assert.deepEqual(edge?.box, { left: 142, right: 182, top: 94, bottom: 106 });
});

test("labels of one place go different ways, and none covers another or an obstacle", () => {
	const labels = Array.from({ length: 8 }, () => label(100, 100));
	const obstacle: Box = { left: 94, right: 106, top: 94, bottom: 106 };
	const places = placeLabels(labels, [obstacle], room, distance) ?? [];
	assert.equal(places.length, 8);
	const boxes = [obstacle, ...places.map(({ box }) => box)];
	for (const [index, one] of boxes.entries())
		for (const other of boxes.slice(index + 1))
			assert.ok(
				one.left >= other.right ||
					other.left >= one.right ||
					one.top >= other.bottom ||
					other.top >= one.bottom,
			);
});

test("a form that is too wide gives way to the next", () => {
	const forms = [
		{ lines: ["A very long name"], width: 220, height: 12 },
		{ lines: ["A very", "long name"], width: 60, height: 24 },
	];
	const [place] = placeLabels([{ x: 100, y: 100, forms }], [], room, { gap: 8, reach: 8 }) ?? [];
	assert.deepEqual(place?.lines, ["A very", "long name"]);
});

test("where one label finds no place, none is given", () => {
	assert.equal(placeLabels([label(50, 50), label(100, 100, 500)], [], room, distance), undefined);
});
