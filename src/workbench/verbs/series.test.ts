import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "./load.ts";
import { type SeriesRequest, series } from "./series.ts";

const shared = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const skip = existsSync(join(shared, "police-uk-kent-2014"))
	? false
	: "the shared reference data (police.uk, Kent 2014) are not on this machine";

function folder(t: TestContext) {
	const made = mkdtempSync(join(tmpdir(), "series-"));
	t.after(() => rmSync(made, { recursive: true, force: true }));
	return made;
}

const now = () => new Date("2015-02-01T00:00:00Z");

async function loaded(workspace: string, ...paths: string[]) {
	const outcome = await load({ paths, workspace, now, report: () => undefined });
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value;
}

async function valuesOf(request: Omit<SeriesRequest, "now">) {
	const outcome = await series({ ...request, now });
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value.series;
}

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const LOOKUP =
	"LSOA11CD,WD18CD,WD18NM,LAD18CD,LAD18NM\nE01024389,E05004996,High Street,E07000110,Maidstone\nE01024390,E05004992,Fant,E07000110,Maidstone\nE01000500,E05000100,Sidcup,E09000004,Bexley\n";

function street(month: string, ...rows: [lsoa: string, type: string][]) {
	const lines = rows.map(
		([lsoa, type], index) =>
			`id${index},${month},Kent Police,Kent Police,0.5,51.2,On or near A Road,${lsoa},,${type},,`,
	);
	return [HEADING, ...lines, ""].join("\r\n");
}

function smallFolder(t: TestContext) {
	const root = folder(t);
	mkdirSync(join(root, "files", "2014-03"), { recursive: true });
	const write = (name: string, text: string) => writeFileSync(join(root, "files", name), text);
	write("lookup.csv", LOOKUP);
	write(
		"a.csv",
		street(
			"2014-01",
			["E01024389", "Burglary"],
			["E01024389", "Anti-social behaviour"],
			["E01000500", "Drugs"],
		),
	);
	write("2014-03/b.csv", street("2014-03", ["E01024390", "Drugs"], ["", "Drugs"]));
	return { root, workspace: join(root, "workspace"), write };
}

test("a month that is not held is null, a held month without a crime is zero", async (t) => {
	const { root, workspace } = smallFolder(t);
	const report = await loaded(workspace, join(root, "files"));
	assert.deepEqual([report.loaded, report.refused], [3, 0]);
	const [maidstone] = await valuesOf({ measure: "crime.all", area: "Maidstone", workspace });
	assert.deepEqual(maidstone?.figures, [
		{ period: "2014-01", value: 1 },
		{ period: "2014-02", value: null, why: "No street-level file of Kent Police is held" },
		{ period: "2014-03", value: 1, besides: { "of the force without a place": 1 } },
	]);
	const wards = await valuesOf({ measure: "crime.all", area: "E07000110", by: "ward", workspace });
	assert.deepEqual(
		wards.map(({ name, figures }) => [name, ...figures.map((each) => each.value)]),
		[
			["Fant", 0, null, 1],
			["High Street", 1, null, 0],
		],
	);
});

test("a force has its rows without a place, a district over its border is not held", async (t) => {
	const { root, workspace } = smallFolder(t);
	await loaded(workspace, join(root, "files"));
	const [force] = await valuesOf({ measure: "crime.all", area: "E23000032", workspace });
	assert.deepEqual(
		force?.figures.map((each) => each.value),
		[2, null, 2],
	);
	const [bexley] = await valuesOf({
		measure: "crime.all",
		area: "Bexley",
		workspace,
		from: "2014-01",
		to: "2014-01",
	});
	assert.deepEqual(
		bexley?.figures.map(({ period, value }) => [period, value]),
		[["2014-01", null]],
	);
});

test("a later release of a month supersedes the earlier one", async (t) => {
	const { root, workspace, write } = smallFolder(t);
	await loaded(workspace, join(root, "files"));
	write("a-later-release.csv", street("2014-01", ["E01024389", "Burglary"], ["E01024390", "Robbery"]));
	const report = await loaded(workspace, join(root, "files"));
	assert.deepEqual([report.loaded, report.alreadyHeld], [1, 3]);
	const [maidstone] = await valuesOf({ measure: "crime.all", area: "Maidstone", to: "2014-01", workspace });
	assert.deepEqual(maidstone?.figures, [{ period: "2014-01", value: 2 }]);
});

test("what cannot be answered says the next step", async (t) => {
	const { root, workspace } = smallFolder(t);
	const ask = async (question: Partial<SeriesRequest>) => {
		const outcome = await series({ measure: "crime.all", area: "Maidstone", workspace, now, ...question });
		assert.equal(outcome.ok, false);
		return outcome.problems[0];
	};
	assert.equal((await ask({}))?.code, "street-crime-missing");
	await loaded(workspace, join(root, "files", "a.csv"));
	assert.equal((await ask({}))?.code, "lookup-missing");
	assert.match((await ask({ measure: "policeuk.robery" }))?.next ?? "", /policeuk\.robbery/);
	assert.match((await ask({ area: "Maidston" }))?.next ?? "", /“Maidstone”/);
	assert.equal((await ask({ area: "England" }))?.code, "area-too-large");
	assert.equal((await ask({ from: "soon" }))?.code, "period-unreadable");
});

test("a path that does not exist starts nothing", async (t) => {
	const root = folder(t);
	const outcome = await load({
		paths: [join(root, "nowhere")],
		workspace: join(root, "w"),
		now,
		report: () => undefined,
	});
	assert.equal(outcome.problems[0]?.code, "path-missing");
	assert.equal(existsSync(join(root, "w")), false);
});

test("Kent 2014 as published: every row accounted for, Maidstone and its wards as counted by others", {
	skip,
}, async (t) => {
	const workspace = folder(t);
	const lookups = ["lookup_lsoa11_ward17.csv.gz", "ons_lsoa11_ward18_lad18_ew.csv.gz"];
	const report = await loaded(
		workspace,
		join(shared, "police-uk-kent-2014"),
		...lookups.map((name) => join(shared, "lookups", name)),
	);
	const streets = report.files.flatMap((each) =>
		each.status === "loaded" && each.load.source === "police-street" ? [each.load] : [],
	);
	const sum = (count: (load: (typeof streets)[number]) => number) =>
		streets.reduce((total, each) => total + count(each), 0);
	assert.equal(streets.length, 11);
	assert.equal(
		sum((each) => each.rowsRead),
		148_133,
	);
	assert.equal(
		sum((each) => each.rowsLoaded),
		148_133,
	);
	assert.equal(
		sum((each) => each.counts?.withoutId ?? 0),
		46_347,
	);
	assert.equal(
		sum((each) => each.counts?.withoutPlace ?? 0),
		1_106,
	);
	const months = async (measure: string) =>
		(await valuesOf({ measure, area: "E07000110", workspace }))[0]?.figures.map(
			(each) => each.value ?? Number.NaN,
		) ?? [];
	assert.deepEqual(await months("crime.all"), [687, 683, 755, 765, 763, 799, 852, 845, 809, 760, 797]);
	assert.equal(
		(await months("asb.incidents")).reduce((left, right) => left + right),
		3_462,
	);
	assert.equal(
		(await months("policeuk.robbery")).reduce((left, right) => left + right),
		64,
	);
	assert.deepEqual(await wardTotals(workspace), wardsCountedByOthers());
});

async function wardTotals(workspace: string) {
	const totals = new Map<string, number>();
	for (const measure of ["crime.all", "asb.incidents"])
		for (const { area, figures } of await valuesOf({ measure, area: "E07000110", by: "ward", workspace }))
			for (const { value } of figures) totals.set(area, (totals.get(area) ?? 0) + (value ?? 0));
	return new Map([...totals].sort());
}

/** Counts of all incidents by ward, by best fit of neighbourhoods, made independently of this program. */
function wardsCountedByOthers() {
	const text = readFileSync(
		join(shared, "police-uk-kent-2014", "maidstone_2014_jan_nov_by_ward.csv"),
		"utf8",
	);
	const rows = text.trim().split("\n").slice(1);
	const counts = rows.map((row) => {
		const [code = "", count = ""] = row
			.replace(/"[^"]*"/, "")
			.split(",")
			.filter((_, index) => index !== 1);
		return [code, Number(count)] as const;
	});
	return new Map([...counts].sort());
}
