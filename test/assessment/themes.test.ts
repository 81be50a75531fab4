import assert from "node:assert/strict";
import { test } from "node:test";
import { readPriorities } from "#assessment/priorities";
import { readProseFront, themeContradictions, themelessPriorities } from "#assessment/themes";
import { readYaml, splitFrontMatter } from "#document/reading";

const measures = new Set(["road.ksi", "crime.all"]);
const THEME =
	"---\nid: road-safety\ntitle: Road safety\nstatus: priority\nrecommendation: remove\nreason: {kind: influence, words: Others hold the powers}\nevidence: [road.ksi]\n---\n\n# Road safety\n";

function front(text: string) {
	const split = splitFrontMatter(text, "themes/road-safety.md");
	assert.ok(split.ok);
	return readProseFront(split.value.front, { measures });
}

test("a theme names its recommendation, reason and evidence", () => {
	const read = front(THEME);
	assert.ok(read.ok);
	assert.deepEqual(read.value.theme?.evidence.measures, ["road.ksi"]);
	assert.equal(read.value.marking, "OFFICIAL");
});

test("prose without front matter is official and numbered", () => {
	const read = front("# A heading\n");
	assert.ok(read.ok);
	assert.deepEqual(read.value, { numbered: true, marking: "OFFICIAL" });
});

test("a marking that is none is never taken for OFFICIAL", () => {
	const read = front("---\ntitle: Local profile\nmarking: OFFICAL-SENSITIVE\n---\n\nText\n");
	assert.ok(!read.ok);
	assert.equal(read.problems[0]?.at.line, 3);
	assert.match(read.problems[0]?.wanted ?? "", /OFFICIAL-SENSITIVE/);
});

test("evidence that is no measure, and a decision that is none, are problems with their lines", () => {
	const evidence = front(THEME.replace("[road.ksi]", "[road.kis]"));
	assert.ok(!evidence.ok);
	assert.match(evidence.problems[0]?.next ?? "", /road\.ksi/);
	const decision = front(THEME.replace("recommendation: remove", "recommendation: forget"));
	assert.ok(!decision.ok);
	assert.equal(decision.problems[0]?.at.line, 5);
});

test("evidence by kind and gaps are read, with the line of each gap", () => {
	const read = front(
		THEME.replace(
			"evidence: [road.ksi]",
			"evidence:\n  measures: [road.ksi]\n  returns: [highways.csv]\ngaps:\n  - {what: Casualties on motorways, kind: not supplied, owner: County council, expected: 2017}",
		),
	);
	assert.ok(read.ok, JSON.stringify(read.problems));
	assert.deepEqual(read.value.theme?.evidence.returns, ["highways.csv"]);
	assert.equal(read.value.theme?.gaps[0]?.at.line, 11);
	assert.equal(read.value.theme?.gaps[0]?.expected, "2017");
});

test("evidence that no file holds is a problem with the nearest name", () => {
	const split = splitFrontMatter(
		THEME.replace("[road.ksi]", "\n  consultation: [towncentre]"),
		"themes/road-safety.md",
	);
	assert.ok(split.ok);
	const read = readProseFront(split.value.front, { measures, consultation: new Set(["town-centre"]) });
	assert.ok(!read.ok);
	assert.equal(read.problems[0]?.at.line, 8);
	assert.match(read.problems[0]?.next ?? "", /town-centre/);
});

test("a reason that is none names those that are", () => {
	const read = front(THEME.replace("kind: influence", "kind: [influence, luck]"));
	assert.ok(!read.ok);
	assert.match(read.problems[0]?.wanted ?? "", /“capacity”/);
});

test("a theme and the register of priorities that contradict each other are told with both places", () => {
	const read = front(THEME);
	assert.ok(read.ok && read.value.theme);
	const themes = [read.value.theme];
	assert.deepEqual(themeContradictions(themes, priorities("remove", "influence")), []);
	const [decided] = themeContradictions(themes, priorities("retain", "influence"));
	assert.equal(decided?.at.file, "themes/road-safety.md");
	assert.match(decided?.says ?? "", /priorities\.yaml, line 7/);
	const [reasoned] = themeContradictions(themes, priorities("remove", "[influence, harm]"));
	assert.match(reasoned?.wanted ?? "", /what the partnership can influence, harm/);
	assert.equal(themeContradictions(themes, [])[0]?.code, "theme-undecided");
	assert.match(themelessPriorities(priorities("remove", "influence"), [])[0]?.next ?? "", /road-safety\.md/);
});

function priorities(decision: string, kind: string) {
	const located = readYaml(
		`priorities:\n  - id: roads\n    title: Roads\n    theme: road-safety\n    last-year: priority\n    this-year: removed\n    decision: ${decision}\n    reason: {kind: ${kind}, words: Others hold the powers}\n`,
		"priorities.yaml",
	);
	assert.ok(located.ok);
	const read = readPriorities(located.value);
	assert.ok(read.ok, JSON.stringify(read.problems));
	return read.value;
}
