import assert from "node:assert/strict";
import test from "node:test";
import { NOTHING_KNOWN, openWorkshop, streetFile, streetRow } from "./fixtures/workshop.ts";

test("a file that is in order and one with a line too many give the same bytes of the rows that they share", async (t) => {
	const { load } = await openWorkshop(t);
	const sound = Array.from({ length: 3000 }, (_, row) => streetRow({ place: `On or near Street ${row}` }));
	const straight = await load(streetFile(...sound), "straight.csv");
	const sifted = await load(streetFile(...sound, "short"), "sifted.csv");
	assert.deepEqual([straight.rowsRead, straight.rowsLoaded, straight.rowsRejected], [3000, 3000, 0]);
	assert.deepEqual([sifted.rowsRead, sifted.rowsLoaded, sifted.rowsRejected], [3001, 3000, 1]);
	assert.equal(straight.rowsHash, sifted.rowsHash);
});

test("lines that the reader gave up on are forgotten before the same file is read line by line, and before the next", async (t) => {
	const { load, ledger } = await openWorkshop(t);
	const spoilt = await load(streetFile(streetRow(), "short", streetRow({ month: "2014-13" })), "spoilt.csv");
	assert.equal((await ledger(spoilt.id)).length, 2);
	const sound = await load(streetFile(streetRow(), streetRow({ type: "Drugs" })), "sound.csv");
	assert.deepEqual([sound.rowsRead, sound.rowsLoaded, sound.problems], [2, 2, []]);
});

test("a large file gives the same bytes whenever it is read, so that rebuilding changes nothing", async (t) => {
	const { load, store } = await openWorkshop(t);
	const rows = Array.from({ length: 260_000 }, (_, row) => streetRow({ place: `On or near Street ${row}` }));
	await load(streetFile(rows.join("\n")), "large.csv");
	const rebuilt = await store.rebuild(NOTHING_KNOWN);
	assert.deepEqual("changed" in rebuilt && rebuilt.changed, []);
});
