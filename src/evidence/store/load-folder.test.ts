import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test, { type TestContext } from "node:test";
import { nextLoadId, readLoads } from "./load-folder.ts";
import { currentLoads, type LoadRecord } from "./load-record.ts";
import { receivedPath } from "./received-files.ts";
import { commitLoad, type StagedLoad, stageLoad } from "./staged-load.ts";
import { loadsBefore, prepareFolders, type StoreFolders } from "./store-folders.ts";

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

async function folders(t: TestContext): Promise<StoreFolders> {
	const root = await mkdtemp(join(tmpdir(), "load-"));
	t.after(() => rm(root, { recursive: true, force: true }));
	return prepareFolders(root);
}

/** The folder of an act whose process, with a number that no process has, died. */
async function abandoned(made: StoreFolders): Promise<StagedLoad> {
	const staged = await stageLoad(join(made.unfinished, "999999999-1"));
	await writeFile(staged.received, "as received");
	await writeFile(join(staged.load, "rows.parquet"), "all of it");
	return staged;
}

const ids = async (made: StoreFolders) => (await readLoads(made)).map((load) => load.id);

test("a staged load is nowhere until it is committed, and then wholly", async (t) => {
	const made = await folders(t);
	const staged = await abandoned(made);
	assert.deepEqual(await ids(made), []);
	await commitLoad(made, staged, record("000001-abab"));
	assert.deepEqual(await ids(made), ["000001-abab"]);
	assert.equal(await readFile(receivedPath(made, record("x").fileHash), "utf8"), "as received");
	assert.deepEqual(await readdir(made.unfinished), []);
});

test("what died before its file was kept is cleared away, what died after it is finished", async (t) => {
	const made = await folders(t);
	const staged = await abandoned(made);
	await writeFile(join(staged.load, "load.json"), JSON.stringify(record("000001-abab")));
	await prepareFolders(made.root);
	assert.deepEqual([await ids(made), await readdir(made.unfinished)], [[], []]);
	const again = await abandoned(made);
	await writeFile(join(again.load, "load.json"), JSON.stringify(record("000001-abab")));
	const kept = receivedPath(made, record("x").fileHash);
	await mkdir(dirname(kept), { recursive: true });
	await rename(again.received, kept);
	await prepareFolders(made.root);
	assert.deepEqual([await ids(made), await readdir(made.unfinished)], [["000001-abab"], []]);
});

test("an exchange of loads that was interrupted leaves the earlier loads or the later ones", async (t) => {
	const made = await folders(t);
	await commitLoad(made, await abandoned(made), record("000001-abab"));
	await rename(made.loads, loadsBefore(made));
	assert.deepEqual(await ids(await prepareFolders(made.root)), ["000001-abab"]);
	await mkdir(loadsBefore(made));
	assert.deepEqual(await ids(await prepareFolders(made.root)), ["000001-abab"]);
	assert.equal((await readdir(made.root)).includes("loads-before"), false);
});

test("loads are numbered in their order, and those that are superseded are not current", () => {
	const loads = [record("000009-aa"), record("000010-bb", ["000009-aa"])];
	assert.equal(nextLoadId(loads, "cdef0123456789"), "000011-cdef01234567");
	assert.deepEqual(
		currentLoads(loads).map((load) => load.id),
		["000010-bb"],
	);
});
