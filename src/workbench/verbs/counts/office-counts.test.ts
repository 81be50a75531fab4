import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { load } from "../load.ts";
import { count } from "./count.ts";

const now = () => new Date("2026-06-01T12:00:00Z");

async function workshop(
	t: TestContext,
	files: Readonly<Record<string, string>>,
	mappings: readonly string[] = [],
) {
	const root = await mkdtemp(join(tmpdir(), "office-"));
	t.after(() => rm(root, { recursive: true, force: true }));
	const workspace = join(root, "workspace");
	for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
	const loaded = await load({
		paths: Object.keys(files)
			.filter((name) => !name.endsWith(".yaml"))
			.map((name) => join(root, name)),
		mappings: mappings.map((name) => join(root, name)),
		workspace,
		now,
		report: () => {},
	});
	const ask = async (subject: string, area: string, measure?: string) => {
		const table = await count({ subject, area, ...(measure !== undefined && { measure }), workspace, now });
		assert.ok(table.ok, JSON.stringify(table));
		return table.value;
	};
	return { loaded, ask, workspace };
}

const HEADING =
	"Financial Year,Financial Quarter,CSP Name,Force Name,Offence Group,Offence Subgroup,Offence Code,Number of Offences";

const row = (year: string, quarter: number, partnership: string, offences: number) =>
	`${year},${quarter},${partnership},Kent,Robbery,Robbery of business property,34A,${offences}`;

test("recorded crime of a district is that of its partnership, with breaks and what is unassigned told beside it", async (t) => {
	const { ask } = await workshop(t, {
		"csp.csv": [
			HEADING,
			row("2023/24", 3, "Maidstone", 5),
			row("2023/24", 4, "Maidstone", 1),
			row("2023/24", 4, "Unassigned Kent", 90),
			row("2023/24", 4, "Dartford and Gravesham", 2),
			row("2023/24", 4, "Medway", 400),
			"",
		].join("\n"),
	});
	const maidstone = await ask("recorded-crime", "Maidstone", "crime.robbery");
	assert.deepEqual(maidstone.rows, [
		["2023-10", "2023/24", 5, 0],
		["2024-01", "2023/24", 1, 90],
	]);
	assert.ok(maidstone.cautions.some((each) => each.includes("up to 90 offences")));
	assert.ok(maidstone.cautions.some((each) => /1 January 2024 \(unverified\).*unassigned group/.test(each)));
	const dartford = await ask("recorded-crime", "Dartford", "crime.robbery");
	assert.deepEqual(dartford.rows, [["2024-01", "2023/24", 2, 90]]);
	assert.ok(dartford.cautions.some((each) => each.includes("also serves Gravesham")));
	const kent = await ask("recorded-crime", "E10000016", "crime.robbery");
	assert.deepEqual(
		kent.rows.at(-1),
		["2024-01", "2023/24", 3, 90],
		"Medway is policed by Kent and no part of the county",
	);
});

test("deprivation is counted by tenth of England, and without any there is a next step", async (t) => {
	const published =
		"LSOA code (2011),Local Authority District code (2013),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)";
	const { ask, workspace } = await workshop(t, {
		"imd.csv": [
			published,
			"E01024320,E07000110,100,1",
			'E01024321,E07000110,"30,000",10',
			"E01024322,E07000111,5,1",
			"",
		].join("\n"),
	});
	const table = await ask("deprivation", "Maidstone");
	assert.deepEqual(table.headings.at(-1), "2015");
	assert.deepEqual(
		table.rows.map(([, areas]) => areas),
		[1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
	);
	const nowhere = await count({ subject: "deprivation", area: "Thanet", workspace, now });
	assert.ok(!nowhere.ok && nowhere.problems[0]?.next.includes("bellwether load"));
});

test("a partner's own spreadsheet is loaded by the mapping that is named with it", async (t) => {
	const files = {
		"visits.csv": "Visits\nMonth,Number\nApr-16,12\nTotal,12\n",
		"visits.yaml":
			"files: visits*.csv\nheading-row: 2\nmeasure: one-stop-shop.visits\narea: Maidstone\nperiod: {column: Month}\nvalue: Number\n",
		"wrong.yaml": "files: visits*.csv\n",
	};
	const { loaded } = await workshop(t, files, ["visits.yaml"]);
	assert.ok(loaded.ok && loaded.value.files[0]?.status === "loaded", JSON.stringify(loaded));
	assert.deepEqual(
		[
			loaded.value.files[0].load.rowsLoaded,
			loaded.value.files[0].load.rowsSetAside,
			loaded.value.files[0].load.mapping?.name,
		],
		[1, 1, "visits.yaml"],
	);
	const { loaded: stopped } = await workshop(t, files, ["wrong.yaml", "absent.yaml"]);
	assert.ok(!stopped.ok);
	assert.ok(
		stopped.problems.some(({ code }) => code === "entry-missing") &&
			stopped.problems.some(({ code }) => code === "file-missing"),
	);
});
