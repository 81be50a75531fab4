import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { loadIncidents } from "./load-incidents.ts";

const MAPPING = `sheet: Extract
heading-row: 3
columns:
  reference: Crime No
  from: Committed from
  to: Committed to
  offence-code: HO code
  place: LSOA
  person-key: Victim key
`;

const HEADINGS = ["Crime No", "Committed from", "Committed to", "HO code", "LSOA", "Victim key", "Beat"];

const ROWS = [
	[
		"46/1",
		new Date("2016-10-30T09:00:00Z"),
		new Date("2016-10-30T17:30:00Z"),
		"30A",
		"E01024389",
		"P00417",
		"B1",
	],
	["46/2", new Date("2016-10-31T22:15:00Z"), null, "105A", "E01024390", "P00418", "B1"],
];

const TIME = { type: "date" as const, style: { numFmt: "dd/mm/yyyy hh:mm" } };

function sheetsOf(headings: readonly string[], rows: readonly (readonly (string | Date | null)[])[]) {
	const top = [["Crime recorded in October"], []];
	const cells = rows.flatMap((row, index) =>
		[1, 2].flatMap((column) => {
			const value = row[column];
			return value instanceof Date ? [[`${index + 3},${column}`, { ...TIME, value }] as const] : [];
		}),
	);
	return [
		{ name: "Extract", rows: [...top, [...headings], ...rows.map((row) => [...row])], cells: new Map(cells) },
	];
}

async function workshop(t: TestContext) {
	const root = await mkdtemp(join(tmpdir(), "incidents-test-"));
	t.after(() => rm(root, { recursive: true, force: true }));
	const mapping = join(root, "kent-police.yaml");
	await writeFile(mapping, MAPPING);
	const workspace = join(root, "workspace");
	const load = async (name: string, bytes: Uint8Array | string) => {
		await writeFile(join(root, name), bytes);
		return loadIncidents({
			paths: [join(root, name)],
			mapping,
			workspace,
			now: () => new Date("2016-11-30"),
		});
	};
	return { root, mapping, workspace, load };
}

for (const [name, write] of [
	["october.xlsx", writeXlsx],
	["october.ods", writeOds],
] as const)
	test(`${name} is read by its mapping, and only the columns that it names are kept`, async (t) => {
		const { workspace, load } = await workshop(t);
		const loaded = await load(name, await write({ sheets: sheetsOf(HEADINGS, ROWS) }));
		assert.ok(loaded.ok, JSON.stringify(loaded));
		const [file] = loaded.value.files;
		assert.ok(file?.status === "loaded", JSON.stringify(file));
		assert.deepEqual([file.load.source, file.load.rowsLoaded], ["incident-extract", 2]);
		assert.deepEqual(file.load.counts, {
			withoutPlace: 0,
			withoutTime: 0,
			withoutPerson: 0,
			linesAboveHeadings: 2,
		});
		assert.deepEqual(
			loaded.value.remarks.map((problem) => [problem.code, problem.found]),
			[["mapped-columns-unread", "“Beat”"]],
		);
		const received = join(workspace, "received", file.load.fileHash.slice(0, 2), file.load.fileHash);
		const kept = await readFile(received, "utf8");
		assert.ok(kept.includes("2016-10-31T22:15") && !kept.includes("B1"));
	});

test("a list with a column that identifies people is refused even if the mapping does not name it", async (t) => {
	const { workspace, load } = await workshop(t);
	const headings = HEADINGS.with(6, "Victim surname");
	const loaded = await load("october.xlsx", await writeXlsx({ sheets: sheetsOf(headings, ROWS) }));
	assert.ok(loaded.ok);
	const [file] = loaded.value.files;
	assert.deepEqual(
		file?.status === "refused" && file.problems.map(({ code, at }) => [code, at.sheet, at.row]),
		[["columns-identify-people", "Extract", 3]],
	);
	assert.deepEqual(await readdir(join(workspace, "received")), []);
});

test("a bad row is told with the row that a person sees, though headings stand on row 3", async (t) => {
	const { load } = await workshop(t);
	const wrong = ["46/3", "31/02/2016", null, "105A", null, null, "B1"];
	const loaded = await load(
		"october.xlsx",
		await writeXlsx({ sheets: sheetsOf(HEADINGS, [...ROWS, wrong]) }),
	);
	assert.ok(loaded.ok);
	const [file] = loaded.value.files;
	assert.ok(file?.status === "loaded");
	assert.deepEqual(
		file.load.problems.map(({ code, at }) => [code, at.row]),
		[["incident-moment-unreadable", 6]],
	);
	assert.deepEqual([file.load.rowsRead, file.load.rowsLoaded, file.load.rowsRejected], [3, 2, 1]);
});

test("a heading that is gone is told with the nearest, a mapping that is wrong with its line", async (t) => {
	const { mapping, load } = await workshop(t);
	const renamed = HEADINGS.with(5, "Victims key");
	const loaded = await load("october.xlsx", await writeXlsx({ sheets: sheetsOf(renamed, ROWS) }));
	assert.ok(loaded.ok);
	const [file] = loaded.value.files;
	assert.ok(file?.status === "refused");
	assert.match(file.problems[0]?.next ?? "", /Victims key/);
	await writeFile(mapping, `${MAPPING}  colour: Red\n`);
	const unread = await load("october.xlsx", "");
	assert.deepEqual(
		unread.problems.map(({ code, at }) => [code, at.line]),
		[["entry-unknown", 3]],
	);
});
