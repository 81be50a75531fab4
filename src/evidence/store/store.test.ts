import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import type { Observation } from "#evidence/measures";
import { areaRegister, type Known, readAreaCode, readMeasureId, type Unit } from "#vocabulary";
import { openStore } from "./store.ts";

function measure(id: string, unit: Unit, title = "A title") {
	return { id: readMeasureId(id)!, title, unit, supplier: "Kent Police" };
}

const areas = areaRegister([
	{ code: readAreaCode("E07000110")!, name: "Maidstone", level: "district", parents: [], alsoKnownAs: [] },
]);

const known: Known = {
	measures: [measure("crime.all", "count"), measure("imd.rank", "rank"), measure("prison.grade", "grade")],
	areas,
};

const HEADING = "measure,area,period,value,compared_with,value_text,expected,breakdown,note";

function file(name: string, ...rows: string[]) {
	return { name, bytes: new TextEncoder().encode([HEADING, ...rows].join("\n")) };
}

async function store(t: TestContext, folder?: string) {
	const root = folder ?? (await mkdtemp(join(tmpdir(), "store-")));
	const opened = await openStore(root, { now: () => new Date("2017-01-31T12:00:00Z") });
	t.after(async () => {
		opened.close();
		await rm(root, { recursive: true, force: true });
	});
	return { root, opened };
}

const first = file(
	"police.csv",
	"crime.all,Maidstone,2016-10,880,,,,,as recorded",
	"crime.all,Maidstone,2016-11,860,,,,",
);

test("what a return states comes back as observations with file, row and hash", async (t) => {
	const { opened } = await store(t);
	const rows = [
		"crime.all,Maidstone,2016-10,880,,,,outcome=charged,as recorded",
		"crime.all,Maidstone,2016/17,-1.5%,2015/16,,,,",
		"imd.rank,Maidstone,2015,9 of 12,,,,,",
		"prison.grade,Maidstone,2016,,,good,,,",
		"crime.all,Maidstone,2016-12,,,not yet audited,Jan 2017,,",
	];
	const outcome = await opened.loadReturn(file("police.csv", ...rows), known);
	assert.equal(outcome.status, "loaded");
	const observations: readonly Observation[] = await opened.observations();
	assert.deepEqual(
		observations.map(({ kind, at }) => [kind, at.row]),
		[
			["value", 2],
			["stated change", 3],
			["rank", 4],
			["grade", 5],
			["not available", 6],
		],
	);
	const { load, ...stated } = observations[0] as Observation & { load: string };
	assert.match(load, /^000001-/);
	assert.deepEqual(stated, {
		kind: "value",
		measure: "crime.all",
		area: "E07000110",
		period: { kind: "month", from: "2016-10-01", to: "2016-11-01" },
		value: 880,
		breakdown: "outcome=charged",
		note: "as recorded",
		illustrative: false,
		supplier: "Kent Police",
		sourceTitle: "A title",
		at: { file: "police.csv", row: 2, line: 2 },
		fileHash: outcome.status === "loaded" ? outcome.load.fileHash : "",
	});
	assert.ok(observations[4]?.kind === "not available" && observations[4].expected === "2017-01-31");
});

test("the same bytes twice change nothing, and that is said", async (t) => {
	const { root, opened } = await store(t);
	await opened.loadReturn(first, known);
	const before = await readdir(join(root, "loads"));
	const again = await opened.loadReturn({ ...first, name: "copy of police.csv" }, known);
	assert.equal(again.status, "already held");
	assert.deepEqual(await readdir(join(root, "loads")), before);
	assert.equal((await opened.observations()).length, 2);
});

test("a revised file of the same name supersedes the one before, which stays, and may come back", async (t) => {
	const { opened } = await store(t);
	const values = async () => (await opened.observations()).map((each) => each.kind === "value" && each.value);
	await opened.loadReturn(first, known);
	await opened.loadReturn(file("other.csv", "crime.all,Maidstone,2016-09,7,,,,"), known);
	const revised = await opened.loadReturn(file("police.csv", "crime.all,Maidstone,2016-10,881,,,,"), known);
	assert.deepEqual(revised.status === "loaded" && revised.load.supersedes.length, 1);
	assert.deepEqual(await values(), [7, 881]);
	assert.equal((await opened.loads()).length, 3);
	assert.equal((await opened.loadReturn(first, known)).status, "loaded");
	assert.deepEqual(await values(), [7, 880, 860]);
});

test("the same bytes are loaded anew when a measure they name has changed its title", async (t) => {
	const { opened } = await store(t);
	await opened.loadReturn(first, known);
	const renamed = { ...known, measures: [measure("crime.all", "count", "Another title")] };
	assert.equal((await opened.loadReturn(first, renamed)).status, "loaded");
	assert.deepEqual(
		(await opened.observations()).map((each) => each.sourceTitle),
		["Another title", "Another title"],
	);
});

test("of a refused file nothing is kept", async (t) => {
	const { root, opened } = await store(t);
	const outcome = await opened.loadReturn(
		file("bad.csv", "crime.all,Maidstone,2016-10,1,,,,", "x,Maidstone,2016-10,1,,,,"),
		known,
	);
	assert.deepEqual(outcome.status === "refused" && [outcome.rowsRead, outcome.rowsRejected], [2, 1]);
	assert.deepEqual(await readdir(join(root, "received")), []);
	assert.deepEqual(await readdir(join(root, "loads")), []);
	assert.deepEqual(await readdir(join(root, "unfinished")), []);
});

test("received files are kept unchanged under their hash and cannot be written to", async (t) => {
	const { root, opened } = await store(t);
	const outcome = await opened.loadReturn(first, known);
	const hash = outcome.status === "loaded" ? outcome.load.fileHash : "";
	const kept = join(root, "received", hash.slice(0, 2), hash);
	assert.deepEqual(new Uint8Array(await readFile(kept)), first.bytes);
	assert.equal((await stat(kept)).mode & 0o222, 0);
});

test("opening clears away what a process that is no more left unfinished", async (t) => {
	const root = await mkdtemp(join(tmpdir(), "store-"));
	const leftover = join(root, "unfinished", "999999999-1");
	await mkdir(leftover, { recursive: true });
	await store(t, root);
	assert.deepEqual(await readdir(join(root, "unfinished")), []);
});

test("observations can be narrowed by measure, area and load", async (t) => {
	const { opened } = await store(t);
	const outcome = await opened.loadReturn(
		file("a.csv", "crime.all,Maidstone,2016-10,1,,,,", "imd.rank,Maidstone,2015,9,,,,"),
		known,
	);
	assert.equal((await opened.observations({ measures: [readMeasureId("imd.rank")!] })).length, 1);
	assert.equal((await opened.observations({ areas: [readAreaCode("E07000111")!] })).length, 0);
	assert.equal((await opened.observations({ loads: [] })).length, 0);
	assert.equal(
		(await opened.observations({ loads: outcome.status === "loaded" ? [outcome.load.id] : [] })).length,
		2,
	);
});
