import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { NOTHING_KNOWN, openWorkshop, streetFile, streetRow } from "./fixtures/workshop.ts";
import { LoadingStopped } from "./load-files.ts";

const MONTHS = ["2014-01", "2014-02", "2014-03", "2014-04", "2014-05"];

async function writtenMonths(root: string) {
	return Promise.all(
		MONTHS.map(async (month) => {
			const path = join(root, `${month}.csv`);
			await writeFile(path, streetFile(streetRow({ month })));
			return { name: month, path };
		}),
	);
}

test("loading that is stopped leaves the store as it was", async (t) => {
	const { root, store, load, standing } = await openWorkshop(t);
	const before = await load(streetFile(streetRow({ month: "2013-12" })));
	const files = await writtenMonths(root);
	const controller = new AbortController();
	const report = ({ number }: { number: number }) => {
		if (number === 2) controller.abort();
	};
	await assert.rejects(
		store.loadFiles(files, NOTHING_KNOWN, { report, signal: controller.signal }),
		LoadingStopped,
	);
	assert.deepEqual(
		(await store.loads()).map(({ id }) => id),
		[before.id],
	);
	assert.deepEqual(await standing("received"), [before.fileHash]);
	assert.deepEqual(await standing("unfinished"), []);
	assert.equal((await store.loadFiles(files, NOTHING_KNOWN)).length, MONTHS.length);
});

test("progress comes in order: all files are read, then all are kept, and the rows add up", async (t) => {
	const { root, store } = await openWorkshop(t);
	const told: { stage: string; rows: number; share: number }[] = [];
	await store.loadFiles(await writtenMonths(root), NOTHING_KNOWN, { report: (each) => told.push(each) });
	const stages = told.map(({ stage }) => stage);
	assert.deepEqual(stages, [...MONTHS.map(() => "reading"), ...MONTHS.map(() => "keeping")]);
	assert.ok(told.every(({ share }) => share > 0 && share <= 1));
	assert.equal(told.at(-1)?.rows, MONTHS.length);
});
