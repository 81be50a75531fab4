import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import test, { type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { areaRegister, type Known, readAreaCode } from "#vocabulary";
import { openStore } from "../store.ts";
import { deprivationProfile } from "./deprivation-profile.ts";
import { districtSuccession } from "./district-succession.ts";
import { indicatorValues } from "./indicator-values.ts";
import { heldOffenceWeights } from "./offence-weights.ts";
import { recordedCrime } from "./recorded-crime.ts";
import { residents } from "./residents.ts";
import { ruralShare } from "./rural-share.ts";

const shared = fileURLToPath(new URL("../../../../../shared/data", import.meta.url));
const skip = existsSync(shared) ? false : "the shared reference data are not here";
const known: Known = { measures: [], areas: areaRegister([]) };
const maidstone = readAreaCode("E07000110")!;

async function opened(t: TestContext) {
	const root = await mkdtemp(join(tmpdir(), "offices-"));
	const store = await openStore(join(root, "store"), { now: () => new Date("2017-01-31T12:00:00Z") });
	t.after(async () => {
		store.close();
		await rm(root, { recursive: true, force: true });
	});
	const load = async (path: string) => {
		const outcome = await store.loadFile({ name: basename(path), path }, known);
		assert.ok(outcome.status === "loaded", JSON.stringify(outcome).slice(0, 400));
		const { source, rowsRead, rowsLoaded, rowsRejected, rowsSetAside, counts } = outcome.load;
		assert.equal(rowsRead, rowsLoaded + rowsRejected + rowsSetAside);
		return {
			source,
			rows: [rowsRead, rowsLoaded, rowsRejected, rowsSetAside],
			counts,
			problems: outcome.load.problems,
		};
	};
	const loadText = async (name: string, ...lines: string[]) => {
		const path = join(root, name);
		await writeFile(path, lines.join("\n"));
		return load(path);
	};
	return { root, store, load, loadText, shared: (name: string) => load(join(shared, name)) };
}

test("the sheet of 2017/18 keeps its padded zeros and its corrections", { skip }, async (t) => {
	const { store, shared } = await opened(t);
	const sheet = await shared("prc-home-office/prc-pfa-mar2013-onwards-tables201718.csv.gz");
	assert.deepEqual(sheet.rows, [23_068, 23_068, 0, 0]);
	assert.equal(sheet.counts?.corrections, 36);
	assert.ok((sheet.counts?.zeros ?? 0) >= 5_792);
	const kent = await store.ask(recordedCrime({ measure: "crime.all", forceNames: ["Kent"] }));
	assert.ok(kent.ok);
	assert.deepEqual(
		kent.value.map(({ quarter, financialYear }) => [quarter, financialYear]),
		["2017-04-01", "2017-07-01", "2017-10-01", "2018-01-01"].map((quarter) => [quarter, "2017/18"]),
	);
});

test("Kent's recorded crime steps up by the published amounts", { skip }, async (t) => {
	const { store, shared } = await opened(t);
	await shared("prc-home-office/prc_pfa_kent_2012-13_2025-26.csv.gz");
	const kent = await store.ask(recordedCrime({ measure: "crime.all", forceNames: ["Kent", "Kent Police"] }));
	assert.ok(kent.ok);
	const year = (wanted: string) =>
		kent.value.filter((each) => each.financialYear === wanted).reduce((sum, { value }) => sum + value, 0);
	assert.deepEqual([year("2016/17"), year("2017/18"), year("2018/19")], [128_398, 176_083, 200_453]);
	const calendar = kent.value.filter(({ quarter }) => quarter >= "2014-01-01" && quarter < "2015-01-01");
	assert.equal(
		calendar.reduce((sum, { value }) => sum + value, 0),
		111_355,
	);
	const refused = await store.ask(recordedCrime({ measure: "crime.arsn", forceNames: ["Kent"] }));
	assert.ok(!refused.ok && refused.problems[0]?.next.includes("crime.arson"));
});

test("groups of recorded crime add up to all of it", { skip }, async (t) => {
	const { store, shared } = await opened(t);
	await shared("prc-home-office/prc_pfa_kent_2012-13_2025-26.csv.gz");
	const total = async (measure: string) => {
		const counted = await store.ask(recordedCrime({ measure, forceNames: ["Kent"] }));
		assert.ok(counted.ok);
		return counted.value
			.filter((each) => each.financialYear === "2016/17")
			.reduce((sum, { value }) => sum + value, 0);
	};
	const groups = [
		"crime.violence-against-the-person",
		"crime.sexual-offences",
		"crime.robbery",
		"crime.theft-offences",
		"crime.criminal-damage",
		"crime.drug-offences",
		"crime.possession-of-weapons",
		"crime.public-order",
		"crime.other",
	];
	const theft = [
		"burglary",
		"vehicle-offences",
		"theft-from-the-person",
		"theft-of-pedal-cycle",
		"shoplifting",
		"all-other-theft",
	];
	const sum = async (ids: readonly string[]) =>
		(await Promise.all(ids.map(total))).reduce((all, each) => all + each, 0);
	assert.equal(await sum(groups), await total("crime.all"));
	assert.equal(await sum(theft.map((each) => `crime.${each}`)), await total("crime.theft-offences"));
});

test("what a force placed in no partnership is counted beside each of them", async (t) => {
	const { store, loadText } = await opened(t);
	const heading =
		"Financial Year,Financial Quarter,CSP Name,Force Name,Offence Group,Offence Subgroup,Offence Code,Offence Count";
	const row = (csp: string, count: string) =>
		`2024/25,1,${csp},Kent,Robbery,Robbery of business property,34A,${count}`;
	await loadText(
		"csp.csv",
		heading,
		row("Maidstone", "3"),
		row("Unassigned Kent", "40"),
		row("Thanet", "-1"),
		"",
	);
	await loadText("force.csv", heading.replace("CSP Name,", ""), row("", "42").replace(",,", ","), "");
	const ask = async (...names: string[]) => {
		const counted = await store.ask(
			recordedCrime({
				measure: "crime.robbery",
				forceNames: ["Kent"],
				...(names.length > 0 && { partnershipNames: names }),
			}),
		);
		assert.ok(counted.ok);
		return counted.value.map(({ value, unassigned }) => [value, unassigned]);
	};
	assert.deepEqual(await ask("Maidstone"), [[3, 40]]);
	assert.deepEqual(await ask("Thanet"), [[-1, 40]]);
	assert.deepEqual(await ask("Nowhere"), []);
	assert.deepEqual(await ask(), [[42, 0]]);
});

test("workbooks of the Home Office are read sheet by sheet, a year to each, notes aside", async (t) => {
	const { store, root } = await opened(t);
	const heading = [
		"Financial Year",
		"Financial Quarter",
		"Force Name",
		"Offence Group",
		"Offence Subgroup",
		"Offence Code",
		"Number of Offences",
	];
	const year = (name: string, count: number) => ({
		name: name.replace("/", "_"),
		rows: [heading, [name, 1, "Kent", "Robbery", "Robbery of business property", "34A", count]],
	});
	const sheets = [{ name: "Notes", rows: [["Recorded crime"]] }, year("2016/17", 1954), year("2017/18", -1)];
	for (const [name, bytes] of [
		["prc.xlsx", await writeXlsx({ sheets })],
		["prc.ods", await writeOds({ sheets })],
	] as const) {
		const path = join(root, name);
		await writeFile(path, bytes);
		const outcomes = await store.loadFiles([{ name, path }], known);
		assert.deepEqual(
			outcomes.map(
				(each) => each.status === "loaded" && [each.load.source, each.load.sheet, each.load.rowsLoaded],
			),
			[
				["recorded-crime", "2016_17", 1],
				["recorded-crime", "2017_18", 1],
			],
		);
		const counted = await store.ask(recordedCrime({ measure: "crime.robbery", forceNames: ["Kent"] }));
		assert.ok(counted.ok);
		assert.deepEqual(
			counted.value.map(({ value }) => value),
			[1954, -1],
		);
	}
});

test("references, lookups and outcomes load to the last row", { skip }, async (t) => {
	const { store, shared } = await opened(t);
	const rows = async (name: string, source: string, expected: readonly number[]) => {
		const loaded = await shared(name);
		assert.deepEqual([loaded.source, loaded.rows], [source, expected], name);
		return loaded.counts ?? {};
	};
	const outcomes = await rows(
		"prc-home-office/outcomes_kent_2024-25.csv",
		"recorded-outcomes",
		[880, 880, 0, 0],
	);
	assert.equal(outcomes.outcomes, 162_059);
	await rows("prc-home-office/offence_reference_derived.csv", "offence-reference", [209, 209, 0, 0]);
	await rows("lookups/ho_csp_geo_reference.csv", "partnership-reference", [404, 404, 0, 0]);
	await rows("lookups/lad21_csp21_pfa21.csv", "district-lookup", [341, 341, 0, 0]);
	await rows("lookups/lookup_ltla24_csp24_pfa24.csv.gz", "district-lookup", [332, 332, 0, 0]);
	await rows("lookups/lookup_ltla_ltla_changes.csv.gz", "district-changes", [393, 393, 0, 0]);
	const changes = await rows(
		"lookups/lookup_lsoa11_lsoa21_ltla22.csv.gz",
		"neighbourhood-changes",
		[35_795, 35_795, 0, 0],
	);
	assert.deepEqual(changes, { unchanged: 33_647, split: 1_900, merged: 239, redrawn: 9 });
	await rows("lookups/lookup_lsoa21_ward24_ltla24.csv.gz", "area-lookup", [35_672, 35_672, 0, 0]);
	await rows("lookups/ons_lsoa11_ward18_lad18_ew.csv.gz", "area-lookup", [34_753, 34_753, 0, 0]);
	await rows("lookups/lsoa11_rural_urban_class.csv.gz", "rural-urban", [34_753, 34_753, 0, 0]);
	assert.deepEqual(await store.ask(districtSuccession(readAreaCode("E07000112")!)), {
		predecessors: [],
		successors: [],
		names: ["Shepway", "Folkestone and Hythe"],
	});
	const dorset = await store.ask(districtSuccession(readAreaCode("E06000059")!));
	assert.ok(dorset.predecessors.includes(readAreaCode("E07000049")!));
	assert.equal((await store.ask(ruralShare(maidstone)))?.neighbourhoods, 95);
});

test("residents of Maidstone are those of the published estimates", { skip }, async (t) => {
	const { store, shared } = await opened(t);
	assert.deepEqual((await shared("population/ons_mye_lad_2001_2020.csv.gz")).rows, [6_620, 6_620, 0, 0]);
	const people = async (year: number) =>
		(await store.ask(residents({ areas: [maidstone], year })))[0]?.people;
	assert.deepEqual(
		await Promise.all([2013, 2014, 2015, 2016].map(people)),
		[159_230, 161_510, 164_019, 165_719],
	);
	const ages = await shared("population/ons_mye2017_lsoa11_single_year.csv.gz");
	assert.deepEqual(ages.rows, [34_753, 34_753, 0, 0]);
	assert.equal(ages.counts?.withoutYear, 34_753);
	await shared("imd/imd2015_england_lsoa11.csv.gz");
	const [profile] = await store.ask(deprivationProfile(maidstone));
	const areas = profile?.ranks.map(({ area }) => area) ?? [];
	const estimates = await store.ask(residents({ areas, year: 2017 }));
	assert.equal(
		estimates.reduce((sum, each) => sum + each.people, 0),
		167_730,
	);
	assert.ok(estimates.every((each) => each.year === null));
	const children = await store.ask(residents({ areas, year: 2017, ages: [0, 17] }));
	const adults = await store.ask(residents({ areas, year: 2017, ages: [18, 90] }));
	assert.equal(
		[...children, ...adults].reduce((sum, each) => sum + each.people, 0),
		167_730,
	);
});

test("deprivation of Maidstone is that of the published deciles", { skip }, async (t) => {
	const { store, shared } = await opened(t);
	assert.deepEqual((await shared("imd/imd2015_england_lsoa11.csv.gz")).rows, [32_844, 32_844, 0, 0]);
	const [profile, ...others] = await store.ask(deprivationProfile(maidstone));
	assert.deepEqual([profile?.edition, profile?.neighbourhoods, others.length], [2015, 95, 0]);
	assert.deepEqual(profile?.byDecile, [2, 5, 6, 8, 11, 13, 12, 9, 8, 21]);
	const later = await shared("imd/imd2019_england_lsoa11.csv.gz");
	assert.deepEqual(later.rows, [32_844, 32_844, 0, 0]);
	assert.equal(later.counts?.withoutEdition, 32_844);
});

test("weights and scores load, their missing publisher being counted", { skip }, async (t) => {
	const { store, shared } = await opened(t);
	const weights = await shared("severity/ons_css_weights_by_offence.csv");
	assert.deepEqual(weights.rows, [134, 128, 0, 6]);
	assert.equal(weights.counts?.withoutPublisher, 128);
	const homicide = (await store.ask(heldOffenceWeights("harm"))).find((each) =>
		/homicide/i.test(each.offence),
	);
	assert.equal(Math.round(homicide?.weight ?? 0), 7973);
	const scores = await shared("severity/england_crime_severity_ltla23.csv");
	assert.deepEqual([scores.rows, scores.counts?.notAvailable], [[300, 299, 0, 1], 14]);
});

test("a wide export cut in the middle of a row gives a problem and keeps the rows before", {
	skip,
}, async (t) => {
	const { shared } = await opened(t);
	const sample = await shared("nomis/nomis_wide_export_sample.csv");
	assert.deepEqual([sample.source, sample.rows], ["nomis-wide", [86, 85, 1, 0]]);
	assert.deepEqual(
		sample.problems.map(({ code }) => code),
		["row-misshapen"],
	);
});

test("a page of a table that has more says so, and suppressed values are kept as none", async (t) => {
	const { loadText } = await opened(t);
	const heading = "DATE,GEOGRAPHY_CODE,GENDER_NAME,OBS_VALUE,OBS_STATUS,RECORD_COUNT";
	const whole = await loadText(
		"n.csv",
		heading,
		"2016-10,E07000110,Total,1045,A,2",
		"2016-11,E07000110,Total,,Q,2",
		"",
	);
	assert.deepEqual([whole.problems.length, whole.counts?.missing], [0, 1]);
	const page = await loadText("m.csv", heading, "2016-10,E07000110,Total,1045,A,30000", "");
	assert.equal(page.problems[0]?.code, "nomis-page-of-several");
});

test("indicators come back without the rows about parts of the people", async (t) => {
	const { store, loadText } = await opened(t);
	const heading =
		"Indicator ID,Indicator Name,Area Code,Sex,Age,Category Type,Category,Time period,Value,Count,Denominator,Value note,Compared to percentiles,Time period Sortable";
	const row = (period: string, value: string, type = "") =>
		`11001,Admissions,E07000110,Persons,All ages,${type},,${period},${value},135,,,Similar,${period.slice(0, 4)}0000`;
	await loadText(
		"f.csv",
		heading,
		row("2014/15", "30"),
		row("2013/14", ""),
		row("2014/15", "99", "Deprivation"),
		"",
	);
	await loadText("g.csv", heading, row("2014/15", "31"), "");
	const values = await store.ask(indicatorValues({ areas: [maidstone], indicators: [11_001] }));
	assert.deepEqual(
		values.map(({ period, value }) => [period, value]),
		[
			["2013/14", null],
			["2014/15", 31],
		],
	);
	assert.deepEqual(await store.ask(indicatorValues({ areas: [maidstone], indicators: [] })), []);
});
