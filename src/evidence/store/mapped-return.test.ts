import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import type { ReturnMapping } from "#evidence/records";
import { areaRegister, type Known, readAreaCode, readMeasureId } from "#vocabulary";
import { openStore } from "./store.ts";

const known: Known = {
	measures: [{ id: readMeasureId("da.visits")!, title: "Visits", unit: "count", supplier: "Choices" }],
	areas: areaRegister([
		{ code: readAreaCode("E07000110")!, name: "Maidstone", level: "district", parents: [], alsoKnownAs: [] },
	]),
};

const mapping: ReturnMapping = {
	name: "returns/mappings/shop.yaml",
	files: "shop*.csv",
	headingRow: 2,
	measure: { always: "da.visits" },
	area: { column: "Where" },
	period: { kind: "headings" },
	leaveOut: ["Total"],
	withheld: [],
	notAvailable: [],
};

test("a partner's own spreadsheet is accounted for to the last figure, remembers its mapping, and can be made anew", async (t) => {
	const root = await mkdtemp(join(tmpdir(), "mapped-"));
	const store = await openStore(join(root, "store"), { now: () => new Date("2017-01-31T12:00:00Z") });
	t.after(async () => {
		store.close();
		await rm(root, { recursive: true, force: true });
	});
	const path = join(root, "shop.csv");
	await writeFile(path, "Shops,,\nWhere,Apr-16,May-16\nMaidstone,12,<5\nTotal,12,3\n");
	const [outcome] = await store.loadFiles([{ name: "shop.csv", path, mapping }], known);
	assert.ok(outcome?.status === "loaded", JSON.stringify(outcome));
	const { rowsRead, rowsLoaded, rowsRejected, rowsSetAside } = outcome.load;
	assert.deepEqual([rowsRead, rowsLoaded, rowsRejected, rowsSetAside], [4, 2, 0, 2]);
	assert.deepEqual(outcome.load.mapping, mapping);
	const told = async () =>
		(await store.observations()).map((each) => [
			each.period.from,
			each.kind === "value" ? each.value : each.kind,
		]);
	const expected = [
		["2016-04-01", 12],
		["2016-05-01", "not available"],
	];
	assert.deepEqual(await told(), expected);
	await store.rebuild(known);
	assert.deepEqual(await told(), expected);
	assert.equal((await store.loads())[0]?.rowsSetAside, 2);
});
