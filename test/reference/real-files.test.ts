import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type LoadRecord, openStore, type Store } from "#evidence/store";
import { areaRegister } from "#vocabulary";
import { root } from "../house/source-files.ts";

const shared = join(root, "..", "shared", "data");
const skip = existsSync(shared) ? false : "the shared reference data are not on this machine";

/** Files of monthly crime, which are counted together. */
const MONTHLY = /-(street|outcomes|stop-and-search)\.csv(\.gz)?$/;

/**
 * What every other file in a published format gives: rows read, loaded, rejected, set aside. The Nomis export was cut
 * off in a row; the tables of weights and scores repeat rows.
 */
const FILES: readonly (readonly [string, LoadRecord["source"], readonly number[]])[] = [
	["boundaries/lsoa11_by_lad/E07000110.json", "boundaries", [95, 95, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E06000035.json", "boundaries", [163, 163, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000105.json", "boundaries", [78, 78, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000106.json", "boundaries", [90, 90, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000107.json", "boundaries", [58, 58, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000108.json", "boundaries", [67, 67, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000109.json", "boundaries", [64, 64, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000110.json", "boundaries", [95, 95, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000111.json", "boundaries", [74, 74, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000112.json", "boundaries", [67, 67, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000113.json", "boundaries", [85, 85, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000114.json", "boundaries", [84, 84, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000115.json", "boundaries", [72, 72, 0, 0]],
	["boundaries/lsoa11_by_lad/topo_E07000116.json", "boundaries", [68, 68, 0, 0]],
	["boundaries/wards_by_lad_2013/E07000110.json", "boundaries", [26, 26, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E06000035.json", "boundaries", [22, 22, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000105.json", "boundaries", [35, 35, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000106.json", "boundaries", [24, 24, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000107.json", "boundaries", [17, 17, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000108.json", "boundaries", [21, 21, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000109.json", "boundaries", [18, 18, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000110.json", "boundaries", [26, 26, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000111.json", "boundaries", [26, 26, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000112.json", "boundaries", [22, 22, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000113.json", "boundaries", [25, 25, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000114.json", "boundaries", [23, 23, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000115.json", "boundaries", [26, 26, 0, 0]],
	["boundaries/wards_by_lad_2013/topo_E07000116.json", "boundaries", [20, 20, 0, 0]],
	["hexjson/uk-wards-2022-E12000008.hexjson", "hex-layout", [1307, 1307, 0, 0]],
	["imd/imd2015_england_lsoa11.csv.gz", "deprivation", [32_844, 32_844, 0, 0]],
	["imd/imd2019_england_lsoa11.csv.gz", "deprivation", [32_844, 32_844, 0, 0]],
	["lookups/ho_csp_geo_reference.csv", "partnership-reference", [404, 404, 0, 0]],
	["lookups/lad21_csp21_pfa21.csv", "district-lookup", [341, 341, 0, 0]],
	["lookups/lookup_lsoa11_lsoa21_ltla22.csv.gz", "neighbourhood-changes", [35_795, 35_795, 0, 0]],
	["lookups/lookup_lsoa11_ward17.csv.gz", "area-lookup", [34_753, 34_753, 0, 0]],
	["lookups/lookup_lsoa21_ward24_ltla24.csv.gz", "area-lookup", [35_672, 35_672, 0, 0]],
	["lookups/lookup_ltla24_csp24_pfa24.csv.gz", "district-lookup", [332, 332, 0, 0]],
	["lookups/lookup_ltla_ltla_changes.csv.gz", "district-changes", [393, 393, 0, 0]],
	["lookups/lsoa11_rural_urban_class.csv.gz", "rural-urban", [34_753, 34_753, 0, 0]],
	["lookups/ons_lsoa11_ward18_lad18_ew.csv.gz", "area-lookup", [34_753, 34_753, 0, 0]],
	["nomis/nomis_wide_export_sample.csv", "nomis-wide", [86, 85, 1, 0]],
	["population/ons_mye2017_lsoa11_single_year.csv.gz", "population", [34_753, 34_753, 0, 0]],
	["population/ons_mye_lad_2001_2020.csv.gz", "population", [6620, 6620, 0, 0]],
	["prc-home-office/offence_reference_derived.csv", "offence-reference", [209, 209, 0, 0]],
	["prc-home-office/outcomes_kent_2024-25.csv", "recorded-outcomes", [880, 880, 0, 0]],
	["prc-home-office/pfa_population_2024.csv", "population", [43, 43, 0, 0]],
	["prc-home-office/prc-pfa-mar2013-onwards-tables201718.csv.gz", "recorded-crime", [23_068, 23_068, 0, 0]],
	["prc-home-office/prc_pfa_kent_2012-13_2025-26.csv.gz", "recorded-crime", [7312, 7312, 0, 0]],
	["severity/england_crime_severity_ltla23.csv", "severity-score", [300, 299, 0, 1]],
	["severity/ons_css_by_pfa_2003_2021.csv.gz", "severity-score", [7700, 7700, 0, 0]],
	["severity/ons_css_weights_by_offence.csv", "offence-weights", [134, 128, 0, 6]],
	["stats19/accidents_sample_raw.csv", "road-collisions", [3, 3, 0, 0]],
	["stats19/casualties_sample_raw.csv", "road-casualties", [3, 3, 0, 0]],
	["stats19/vehicles_sample_raw.csv", "road-vehicles", [3, 3, 0, 0]],
	["stats19/waltham_forest_casualties_labelled.csv.gz", "road-casualties", [4245, 4245, 0, 0]],
	["stats19/waltham_forest_crashes_labelled.csv.gz", "road-collisions", [3449, 3449, 0, 0]],
];

/** By-products of others, not in a format that anybody publishes: refused with a reason. */
const BY_PRODUCTS = [
	"police-uk-kent-2014/maidstone_2014_jan_nov_by_ward.csv",
	"police-uk-kent-2014/maidstone_monthly_by_type.csv",
	"prc-home-office/crime_data_by_csp_subset.csv.gz",
	"severity/CrimeCatMappings.csv",
	"severity/policeuk_ons_code_join.csv",
	"stats19/dft_collisions_2022_lonlat.csv.gz",
	"stats19/gm_STATS19CasDataJan2010Dec2021.csv.gz",
	"stats19/gm_STATS19_road_casualties_2019-Jun2024.csv.gz",
	"stats19/stats19_schema.csv",
	"stats19/stats19_variables.csv",
];

const account = (load: LoadRecord) => [load.rowsRead, load.rowsLoaded, load.rowsRejected, load.rowsSetAside];

describe("real files", { skip }, () => {
	let folder = "";
	let store: Store;
	before(async () => {
		folder = await mkdtemp(join(tmpdir(), "real-files-"));
		store = await openStore(join(folder, "store"), { now: () => new Date("2017-07-01T00:00:00Z") });
	});
	after(async () => {
		store.close();
		await rm(folder, { recursive: true, force: true });
	});
	const hand = (...files: readonly { readonly name: string; readonly path: string }[]) =>
		store.loadFiles(files, { measures: [], areas: areaRegister([]) });
	const handShared = (...names: readonly string[]) =>
		hand(...names.map((name) => ({ name, path: join(shared, name) })));
	const monthly = async (place: string, kind: string) => {
		const names = readdirSync(join(shared, place), { recursive: true, encoding: "utf8" });
		const outcomes = await handShared(
			...names
				.filter((name) => name.includes(`-${kind}.csv`))
				.sort()
				.map((name) => `${place}/${name}`),
		);
		const loads = outcomes.flatMap((each) => (each.status === "loaded" ? [each.load] : []));
		assert.equal(loads.length, outcomes.length);
		const sum = (value: (load: LoadRecord) => number) =>
			loads.reduce((total, load) => total + value(load), 0);
		const counted = (name: string) => sum((load) => load.counts?.[name] ?? 0);
		const accounts = [0, 1, 2, 3].map((part) => sum((load) => account(load)[part] ?? 0));
		return { files: loads.length, accounts, counted };
	};

	test("no file of the shared data is forgotten here", () => {
		const there = readdirSync(shared, { recursive: true, encoding: "utf8" }).filter(
			(name) => /\.(csv|json|hexjson)(\.gz)?$/.test(name) && !MONTHLY.test(name),
		);
		assert.deepEqual(there.sort(), [...FILES.map(([name]) => name), ...BY_PRODUCTS].sort());
	});

	test("Kent 2014: every row is kept, without an id, without a place and repeated in every column too", async () => {
		const kent = await monthly("police-uk-kent-2014", "street");
		assert.equal(kent.files, 11);
		assert.deepEqual(kent.accounts, [148_133, 148_133, 0, 0]);
		assert.deepEqual([kent.counted("withoutId"), kent.counted("withoutPlace")], [46_347, 1_106]);
	});

	test("City of London 2015 to 2017: street, outcomes, stop and search", async () => {
		const place = "police-uk-city-of-london-2016-17";
		const street = await monthly(place, "street");
		const outcomes = await monthly(place, "outcomes");
		const stops = await monthly(place, "stop-and-search");
		assert.deepEqual([street.files, ...street.accounts], [18, 10_118, 10_118, 0, 0]);
		assert.deepEqual([outcomes.files, ...outcomes.accounts], [18, 9136, 9136, 0, 0]);
		assert.equal(outcomes.counted("withoutPlace"), 456);
		assert.deepEqual([stops.files, ...stops.accounts], [25, 2885, 2885, 0, 0]);
		assert.equal(stops.counted("withoutPlace"), 2885);
	});

	test("a later release of a month is reported as a revision, row for row", async () => {
		const name = "police-uk-city-of-london-2016-17/2016-02-city-of-london-street.csv";
		const [earlier] = await handShared(name);
		const text = readFileSync(join(shared, name), "utf8");
		const changed = text.replaceAll(
			"Investigation complete; no suspect identified",
			"Status update unavailable",
		);
		const rows = text.split("\n").filter((line, index) => line !== changed.split("\n")[index]).length;
		assert.ok(rows > 0);
		const path = join(folder, "later.csv");
		await writeFile(path, changed);
		const [later] = await hand({ name, path });
		assert.ok(earlier && earlier.status !== "refused" && later?.status === "loaded");
		assert.deepEqual(later.load.revision, {
			rowsAdded: 0,
			rowsRemoved: 0,
			rowsRevised: rows,
			revisedColumns: ["outcome"],
		});
		assert.deepEqual(later.load.supersedes, [earlier.load.id]);
	});

	for (const [name, source, rows] of FILES)
		test(name, async () => {
			const [outcome, ...others] = await handShared(name);
			assert.ok(outcome?.status === "loaded" && others.length === 0, JSON.stringify(outcome).slice(0, 400));
			assert.deepEqual([outcome.load.source, account(outcome.load)], [source, rows]);
			const told = outcome.load.problems.filter(({ stops }) => stops === "row").length;
			assert.equal(told, rows[2], "each rejected row is told");
		});

	test("Home Office: zeros printed as -00 are zero, and true negatives are kept", async () => {
		const [sheet] = await handShared("prc-home-office/prc-pfa-mar2013-onwards-tables201718.csv.gz");
		assert.ok(sheet && sheet.status !== "refused");
		assert.deepEqual([sheet.load.counts?.zeros, sheet.load.counts?.corrections], [5792, 36]);
	});

	test("by-products of others are refused with a reason", async () => {
		for (const outcome of await handShared(...BY_PRODUCTS)) {
			assert.ok(outcome.status === "refused");
			assert.deepEqual([outcome.name, outcome.problems[0]?.code], [outcome.name, "file-unknown"]);
		}
	});

	test("the store is in order afterwards", async () => {
		assert.deepEqual((await store.verify()).problems, []);
	});
});
