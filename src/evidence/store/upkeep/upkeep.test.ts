import assert from "node:assert/strict";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { NOTHING_KNOWN, openWorkshop, streetFile, streetRow } from "../fixtures/workshop.ts";
import { openStore } from "../store.ts";

const january = streetFile(streetRow({ id: "a" }), streetRow(), streetRow({ month: "2014-13" }));

test("a store in order is verified; every kind of damage is found and named", async (t) => {
	const { load, store, folder } = await openWorkshop(t);
	const held = await load(january);
	const codes = async () => (await store.verify()).problems.map((problem) => problem.code);
	assert.deepEqual(await codes(), []);
	const damage = async (path: string, content: string, expected: string) => {
		const before = await readFile(path);
		await chmod(path, 0o644);
		await writeFile(path, content);
		assert.deepEqual(await codes(), [expected]);
		await writeFile(path, before);
	};
	const own = join(folder, "loads", held.id);
	await damage(join(own, "rows.parquet"), "noise", "store-rows-changed");
	await damage(join(own, "rejects.csv"), "file,row,lines\n", "store-ledger-open");
	const record = JSON.parse(await readFile(join(own, "load.json"), "utf8"));
	await damage(join(own, "load.json"), JSON.stringify({ ...record, rowsRead: 7 }), "store-account-open");
	await damage(
		join(folder, "received", held.fileHash.slice(0, 2), held.fileHash),
		"other",
		"store-received-changed",
	);
	await rm(join(own, "rows.parquet"));
	assert.deepEqual(await codes(), ["store-rows-missing"]);
});

test("rebuilding mends damaged loads from the files as received, with ids and order as they were", async (t) => {
	const { load, store, folder } = await openWorkshop(t);
	const first = await load(january);
	const second = await load(streetFile(streetRow({ id: "b" })));
	await rm(join(folder, "loads", first.id, "rows.parquet"));
	const rebuilt = await store.rebuild(NOTHING_KNOWN);
	assert.deepEqual(rebuilt, { loads: 2, changed: [] });
	assert.deepEqual(
		(await store.loads()).map(({ id, supersedes, loadedAt, rowsRejected }) => [
			id,
			supersedes,
			loadedAt,
			rowsRejected,
		]),
		[
			[first.id, [], first.loadedAt, 1],
			[second.id, [first.id], second.loadedAt, 0],
		],
	);
	assert.deepEqual((await store.verify()).problems, []);
});

test("a rebuild that lacks a received file changes nothing and says so", async (t) => {
	const { load, store, folder } = await openWorkshop(t);
	const held = await load(january);
	await rm(join(folder, "received", held.fileHash.slice(0, 2), held.fileHash));
	const rebuilt = await store.rebuild(NOTHING_KNOWN);
	assert.ok("problems" in rebuilt);
	assert.equal(rebuilt.problems[0]?.code, "rebuild-received-missing");
	assert.equal((await store.loads()).length, 1);
});

test("an erased file is gone with its loads, is not taken in again, and the release before counts again", async (t) => {
	const { load, store, standing, hand, folder } = await openWorkshop(t);
	const first = await load(january);
	const second = await load(streetFile(streetRow({ id: "Jane Doe" })));
	const erased = await store.erase({
		fileHash: second.fileHash,
		reason: "names of people",
		person: "analyst",
	});
	assert.deepEqual(erased?.countAgain, [first.id]);
	assert.deepEqual(
		erased?.loads.map((each) => [each.id, each.rowsLoaded]),
		[[second.id, 1]],
	);
	assert.deepEqual(await standing("received"), [first.fileHash]);
	assert.deepEqual(
		(await store.loads()).map((each) => each.id),
		[first.id],
	);
	const written = await readFile(join(folder, "erased", `${second.fileHash}.json`), "utf8");
	assert.ok(written.includes("names of people") && !written.includes("Jane"));
	const [again] = await hand(streetFile(streetRow({ id: "Jane Doe" })));
	assert.ok(again?.status === "refused" && again.problems[0]?.code === "file-erased");
	assert.deepEqual((await store.verify()).problems, []);
	assert.equal(await store.erase({ fileHash: "ab", reason: "x", person: "y" }), undefined);
});

test("an erasure that was interrupted is finished when the store is next opened", async (t) => {
	const { load, store, folder, standing } = await openWorkshop(t);
	const held = await load(january);
	const kept = await readFile(join(folder, "received", held.fileHash.slice(0, 2), held.fileHash));
	await store.erase({ fileHash: held.fileHash, reason: "x", person: "y" });
	await writeFile(join(folder, "received", held.fileHash.slice(0, 2), held.fileHash), kept);
	(await openStore(folder, { now: () => new Date(0) })).close();
	assert.deepEqual(await standing("received"), []);
});
