import assert from "node:assert/strict";
import { test } from "node:test";
import { readAreaShapes } from "./read-area-shapes.ts";

const TRIANGLE = [
	[
		[0.48, 51.27],
		[0.5, 51.27],
		[0.5, 51.29],
		[0.48, 51.27],
	],
];

const geojson = (properties: object, geometry: object = { type: "Polygon", coordinates: TRIANGLE }) =>
	JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] });

test("outlines keep code, name and places", () => {
	const read = readAreaShapes(geojson({ WD25CD: "E05004982", WD25NM: "Allington" }), "maps/wards.geojson");
	assert.ok(read.ok);
	const [outline] = read.value.outlines;
	assert.deepEqual([outline?.area, outline?.name, outline?.polygons], ["E05004982", "Allington", [TRIANGLE]]);
});

test("hexagons keep their place and layout", () => {
	const text = JSON.stringify({ layout: "odd-r", hexes: { E05004982: { n: "Allington", q: 3, r: -2 } } });
	const read = readAreaShapes(text, "maps/wards.hexjson");
	assert.ok(read.ok);
	assert.deepEqual(read.value.hexagons, [{ area: "E05004982", q: 3, r: -2, layout: "odd-r" }]);
});

test("an area without a code, or without an outline, is a problem with its place", () => {
	const codeless = readAreaShapes(geojson({ name: "Allington" }), "maps/wards.geojson");
	const shapeless = readAreaShapes(
		geojson({ WD25CD: "E05004982" }, { type: "Point", coordinates: [0, 51] }),
		"maps/wards.geojson",
	);
	assert.deepEqual(
		[codeless, shapeless].map(({ problems }) => problems.map(({ code }) => code)),
		[["map-code-missing"], ["outline-unreadable"]],
	);
	assert.equal(codeless.problems[0]?.at.row, 2);
});
