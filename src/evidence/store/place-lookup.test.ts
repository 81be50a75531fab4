import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { areaRegister, readAreaCode } from "#vocabulary";
import { openStore } from "./store.ts";

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

/** A crime in each of these neighbourhoods, in a month. */
const street = (month: string, ...places: readonly string[]) =>
	[HEADING, ...places.map((place) => `,${month},Kent,Kent,,,On or near A Road,${place},,Drugs,,`), ""].join(
		"\n",
	);

/** One neighbourhood stayed, one was split in two, two were merged, and one was split across two wards. */
const CHANGES = `LSOA11CD,LSOA21CD,CHGIND
E01000001,E01000001,U
E01000002,E01900021,S
E01000002,E01900022,S
E01000003,E01900003,M
E01000004,E01900003,M
E01000005,E01900051,S
E01000005,E01900052,S
`;

const OLDER = `LSOA11CD,WD18CD,WD18NM,LAD18CD
E01000001,E05000001,Old North,E07000001
E01000002,E05000002,Old South,E07000001
E01000003,E05000002,Old South,E07000001
E01000004,E05000002,Old South,E07000001
E01000005,E05000001,Old North,E07000001
`;

const NEWER = `LSOA21CD,WD24CD,WD24NM,LAD24CD
E01000001,E05900001,North,E07000001
E01900021,E05900002,South,E07000001
E01900022,E05900002,South,E07000001
E01900003,E05900002,South,E07000001
E01900051,E05900001,North,E07000001
E01900052,E05900002,South,E07000001
`;

const BEFORE = street("2019-01", "E01000001", "E01000002", "E01000003", "E01000004", "E01000005");
const AFTER = street("2024-01", "E01000001", "E01900021", "E01900022", "E01900003", "E01900052");

async function counts(t: TestContext, ...files: readonly string[]) {
	const root = await mkdtemp(join(tmpdir(), "places-"));
	const store = await openStore(join(root, "store"), { now: () => new Date("2024-06-01T12:00:00Z") });
	t.after(async () => {
		store.close();
		await rm(root, { recursive: true, force: true });
	});
	for (const [index, content] of files.entries()) {
		const path = join(root, `${index}.csv`);
		await writeFile(path, content);
		const outcome = await store.loadFile(
			{ name: `${index}.csv`, path },
			{ measures: [], areas: areaRegister([]) },
		);
		assert.equal(outcome.status, "loaded", JSON.stringify(outcome));
	}
	const district = readAreaCode("E07000001")!;
	const wards = (await store.wardsOf(district)).map(({ code }) => code);
	const areas = [...wards, district].map((code) => ({ code, members: [code] }));
	const counted = await store.monthlyCounts({ measure: "policeuk.drugs", areas });
	assert.ok(counted.ok);
	const held = (months: (typeof counted.value)[number]["months"]) =>
		months.flatMap(({ month, value }) => (["2019-01-01", "2024-01-01"].includes(month) ? [value] : []));
	return Object.fromEntries(counted.value.map(({ area, months }) => [area as string, held(months)]));
}

test("years before and after a census stand in the wards of the lookup that was loaded last", async (t) => {
	assert.deepEqual(await counts(t, OLDER, CHANGES, NEWER, BEFORE, AFTER), {
		E05900001: [1, 1],
		E05900002: [3, 4],
		E07000001: [5, 5],
	});
});

test("the same with the older wards, if their lookup was loaded last", async (t) => {
	assert.deepEqual(await counts(t, NEWER, CHANGES, OLDER, BEFORE, AFTER), {
		E05000001: [2, 2],
		E05000002: [3, 3],
		E07000001: [5, 5],
	});
});

test("without the changes, neighbourhoods of the other census keep the wards of their own lookup", async (t) => {
	assert.deepEqual(await counts(t, OLDER, NEWER, BEFORE, AFTER), {
		E05900001: [1, 1],
		E05900002: [0, 4],
		E05000001: [1, 0],
		E05000002: [3, 0],
		E07000001: [5, 5],
	});
});
