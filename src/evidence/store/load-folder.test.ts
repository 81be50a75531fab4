import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { nextLoadId, readLoads, writeLoad } from "./load-folder.ts";
import { currentLoads, type LoadRecord } from "./load-record.ts";
import { prepareFolders } from "./store-folders.ts";

const record = (id: string, supersedes: readonly string[] = []): LoadRecord => ({
	id,
	fileHash: "ab".repeat(32),
	name: "a.csv",
	source: "partner-return",
	loadedAt: "2017-01-31T12:00:00.000Z",
	rowsRead: 1,
	rowsLoaded: 1,
	rowsRejected: 0,
	rowsSetAside: 0,
	problems: [],
	supersedes,
});

test("a load that fails half way leaves nothing behind", async (t) => {
	const root = await mkdtemp(join(tmpdir(), "load-"));
	t.after(() => rm(root, { recursive: true, force: true }));
	const folders = await prepareFolders(root);
	const failing = writeLoad(folders, async (folder) => {
		await writeFile(join(folder, "rows.parquet"), "half of it");
		throw new Error("the disk is full");
	});
	await assert.rejects(failing, /disk is full/);
	assert.deepEqual(await readdir(folders.loads), []);
	assert.deepEqual(await readdir(folders.unfinished), []);
	await writeLoad(folders, async (folder) => {
		await writeFile(join(folder, "rows.parquet"), "all of it");
		return record("000001-abab");
	});
	assert.deepEqual(
		(await readLoads(folders)).map((load) => load.id),
		["000001-abab"],
	);
});

test("loads are numbered in their order, and those that are superseded are not current", () => {
	const loads = [record("000009-aa"), record("000010-bb", ["000009-aa"])];
	assert.equal(nextLoadId(loads, "cdef0123456789"), "000011-cdef01234567");
	assert.deepEqual(
		currentLoads(loads).map((load) => load.id),
		["000010-bb"],
	);
});
