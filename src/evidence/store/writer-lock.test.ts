import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { StoreBusy, whileAlone } from "./writer-lock.ts";

async function root(t: TestContext): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "lock-"));
	t.after(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

async function lockOf(folder: string, holder: string): Promise<void> {
	await mkdir(join(folder, "writing"));
	await writeFile(join(folder, "writing", holder), "");
}

test("of those who want to write one does at a time, and the lock goes with the last", async (t) => {
	const folder = await root(t);
	let inside = 0;
	const seen = await Promise.all(
		Array.from({ length: 8 }, () =>
			whileAlone(folder, async () => {
				inside += 1;
				await new Promise((resolve) => setTimeout(resolve, 3));
				return inside--;
			}),
		),
	);
	assert.deepEqual(seen, Array(8).fill(1));
	assert.deepEqual(await readdir(folder), ["unfinished"]);
	assert.deepEqual(await readdir(join(folder, "unfinished")), []);
});

test("the lock of a process that died is taken over, an empty one too", async (t) => {
	const folder = await root(t);
	await lockOf(folder, `999999999@${hostname()}@1`);
	assert.equal(await whileAlone(folder, async () => "done"), "done");
	await mkdir(join(folder, "writing"));
	assert.equal(await whileAlone(folder, async () => "done"), "done");
	await lockOf(folder, `${process.pid}@${hostname()}@999999`);
	assert.equal(await whileAlone(folder, async () => "done"), "done");
});

test("who waits too long is told who holds the lock and what to do", async (t) => {
	const folder = await root(t);
	await lockOf(folder, "12@elsewhere@1");
	let done = false;
	const waiting = whileAlone(folder, async () => (done = true), { limit: 20, pause: 5 });
	await assert.rejects(
		waiting,
		(fault) => fault instanceof StoreBusy && /process 12 on elsewhere.*delete the folder/.test(fault.message),
	);
	assert.equal(done, false);
	assert.deepEqual(await readdir(join(folder, "writing")), ["12@elsewhere@1"]);
	assert.deepEqual(await readdir(join(folder, "unfinished")), []);
});

test("the lock is given back after a failure", async (t) => {
	const folder = await root(t);
	const failing = whileAlone(folder, () => Promise.reject(new Error("spoilt")));
	await assert.rejects(failing, /spoilt/);
	assert.equal(await whileAlone(folder, async () => "done"), "done");
});
