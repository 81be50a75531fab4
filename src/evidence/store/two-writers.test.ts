import assert from "node:assert/strict";
import test from "node:test";
import { areaRegister, type Known, readAreaCode, readMeasureId } from "#vocabulary";
import { openWorkshop } from "./fixtures/workshop.ts";
import { openStore } from "./store.ts";

const known: Known = {
	measures: [{ id: readMeasureId("crime.all")!, title: "Crime", unit: "count", supplier: "Kent Police" }],
	areas: areaRegister([
		{ code: readAreaCode("E07000110")!, name: "Maidstone", level: "district", parents: [], alsoKnownAs: [] },
	]),
};

const returned = (name: string, value: number) => ({
	name,
	bytes: new TextEncoder().encode(`measure,area,period,value\ncrime.all,Maidstone,2016-10,${value}\n`),
});

const world = { now: () => new Date("2017-01-31T12:00:00Z") };

test("the same return handed in twice at once is loaded once and held once", async (t) => {
	const { store, folder } = await openWorkshop(t);
	const second = await openStore(folder, world);
	t.after(() => second.close());
	for (let round = 0; round < 10; round++) {
		const file = returned("police.csv", 100 + round);
		const outcomes = await Promise.all([store.loadReturn(file, known), second.loadReturn(file, known)]);
		assert.deepEqual(outcomes.map((each) => each.status).sort(), ["already held", "loaded"]);
	}
});

test("two different files at once get numbers of their own, and the later supersedes the earlier", async (t) => {
	const { store, folder } = await openWorkshop(t);
	const second = await openStore(folder, world);
	t.after(() => second.close());
	const files = [returned("police.csv", 1), returned("police.csv", 2)] as const;
	await Promise.all([store.loadReturn(files[0], known), second.loadReturn(files[1], known)]);
	const loads = await store.loads();
	assert.deepEqual(
		loads.map((each) => each.id.slice(0, 6)),
		["000001", "000002"],
	);
	assert.deepEqual(loads[1]?.supersedes, [loads[0]?.id]);
});

test("a file that is loaded while the loads are made anew is still there afterwards", async (t) => {
	const { store, folder } = await openWorkshop(t);
	const second = await openStore(folder, world);
	t.after(() => second.close());
	const names = Array.from({ length: 8 }, (_, index) => `return-${index}.csv`);
	for (const [index, name] of names.entries()) await store.loadReturn(returned(name, index), known);
	let loading: Promise<unknown> | undefined;
	await store.rebuild(known, () => {
		loading ??= second.loadReturn(returned("late.csv", 99), known);
	});
	await loading;
	assert.deepEqual((await store.loads()).map((each) => each.name).sort(), ["late.csv", ...names]);
	assert.deepEqual((await store.verify()).problems, []);
});
