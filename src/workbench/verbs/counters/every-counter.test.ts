import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { EXAMPLE_RETURN, readReturn, TABLE_SOURCES } from "#evidence/sources";
import { load } from "../load.ts";
import { shippedKnown } from "../reference.ts";
import { type SeriesRequest, series } from "../series.ts";
import { COUNTERS } from "./counters.ts";

const now = () => new Date("2017-01-31T12:00:00Z");

const shared = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
const skip = existsSync(shared) ? false : "the shared reference data are not here";

function folder(t: TestContext): string {
	const made = mkdtempSync(join(tmpdir(), "counters-"));
	t.after(() => rmSync(made, { recursive: true, force: true }));
	return made;
}

/** A workspace that holds files, by name and text, or those at paths. */
async function workspaceOf(
	t: TestContext,
	files: Readonly<Record<string, string>>,
	paths: readonly string[] = [],
) {
	const root = folder(t);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
	const workspace = join(root, "workspace");
	const all = [...Object.keys(files).map((name) => join(root, name)), ...paths];
	const loaded = await load({ paths: all, workspace, now, report: () => undefined });
	assert.ok(loaded.ok && loaded.value.refused === 0, JSON.stringify(loaded));
	const ask = (request: Omit<SeriesRequest, "workspace" | "now">) => series({ ...request, workspace, now });
	const figures = async (request: Omit<SeriesRequest, "workspace" | "now">) => {
		const found = await ask(request);
		assert.ok(found.ok, JSON.stringify(found.problems));
		return found.value.series[0]?.figures.map(({ period, value, breakdown }) =>
			breakdown === undefined ? [period, value] : [period, breakdown, value],
		);
	};
	return { ask, figures };
}

const example = (id: string) => TABLE_SOURCES.find((each) => each.id === id)?.example ?? EXAMPLE_RETURN;

/** The example of every format, searches under a name that tells their force. */
const EXAMPLES = Object.fromEntries(
	TABLE_SOURCES.map(({ id }) => [
		id === "stop-and-search" ? "2016-01-kent-stop-and-search.csv" : `${id}.csv`,
		example(id),
	]),
);

/** A question to each counter that the examples answer, and the first figure of the answer. */
const ASKED: Readonly<Record<string, { ask: Omit<SeriesRequest, "workspace" | "now">; first: unknown }>> = {
	"police-street": { ask: { measure: "policeuk.burglary", area: "Kent Police" }, first: ["2014-01", 1] },
	"police-outcomes": { ask: { measure: "policeuk.outcomes", area: "Kent Police" }, first: ["2014-02", 2] },
	"stop-and-search": {
		ask: { measure: "policeuk.stop-and-search", area: "Kent Police", breakdown: "outcome" },
		first: ["2016-01", "outcome=Arrest", 1],
	},
	"road-casualties": { ask: { measure: "road.ksi", area: "Maidstone" }, first: ["2024-06", 1] },
	"recorded-crime": { ask: { measure: "crime.burglary", area: "Maidstone" }, first: ["2016 Q2", 1954] },
	"recorded-outcomes": {
		ask: { measure: "outcomes.recorded-crime", area: "Kent Police" },
		first: ["2016 Q2", 259],
	},
	"incident-extract": {
		ask: { measure: "crime.arson", area: "Kent Police", source: "incident-extract" },
		first: ["2016-10", 0],
	},
	population: {
		ask: { measure: "population.mid-year", area: "E01024320", of: ["year=2016", "ages=1-90"] },
		first: ["2016-06-30", "ages=1-90", 21],
	},
	deprivation: {
		ask: { measure: "deprivation.most-deprived-tenth", area: "Maidstone" },
		first: ["2019", 0],
	},
	"severity-score": {
		ask: { measure: "crime.severity-score", area: "Kent Police" },
		first: ["2015/16", 10.4],
	},
	nomis: { ask: { measure: "claimants.count", area: "Maidstone" }, first: ["2016-10", 1045] },
	fingertips: {
		ask: { measure: "health.admissions.violence-rate", area: "Maidstone" },
		first: ["2013-04 to 2016-03", 31.2],
	},
};

test("every counter answers from the example of its format, and its answer is a return that is accepted", async (t) => {
	const { ask, figures } = await workspaceOf(t, EXAMPLES);
	assert.deepEqual(Object.keys(ASKED).sort(), COUNTERS.map(({ source }) => source).sort());
	for (const [source, { ask: request, first }] of Object.entries(ASKED)) {
		assert.deepEqual((await figures(request))?.[0], first, source);
		const found = await ask(request);
		assert.ok(found.ok && found.value.asReturn !== undefined, source);
		assert.equal(found.value.from, source);
		if (source === "population") continue;
		const bytes = new TextEncoder().encode(found.value.asReturn);
		const read = await readReturn({ name: "return.csv", bytes }, shippedKnown());
		assert.ok(read.accepted, `${source}: ${JSON.stringify(read.problems)}`);
	}
});

test("without files every counter says what to load", async (t) => {
	const { ask } = await workspaceOf(t, { "return.csv": EXAMPLE_RETURN });
	for (const [source, { ask: request }] of Object.entries(ASKED)) {
		const found = await ask({ ...request, source });
		assert.ok(!found.ok, source);
		assert.match(found.problems[0]?.next ?? "", /load|year=|edition=/i, source);
	}
});

test("what is not counted, or not told apart so, is a problem with the nearest name", async (t) => {
	const { ask } = await workspaceOf(t, EXAMPLES);
	const near = async (request: Omit<SeriesRequest, "workspace" | "now" | "area">) => {
		const { problems } = await ask({ area: "Kent Police", ...request });
		return [problems[0]?.code, /“?([\w.-]+)”?\?$/.exec(problems[0]?.next ?? "")?.[1]];
	};
	assert.deepEqual(await near({ measure: "road.ksy" }), ["measure-not-counted", "road.ksi"]);
	assert.deepEqual(await near({ measure: "crime.all", source: "police-streets" }), [
		"source-uncounted",
		"police-street",
	]);
	assert.deepEqual(await near({ measure: "policeuk.stop-and-search", breakdown: "objects" }), [
		"breakdown-unknown",
		"object",
	]);
	assert.deepEqual(await near({ measure: "crime.all", of: ["Persons"] }), ["about-unreadable", undefined]);
});

const NOMIS_HEADING =
	"DATE,GEOGRAPHY_CODE,GENDER_NAME,AGE_NAME,MEASURE_NAME,MEASURES_NAME,OBS_VALUE,OBS_STATUS";

test("of a table of Nomis the usual claimants are meant, others by what they are about, and nothing is guessed", async (t) => {
	const row = (gender: string, age: string, value: number) =>
		`2016-10,E07000110,${gender},${age},Claimant count,Value,${value},A`;
	const { ask, figures } = await workspaceOf(t, {
		"claimants.csv": [
			NOMIS_HEADING,
			row("Total", "Aged 16+", 900),
			row("Total", "Aged 18-24", 200),
			row("Male", "Aged 16+", 500),
			"",
		].join("\n"),
	});
	const asked = { measure: "claimants.count", area: "Maidstone" };
	assert.deepEqual(await figures(asked), [["2016-10", 900]]);
	assert.deepEqual(await figures({ ...asked, of: ["age=aged 18-24"] }), [["2016-10", 200]]);
	const other = await ask({ measure: "population.other", area: "Maidstone", source: "nomis" });
	assert.equal(other.problems[0]?.code, "figure-ambiguous");
	assert.match(other.problems[0]?.wanted ?? "", /age, gender/);
	const misspelt = await ask({ ...asked, of: ["gendre=Male"] });
	assert.equal(misspelt.problems[0]?.next, "Did you mean “gender”?");
});

const SEARCHES =
	"Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing";

test("searches of an area are those whose map point lies in its outline, holes taken out", async (t) => {
	const at = (latitude: string, longitude: string) =>
		`Person search,2016-01-02T08:05:00+00:00,,,${latitude},${longitude},Male,18-24,,White,,Controlled drugs,Arrest,,`;
	const square = (from: number, to: number) => [
		[from, from],
		[to, from],
		[to, to],
		[from, to],
		[from, from],
	];
	const outline = {
		type: "FeatureCollection",
		features: [
			{
				type: "Feature",
				properties: { LAD16CD: "E07000110", LAD16NM: "Maidstone" },
				geometry: { type: "Polygon", coordinates: [square(50, 52), square(50.5, 51).reverse()] },
			},
		],
	};
	const { ask, figures } = await workspaceOf(t, {
		"2016-01-kent-stop-and-search.csv": [
			SEARCHES,
			at("51.5", "51.5"),
			at("51.9", "50.1"),
			at("50.7", "50.7"),
			at("53", "51"),
			at("", ""),
			"",
		].join("\n"),
		"2016-03-kent-stop-and-search.csv": [SEARCHES, at("60", "60").replace("2016-01", "2016-03"), ""].join(
			"\n",
		),
		"outline.geojson": JSON.stringify(outline),
	});
	const asked = { measure: "policeuk.stop-and-search", area: "Maidstone" };
	assert.deepEqual(await figures({ ...asked, from: "2016-01", to: "2016-02" }), [
		["2016-01", 2],
		["2016-02", null],
	]);
	assert.deepEqual((await figures(asked))?.at(-1), ["2016-03", 0]);
	const found = await ask(asked);
	assert.deepEqual(found.ok && found.value.series[0]?.figures[0]?.besides, {
		"of the force without a map point": 1,
	});
	assert.equal((await ask({ ...asked, area: "Ashford" })).problems[0]?.code, "outline-missing");
	assert.equal((await ask({ ...asked, area: "Dorset Police" })).problems[0]?.code, "stops-missing");
	const codeAlone = await ask({ ...asked, area: "E07999999" });
	assert.equal(
		codeAlone.problems[0]?.code,
		"outline-missing",
		"its police are not known, and one force is held",
	);
});

test("a quarter whose table is not held has no value", async (t) => {
	const heading =
		"Financial Year,Financial Quarter,CSP Name,Force Name,Offence Group,Offence Subgroup,Offence Code,Number of Offences";
	const row = (quarter: number) =>
		`2016/17,${quarter},Maidstone,Kent,Robbery,Robbery of business property,34A,${quarter}`;
	const { figures } = await workspaceOf(t, { "csp.csv": [heading, row(1), row(3), ""].join("\n") });
	assert.deepEqual(await figures({ measure: "crime.robbery", area: "Maidstone" }), [
		["2016 Q2", 1],
		["2016 Q3", null],
		["2016 Q4", 3],
	]);
});

test("Maidstone as published: residents, and neighbourhoods in the most deprived tenth", {
	skip,
}, async (t) => {
	const { figures } = await workspaceOf(t, {}, [
		join(shared, "population", "ons_mye_lad_2001_2020.csv.gz"),
		join(shared, "population", "ons_mye2017_lsoa11_single_year.csv.gz"),
		join(shared, "imd", "imd2015_england_lsoa11.csv.gz"),
		join(shared, "imd", "imd2019_england_lsoa11.csv.gz"),
		join(shared, "lookups", "ons_lsoa11_ward18_lad18_ew.csv.gz"),
	]);
	const asked = { measure: "population.mid-year", area: "Maidstone" };
	assert.deepEqual(await figures({ ...asked, from: "2013-01", to: "2015-12" }), [
		["2013-06-30", 159_230],
		["2014-06-30", 161_510],
		["2015-06-30", 164_019],
	]);
	assert.deepEqual(await figures({ ...asked, of: ["year=2017", "ages=16-64"] }), [
		["2017-06-30", "ages=16-64", 102_790],
	]);
	const deprived = (area: string) =>
		figures({ measure: "deprivation.most-deprived-tenth", area, of: ["edition=2019"] });
	assert.deepEqual(await deprived("Maidstone"), [
		["2015", 2.1],
		["2019", 2.1],
	]);
	assert.deepEqual(await deprived("Medway"), [
		["2015", 7.4],
		["2019", 8.6],
	]);
});

test("City of London 2016 as published: searches by object, none of them with a map point", {
	skip,
}, async (t) => {
	const city = join(shared, "police-uk-city-of-london-2016-17");
	const files = readdirSync(city).filter((name) => /^2016-\d\d-.*stop-and-search\.csv$/.test(name));
	const { ask } = await workspaceOf(
		t,
		{},
		files.map((name) => join(city, name)),
	);
	const found = await ask({
		measure: "policeuk.stop-and-search",
		area: "City of London Police",
		breakdown: "object",
	});
	assert.ok(found.ok, JSON.stringify(found.problems));
	const sums = new Map<string, number>();
	for (const { breakdown = "", value } of found.value.series[0]?.figures ?? [])
		sums.set(breakdown, (sums.get(breakdown) ?? 0) + (value ?? 0));
	assert.equal(sums.get("object=Controlled drugs"), 693);
	assert.equal(sums.get("object=Stolen goods"), 417);
	assert.equal(
		[...sums.values()].reduce((sum, each) => sum + each),
		1330,
	);
});
