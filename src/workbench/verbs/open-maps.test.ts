import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openMaps } from "./open-maps.ts";

const folder = mkdtempSync(join(tmpdir(), "maps-"));
after(() => rmSync(folder, { recursive: true }));

test("a folder without maps has none", () => {
	const opened = openMaps(folder);
	assert.ok(opened.ok);
	assert.deepEqual([opened.value.outlines.size, opened.value.hexes.size], [0, 0]);
});

test("hexagons are read with their layout; one without a place stops the document, with its file", () => {
	mkdirSync(join(folder, "maps"));
	const write = (q: unknown) =>
		writeFileSync(
			join(folder, "maps", "wards.hexjson"),
			JSON.stringify({ layout: "odd-r", hexes: { E05900001: { n: "High Street", q, r: 0 } } }),
		);
	write(2);
	const opened = openMaps(folder);
	assert.ok(opened.ok);
	assert.deepEqual([...opened.value.hexes], [["E05900001", { q: 2, r: 0, layout: "odd-r" }]]);
	write("left");
	const refused = openMaps(folder);
	assert.equal(refused.ok, false);
	assert.deepEqual(
		refused.problems.map(({ code, at }) => [code, at.file]),
		[["hexagon-unreadable", "maps/wards.hexjson"]],
	);
});
