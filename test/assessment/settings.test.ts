import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings } from "#assessment/settings";
import { readYaml } from "#document/reading";
import { type AreaCode, areaRegister } from "#vocabulary";

const area = (code: string, name: string) => ({
	code: code as AreaCode,
	name,
	level: "district" as const,
	parents: [],
	alsoKnownAs: [],
});
const known = {
	areas: areaRegister([area("E07000110", "Maidstone"), area("E07000112", "Folkestone and Hythe")]),
	measures: ["crime.all", "crime.rate"],
	trees: ["kent-2016"],
};

const COMPLETE = `partnership: {name: Safer Maidstone Partnership, short: SMP}
title: Strategic Assessment
year: 2017/18
version: "2.0"
state: draft
date: 2017-01-27
language: en
marking: OFFICIAL
area: Maidstone
windows:
  year: {period: RY Oct 2016, against: RY Oct 2015}
groups:
  districts: {title: districts, members: [Maidstone, E07000112]}
checks:
  - {sum: areas, measure: crime.all, group: districts, windows: [year]}
document:
  - sections/summary.md
  - {appendix: sources}
`;

function read(text: string) {
	const located = readYaml(text, "assessment.yaml");
	assert.ok(located.ok);
	return readSettings(located.value, known);
}

test("settings are read, areas and periods looked up", () => {
	const settings = read(COMPLETE);
	assert.ok(settings.ok);
	assert.equal(settings.value.area.code, "E07000110");
	assert.equal(settings.value.windows.get("year")?.against?.to, "2015-11-01");
	assert.deepEqual(settings.value.groups.get("districts")?.members, ["E07000110", "E07000112"]);
	assert.equal(settings.value.checks[0]?.windows.length, 2);
	assert.equal(settings.value.ranking, "unrounded");
});

for (const [what, from, to, line, says] of [
	["an unknown area", "area: Maidstone", "area: Madstone", 9, /Madstone/],
	["a period that is none", "against: RY Oct 2015", "against: last year", 11, /no[t]? a period/],
	["an unknown measure", "measure: crime.all", "measure: crime.al", 15, /crime\.al/],
	["an unknown window", "windows: [year]", "windows: [yaer]", 15, /yaer/],
	["an unknown group", "group: districts,", "group: districs,", 15, /districs/],
	["a state that is none", "state: draft", "state: finished", 5, /state/],
	["a missing title", "title: Strategic Assessment\n", "", 1, /“title” is missing/],
	["an entry nobody knows", "version:", "versoin:", undefined, /versoin|version/],
] as const)
	test(`${what} is a problem with its line and the next step`, () => {
		const settings = read(COMPLETE.replace(from, to));
		assert.ok(!settings.ok);
		assert.ok(
			settings.problems.some((problem) => says.test(problem.says)),
			JSON.stringify(settings.problems),
		);
		const [problem] = settings.problems;
		if (line !== undefined) assert.equal(problem?.at.line, line);
		assert.ok((problem?.next.length ?? 0) > 10);
	});

test("the first window written is the one meant, even where a later one is named like a number", () => {
	const settings = read(COMPLETE.replace("groups:", '  "2015": {period: "2015"}\ngroups:'));
	assert.ok(settings.ok);
	assert.deepEqual([...settings.value.windows.keys()], ["year", "2015"]);
});

test("an assessment without a window is refused", () => {
	const settings = read(
		COMPLETE.replace("windows:\n  year: {period: RY Oct 2016, against: RY Oct 2015}", "windows: {}").replace(
			/checks:\n.*\n/,
			"",
		),
	);
	assert.ok(!settings.ok);
	assert.match(JSON.stringify(settings.problems), /at least one window/);
});

test("a measure that cannot be one is a problem, not a check that never runs", () => {
	const settings = read(COMPLETE.replace("measure: crime.all", "measure: Crime All"));
	assert.ok(!settings.ok);
	assert.match(settings.problems[0]?.says ?? "", /Crime All/);
});
