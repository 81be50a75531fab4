import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import test, { type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { AWKWARD_CORNERS, NORTHBROOK_SIZES, northbrookFiles, USUAL_SEED } from "#evidence/northbrook";
import { readPeriod } from "#vocabulary";
import { composeFolder, fillReturns, load, series } from "#workbench/verbs";

const example = fileURLToPath(new URL("../../examples/northbrook", import.meta.url));
const now = () => new Date("2026-08-14T12:00:00Z");

function folder(t: TestContext): string {
	const made = mkdtempSync(join(tmpdir(), "northbrook-"));
	t.after(() => rmSync(made, { recursive: true, force: true }));
	return made;
}

function filesBelow(path: string): string[] {
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
		.sort();
}

test("the example holds what the generator makes, and nothing else beside what was written by hand", () => {
	const made = new Map(
		[...northbrookFiles(NORTHBROOK_SIZES.small, USUAL_SEED)].map((each) => [each.name, each.text]),
	);
	const held = filesBelow(example).filter(
		(name) =>
			/^(received|stated|returns)\/|^areas\.csv$/.test(name) && !/^returns\/(?:counted|written)-/.test(name),
	);
	assert.deepEqual(held, [...made.keys()].sort());
	const differing = held.filter((name) => readFileSync(join(example, name), "utf8") !== made.get(name));
	assert.deepEqual(differing, [], "run: npx bellwether northbrook --size small --out examples/northbrook");
});

test("the example builds, and its only remarks are such as stop nothing", async (t) => {
	const copy = join(folder(t), "northbrook");
	cpSync(example, copy, { recursive: true, filter: (path) => !path.endsWith(".bellwether") });
	const composed = await composeFolder(copy, () => undefined, now);
	assert.ok(composed.ok, JSON.stringify(composed.problems));
	assert.deepEqual(
		composed.problems.filter((problem) => problem.stops !== "nothing"),
		[],
	);
	assert.deepEqual(
		composed.problems.filter((problem) => /^(?:claim-|number-typed)/.test(problem.code)),
		[],
	);
	assert.ok(composed.value.document.cover.title.length > 0);
});

test("what was received counts as the police state, by month and ward", async (t) => {
	const workspace = folder(t);
	const report = await load({
		paths: [
			join(example, "received", "police-uk"),
			join(example, "received", "geography", "lsoa21-ward25-lad25.csv"),
		],
		workspace,
		now,
		report: () => undefined,
	});
	assert.ok(report.ok, JSON.stringify(report.problems));
	assert.equal(report.value.refused, 0);
	const stated = readFileSync(join(example, "stated", "police-recorded-crime.csv"), "utf8").split("\n");
	for (const measure of ["crime.all", "asb.incidents", "policeuk.vehicle-crime"]) {
		const counted = await series({ measure, area: "E07900001", workspace, now });
		assert.ok(counted.ok, JSON.stringify(counted.problems));
		const months = (counted.value.series[0]?.figures ?? []).map(({ period, value }) => ({
			month: period,
			value,
		}));
		assert.equal(months.length, 36);
		assert.equal(months.find((each) => each.month === AWKWARD_CORNERS.missingMonth)?.value, null);
		for (const { month, value } of months) {
			const row = stated.find((each) => each.startsWith(`${measure},E07900001,${month},`));
			assert.equal(String(value ?? ""), row?.split(",")[3], `${measure} ${month}`);
		}
	}
});

test("the counted returns are what the files received give, byte for byte, and agree with what partners state", async (t) => {
	const workspace = folder(t);
	const loaded = await load({
		paths: [join(example, "received")],
		workspace,
		now,
		report: () => undefined,
	});
	assert.ok(loaded.ok && loaded.value.refused === 0, JSON.stringify(loaded.problems));
	const copy = join(folder(t), "northbrook");
	cpSync(example, copy, { recursive: true, filter: (path) => !path.endsWith(".bellwether") });
	const filled = await fillReturns({ folder: copy, workspace, now });
	assert.ok(filled.ok, JSON.stringify(filled.problems));
	assert.deepEqual(filled.value.changes, []);
	const stale = filesBelow(join(copy, "returns")).filter(
		(name) =>
			!filesBelow(join(example, "returns")).includes(name) ||
			readFileSync(join(copy, "returns", name), "utf8") !==
				readFileSync(join(example, "returns", name), "utf8"),
	);
	assert.deepEqual(stale, [], "load examples/northbrook/received into a new workspace, and fill the example");
	const counted = cellsBelow(join(copy, "returns"), /^counted-.*csv$/);
	const stated = cellsBelow(join(example, "stated"), /csv$/);
	assert.ok(stated.size > 700);
	assert.deepEqual(
		[...stated].filter(([cell, value]) => counted.get(cell) !== value),
		[],
	);
});

/** The values of returns by measure, area and first day. No cell before the value is quoted. */
function cellsBelow(path: string, wanted: RegExp): Map<string, string> {
	const rows = filesBelow(path)
		.filter((name) => wanted.test(name))
		.flatMap((name) => readFileSync(join(path, name), "utf8").trim().split("\n").slice(1));
	return new Map(
		rows
			.filter((row) => !row.includes("object="))
			.map((row) => {
				const [measure, area, period = "", value = ""] = row.split(",");
				return [`${measure} ${area} ${readPeriod(period)?.from} ${readPeriod(period)?.to}`, value];
			}),
	);
}
