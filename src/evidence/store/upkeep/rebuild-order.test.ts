import assert from "node:assert/strict";
import test from "node:test";
import { NOTHING_KNOWN, openWorkshop } from "../fixtures/workshop.ts";

test("a table whose repeats are set aside is made anew byte for byte: a rebuild reports no change", async (t) => {
	const { load, store } = await openWorkshop(t);
	const rows = Array.from({ length: 40_000 }, (_, index) => {
		const code = String((index * 7919) % 39_000).padStart(6, "0");
		return `E01${code},E05${code},Ward ${code},E07000110`;
	});
	const held = await load(["LSOA11CD,WD18CD,WD18NM,LAD18CD", ...rows, ""].join("\n"));
	assert.equal(held.rowsSetAside, 1000);
	for (let round = 0; round < 3; round++)
		assert.deepEqual(await store.rebuild(NOTHING_KNOWN), { loads: 1, changed: [] });
});
