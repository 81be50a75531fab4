import assert from "node:assert/strict";
import test from "node:test";
import { readAskedReturns } from "#assessment/settings";
import { readYaml } from "#document/reading";
import { type AreaCode, areaRegister, type MeasureId, type Period, readPeriod } from "#vocabulary";

const period = (text: string): Period => readPeriod(text)!;

const area = (code: string, name: string) => ({
	...{ code: code as AreaCode, name, level: "ward" as const },
	...{ parents: [], alsoKnownAs: [] },
});

const KNOWN = {
	areas: areaRegister([area("E05000001", "Bridge"), area("E05000002", "Priory")]),
	measures: new Set(["crime.all", "asb.incidents"]),
	trees: [
		{
			...{ id: "police-uk", title: "Types", source: "data.police.uk" },
			roots: [{ measure: "crime.all" as MeasureId, children: [] }],
		},
	],
	windows: new Map([["year", { period: period("2025/26"), against: period("2024/25") }]]),
	groups: new Map([
		["wards", { name: "wards", title: "wards", members: ["E05000001" as AreaCode, "E05000002" as AreaCode] }],
	]),
};

function read(...lines: string[]) {
	const located = readYaml(`counted:\n${lines.map((line) => `  ${line}\n`).join("")}`, "evidence.yaml");
	assert.ok(located.ok, JSON.stringify(located.problems));
	return readAskedReturns(located.value, KNOWN);
}

test("an entry names measures or a tree, areas or a group, and periods in one of four ways", () => {
	const asked = read(
		"- {measures: {tree: police-uk}, group: wards, windows: [year]}",
		"- {measures: [asb.incidents], areas: [Bridge], every: quarter, from: 2025-01, to: 2025-09}",
		"- {measures: [crime.all], areas: [E05000002], periods: [30 Jun 2025, 30 Jun 2025], source: population, of: {ages: 16-64}}",
	);
	assert.ok(asked.ok, JSON.stringify(asked.problems));
	assert.deepEqual(
		asked.value.map((each) => [
			each.measures,
			each.areas.map(({ code }) => code),
			each.periods.map(({ from, to }) => `${from} ${to}`),
		]),
		[
			[["crime.all"], ["E05000001", "E05000002"], ["2025-04-01 2026-04-01", "2024-04-01 2025-04-01"]],
			[
				["asb.incidents"],
				["E05000001"],
				["2025-01-01 2025-04-01", "2025-04-01 2025-07-01", "2025-07-01 2025-10-01"],
			],
			[["crime.all"], ["E05000002"], ["2025-06-30 2025-07-01"]],
		],
	);
	assert.deepEqual([asked.value[2]?.source, asked.value[2]?.of], ["population", { ages: "16-64" }]);
});

test("years begin where such years begin, whatever the first month is", () => {
	const asked = read(
		"- {measures: [crime.all], areas: [Bridge], every: financial year, from: 2023-05, to: 2026-03}",
	);
	assert.ok(asked.ok);
	assert.deepEqual(
		asked.value[0]?.periods.map(({ from }) => from),
		["2024-04-01", "2025-04-01"],
	);
});

test("everything unknown or missing is told at once, at its line, with the nearest name", () => {
	const asked = read(
		"- {measures: [crime.al], areas: [Bridg], windows: [yaer]}",
		"- {measures: [crime.all], group: ward, every: month, from: 2025-03}",
		"- {measures: [crime.all], areas: [Bridge]}",
		"- {measures: {tree: police-u}, every: month, from: soon, to: 2025-03, areas: [Bridge]}",
		"- {measures: [crime.all], areas: [Bridge], every: quarter, from: 2025-02, to: 2025-03}",
	);
	assert.deepEqual(
		asked.problems.map(({ code, at, next }) => [code, at.line, /“(.*)”\?/.exec(next)?.[1]]),
		[
			["measure-unknown", 2, "crime.all"],
			["area-unknown", 2, "Bridge"],
			["window-unknown", 2, "year"],
			["group-unknown", 3, "wards"],
			["entry-missing", 3, undefined],
			["entry-missing", 4, undefined],
			["tree-unknown", 5, "police-uk"],
			["period-unreadable", 5, undefined],
			["periods-none", 6, undefined],
		],
	);
});
