import assert from "node:assert/strict";
import test from "node:test";
import { readAreaCode } from "#vocabulary";
import { deprivationProfile } from "./deprivation-profile.ts";
import { districtSuccession } from "./district-succession.ts";
import { officeStore, skip } from "./fixtures/office-store.ts";
import { indicatorValues } from "./indicator-values.ts";
import { heldOffenceWeights } from "./offence-weights.ts";
import { residents } from "./residents.ts";
import { ruralShare } from "./rural-share.ts";

const maidstone = readAreaCode("E07000110")!;

test("references, lookups and outcomes load to the last row", { skip }, async (t) => {
	const { store, shared } = await officeStore(t);
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
	const { store, shared } = await officeStore(t);
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
	const { store, shared } = await officeStore(t);
	assert.deepEqual((await shared("imd/imd2015_england_lsoa11.csv.gz")).rows, [32_844, 32_844, 0, 0]);
	const [profile, ...others] = await store.ask(deprivationProfile(maidstone));
	assert.deepEqual([profile?.edition, profile?.neighbourhoods, others.length], [2015, 95, 0]);
	assert.deepEqual(profile?.byDecile, [2, 5, 6, 8, 11, 13, 12, 9, 8, 21]);
	const later = await shared("imd/imd2019_england_lsoa11.csv.gz");
	assert.deepEqual(later.rows, [32_844, 32_844, 0, 0]);
	assert.equal(later.counts?.withoutEdition, 32_844);
});

test("weights and scores load, their missing publisher being counted", { skip }, async (t) => {
	const { store, shared } = await officeStore(t);
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
	const { shared } = await officeStore(t);
	const sample = await shared("nomis/nomis_wide_export_sample.csv");
	assert.deepEqual([sample.source, sample.rows], ["nomis-wide", [86, 85, 1, 0]]);
	assert.deepEqual(
		sample.problems.map(({ code }) => code),
		["row-misshapen"],
	);
});

test("a page of a table that has more says so, and suppressed values are kept as none", async (t) => {
	const { loadText } = await officeStore(t);
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
	const { store, loadText } = await officeStore(t);
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
