import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { gzipSync } from "node:zlib";
import { EXAMPLE_RETURN, TABLE_SOURCES } from "#evidence/sources";
import { type AreaLevel, areaRegister, type Known, readAreaCode, readMeasureId } from "#vocabulary";
import type { FileOutcome } from "./load-report.ts";
import { openStore } from "./store.ts";

/** What every source must show: an example of its own, and what it becomes. */
const SOURCES = [
	{ id: "partner-return", example: EXAMPLE_RETURN, wholly: true },
	...TABLE_SOURCES.map(({ id, example }) => ({ id, example, wholly: false })),
];

const measure = (id: string) => ({
	id: readMeasureId(id)!,
	title: id,
	unit: "count" as const,
	supplier: "Kent Police",
});

const area = (code: string, name: string, level: AreaLevel) => ({
	code: readAreaCode(code)!,
	name,
	level,
	parents: [],
	alsoKnownAs: [],
});

const known: Known = {
	measures: [measure("crime.all"), measure("asb.incidents")],
	areas: areaRegister([
		area("E07000110", "Maidstone", "district"),
		area("E10000016", "Kent", "county"),
		area("E06000035", "Medway", "district"),
	]),
};

async function workshop(t: TestContext) {
	const root = await mkdtemp(join(tmpdir(), "source-"));
	const store = await openStore(join(root, "store"), { now: () => new Date("2017-01-31T12:00:00Z") });
	t.after(async () => {
		store.close();
		await rm(root, { recursive: true, force: true });
	});
	const load = async (content: string | Uint8Array, name = "handed in.dat"): Promise<FileOutcome> => {
		const path = join(root, "file");
		await writeFile(path, content);
		return store.loadFile({ name, path }, known);
	};
	const kept = async () => [
		...(await readdir(join(root, "store", "received"), { recursive: true, withFileTypes: true }))
			.filter((entry) => entry.isFile())
			.map((entry) => entry.name),
		...(await readdir(join(root, "store", "loads"))),
	];
	return { load, kept };
}

function assertAccounted(outcome: FileOutcome) {
	if (outcome.status === "refused") return;
	const { rowsRead, rowsLoaded, rowsRejected, rowsSetAside } = outcome.load;
	assert.equal(rowsRead, rowsLoaded + rowsRejected + rowsSetAside);
}

function assertHelpful(outcome: FileOutcome) {
	const problems = outcome.status === "refused" ? outcome.problems : outcome.load.problems;
	assert.ok(problems.length > 0);
	for (const problem of problems) {
		assert.equal(problem.at.file, "handed in.dat");
		assert.ok(problem.says.length > 0 && problem.next.length > 0);
	}
}

/** The two ways in which a file is read, a return and a table: what costs seconds is shown once for each. */
const TWO_WAYS = SOURCES.slice(0, 2);

const headingOf = (example: string) => example.slice(0, example.indexOf("\n") + 1);

async function assertNothingKept(t: TestContext, content: string | Uint8Array) {
	const { load, kept } = await workshop(t);
	const outcome = await load(content);
	assert.equal(outcome.status, "refused");
	assertHelpful(outcome);
	assert.deepEqual(await kept(), []);
}

for (const { id, example } of TWO_WAYS)
	test(`${id}: a line of fifty megabytes is a problem with a place and a next step, and nothing is kept`, (t) =>
		assertNothingKept(t, `${headingOf(example)}${"x".repeat(50_000_000)}\n`));

for (const { id, example, wholly } of SOURCES) {
	const heading = headingOf(example);
	const bad: readonly (readonly [string, string | Uint8Array])[] = [
		["an empty file", ""],
		["a heading alone", heading],
		["binary noise", Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 256)],
		["rows with too few cells", `${heading}x\ny\n`],
		["a quotation mark that is never closed", `${heading}"x,y\nz\n`],
	];

	test(`${id}: its example is loaded to the last row, whatever its name`, async (t) => {
		const { load } = await workshop(t);
		const outcome = await load(example);
		assert.ok(outcome.status === "loaded", JSON.stringify(outcome));
		assert.equal(outcome.load.source, id);
		assert.equal(outcome.load.rowsLoaded, example.trim().split("\n").length - 1);
		assertAccounted(outcome);
	});

	test(`${id}: line ends, a byte order mark and a second time make no difference`, async (t) => {
		const { load } = await workshop(t);
		const plain = example.replaceAll("\r\n", "\n");
		for (const variant of [plain, plain.replaceAll("\n", "\r\n"), `\uFEFF${plain}`, plain.trimEnd()]) {
			const outcome = await load(variant);
			assert.ok(outcome.status !== "refused", JSON.stringify(outcome));
			assert.equal(outcome.load.rowsLoaded, plain.trim().split("\n").length - 1);
			assert.equal((await load(variant)).status, "already held");
		}
	});

	for (const [what, content] of bad)
		test(`${id}: ${what} is a problem with a place and a next step, and nothing is kept`, (t) =>
			assertNothingKept(t, content));

	test(`${id}: a bad row among good ones is told with its row, ${wholly ? "and refuses the file" : "and the good ones are kept"}`, async (t) => {
		const { load } = await workshop(t);
		const outcome = await load(`${example.trimEnd()}\nnonsense\n`);
		assert.equal(outcome.status, wholly ? "refused" : "loaded");
		assertHelpful(outcome);
		assertAccounted(outcome);
		const problems = outcome.status === "refused" ? outcome.problems : outcome.load.problems;
		assert.equal(problems[0]?.at.row, example.trim().split("\n").length + 1);
	});
}

for (const { id, example } of TABLE_SOURCES)
	test(`${id}: a compressed file says the same`, async (t) => {
		const { load } = await workshop(t);
		const outcome = await load(gzipSync(example));
		assert.ok(outcome.status === "loaded");
		assert.equal(outcome.load.source, id);
	});

test("no source takes the example of another, and a table of another kind is told so", async (t) => {
	const { load } = await workshop(t);
	for (const source of TABLE_SOURCES)
		for (const other of SOURCES.filter((each) => each.id !== source.id)) {
			const headings = (other.example.split(/\r?\n/)[0] ?? "").split(",");
			assert.equal(source.recognise(headings), undefined, `${source.id} took ${other.id}`);
		}
	const outcome = await load("Accident_Index,Date,Time\n1,01/01/2016,12:00\n");
	assert.equal(outcome.status === "refused" && outcome.problems[0]?.code, "file-unknown");
});

test("police-street: rows alike in every column are separate incidents, rows without a place are kept", async (t) => {
	const { load } = await workshop(t);
	const [heading = "", incident = "", , unplaced = ""] = TABLE_SOURCES[0]?.example.split("\r\n") ?? [];
	const outcome = await load([heading, incident, incident, incident, unplaced, ""].join("\r\n"));
	assert.ok(outcome.status === "loaded");
	assert.equal(outcome.load.rowsLoaded, 4);
	assert.deepEqual(outcome.load.counts, { withoutId: 3, withoutPlace: 1 });
});

test("police-street: faults are told with the row that a person sees, behind a misshapen line too", async (t) => {
	const { load } = await workshop(t);
	const [heading = "", incident = ""] = TABLE_SOURCES[0]?.example.split("\r\n") ?? [];
	const wrong = incident.replace("2014-01", "2014-13");
	const newType = incident.replace("Anti-social behaviour", "Piracy");
	const outcome = await load([heading, incident, "short", wrong, newType, ""].join("\n"));
	assert.ok(outcome.status === "loaded");
	assert.deepEqual(
		outcome.load.problems.map(({ code, at }) => [code, at.row]),
		[
			["row-misshapen", 3],
			["street-month-unreadable", 4],
			["street-type-unknown", 5],
		],
	);
	assert.deepEqual([outcome.load.rowsRead, outcome.load.rowsLoaded, outcome.load.rowsRejected], [4, 2, 2]);
});

test("area-lookup: a repeated row is set aside", async (t) => {
	const { load } = await workshop(t);
	const outcome = await load("lsoa11_code,ward17_code\nE01000001,E05009288\nE01000001,E05009288\n");
	assert.ok(outcome.status === "loaded");
	assert.deepEqual([outcome.load.rowsLoaded, outcome.load.rowsSetAside], [1, 1]);
});
