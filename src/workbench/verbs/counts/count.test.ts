import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { TABLE_SOURCES } from "#evidence/sources";
import { load } from "../load.ts";
import { COUNT_SUBJECTS, count } from "./count.ts";

const now = () => new Date("2017-01-31T12:00:00Z");

/** Searches tell their force and month by the name of their file alone. */
const fileName = (id: string) =>
	id === "stop-and-search" ? "2016-01-kent-stop-and-search.csv" : `${id}.csv`;

const POPULATION = "code,name,year,population\nE01024321,Maidstone 003B,2016,1010\n";

/** A workspace that holds the small example of every format. */
async function workspaceOf(t: TestContext) {
	const root = await mkdtemp(join(tmpdir(), "count-"));
	t.after(() => rm(root, { recursive: true, force: true }));
	const examples = TABLE_SOURCES.map(({ id, example }) => [fileName(id), example] as const);
	const files = [...examples, ["population-of-2016.csv", POPULATION] as const];
	for (const [name, text] of files) await writeFile(join(root, name), text);
	const paths = files.map(([name]) => join(root, name));
	const workspace = join(root, "workspace");
	const loaded = await load({ paths, workspace, now, report: () => {} });
	assert.ok(loaded.ok && loaded.value.refused === 0, JSON.stringify(loaded));
	return workspace;
}

const PUBLISHED = ["Office for National Statistics", "Crime Severity Score 2016", null] as const;

const EXPECTED: Readonly<
	Record<string, { area: string; filled: readonly (readonly (string | number | null)[])[] }>
> = {
	outcomes: { area: "Kent Police", filled: [["Still open or not updated", 2]] },
	"stop-and-search": {
		area: "Kent Police",
		filled: [
			["Month", "2016-01", "1*"],
			["Object of search", "Controlled drugs", "1*"],
			["Outcome", "Arrest", "1*"],
			["Outcome", "No further action", 0],
			["Age range", "18-24", "1*"],
			["Ethnicity as the officer saw it", "White", "1*"],
		],
	},
	"place-types": { area: "Kent Police", filled: [] },
	"road-ksi": { area: "Kent Police", filled: [["2024-06", 1, 1]] },
	"road-ages": {
		area: "Maidstone",
		filled: [
			["16 - 20", 0, 1, 1],
			["not known", 0, 0, 1],
		],
	},
	"incident-hours": {
		area: "Maidstone",
		filled: [
			...["09", "10", "11", "12", "13", "14", "15", "16"].map((hour) => [
				`${hour}:00`,
				0,
				0,
				0,
				0,
				0,
				0,
				0.12,
			]),
			["17:00", 0, 0, 0, 0, 0, 0, 0.06],
			["22:00", 1, 0, 0, 0, 0, 0, 0],
		],
	},
	"incident-months": {
		area: "Maidstone",
		filled: [["2016-10", ...new Array(9).fill(0), ...new Array(8).fill(0.12), 0.06, 0, 0, 0, 0, 1, 0, 2]],
	},
	"repeat-cases": {
		area: "Kent Police",
		filled: [
			["People", 1, 3, 0],
			["Addresses", 0, 2, 1],
		],
	},
	residents: { area: "E01024321", filled: [[2016, 1010, null, null, null, null, null, null, null]] },
	nomis: {
		area: "Maidstone",
		filled: [
			["2016-10", "gender=Total; age=Aged 16+; measures=Value", 1045],
			["2016-11", "gender=Total; age=Aged 16+; measures=Value", null],
		],
	},
	fingertips: {
		area: "Maidstone",
		filled: [
			[
				...[11_001, "Hospital admissions for violence", "2013/14 - 15/16", "Persons", "All ages"],
				...[31.2, 26.1, 36.9, ""],
			],
		],
	},
	"severity-score": {
		area: "Kent Police",
		filled: [
			["2016-03-31", "Robbery", 0.6],
			["2016-03-31", "Total recorded crime", 10.4],
		],
	},
	"offence-weights": {
		area: "Kent Police",
		filled: [
			["harm", "28E", "Residential burglary", 438.2, ...PUBLISHED],
			["harm", "56A", "Arson endangering life", 826.19, ...PUBLISHED],
		],
	},
};

test("every subject is counted from the examples of the formats, its cautions beside it", async (t) => {
	const workspace = await workspaceOf(t);
	const elsewhere = ["recorded-crime", "deprivation", "outlines", "prescribed-returns"];
	assert.deepEqual(
		Object.keys(EXPECTED),
		COUNT_SUBJECTS.filter((subject) => !elsewhere.includes(subject)),
	);
	for (const [subject, { area, filled }] of Object.entries(EXPECTED)) {
		const counted = await count({ subject, area, workspace, now });
		assert.ok(counted.ok, JSON.stringify(counted));
		const { headings, rows } = counted.value;
		const notEmpty = rows.filter((row) => row.slice(1).some((cell) => cell !== 0 && cell !== null));
		assert.deepEqual(notEmpty, filled, subject);
		for (const row of rows) assert.equal(row.length, headings.length);
	}
	const places = await count({ subject: "place-types", area: "Kent Police", workspace, now });
	assert.ok(
		places.ok && places.value.cautions.some((each) => each.startsWith("0 of 1 crimes with a map point")),
	);
});

test("an unknown subject, area or month is a problem with a next step, and so is what is not held", async (t) => {
	const workspace = await workspaceOf(t);
	const asked = { area: "Maidstone", workspace, now };
	const codes = async (request: Parameters<typeof count>[0]) =>
		(await count(request)).problems.map((problem) => problem.code);
	assert.deepEqual(await codes({ ...asked, subject: "outcome" }), ["subject-unknown"]);
	assert.deepEqual(await codes({ ...asked, subject: "outcomes", area: "Maidston" }), ["area-unknown"]);
	assert.deepEqual(await codes({ ...asked, subject: "outcomes", from: "soon" }), ["period-unreadable"]);
	assert.deepEqual(await codes({ ...asked, subject: "road-ksi", workspace: `${workspace}-empty` }), [
		"collisions-missing",
	]);
});
