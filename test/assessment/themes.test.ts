import assert from "node:assert/strict";
import { test } from "node:test";
import { readProseFront } from "#assessment/themes";
import { splitFrontMatter } from "#document/reading";

const measures = new Set(["road.ksi", "crime.all"]);
const THEME =
	"---\nid: road-safety\ntitle: Road safety\nstatus: priority\nrecommendation: remove\nreason: {kind: influence, words: Others hold the powers}\nevidence: [road.ksi]\n---\n\n# Road safety\n";

function front(text: string) {
	const split = splitFrontMatter(text, "themes/road-safety.md");
	assert.ok(split.ok);
	return readProseFront(split.value.front, measures);
}

test("a theme names its recommendation, reason and evidence", () => {
	const read = front(THEME);
	assert.ok(read.ok);
	assert.deepEqual(read.value.theme?.evidence, ["road.ksi"]);
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
