import assert from "node:assert/strict";
import { test } from "node:test";
import { prioritiesIn, readPriorities } from "#assessment/priorities";
import { readYaml } from "#document/reading";

const ENTRY =
	"{id: a, title: Violence, theme: violent-crime, last-year: priority, this-year: priority, rank: 2, decision: retain, reason: {kind: scale, words: Many}}";
const SECOND =
	"{id: b, title: Mental health, theme: mental-health, last-year: emerging, this-year: priority, rank: 1, decision: introduce, reason: {kind: harm, words: Grave}, from: a}";

function read(...entries: string[]) {
	const located = readYaml(
		`priorities:\n${entries.map((entry) => `  - ${entry}`).join("\n")}\n`,
		"priorities.yaml",
	);
	assert.ok(located.ok);
	return readPriorities(located.value);
}

test("priorities are read, and recommended ones stand in the order of their ranks", () => {
	const priorities = read(ENTRY, SECOND);
	assert.ok(priorities.ok);
	assert.deepEqual(
		prioritiesIn("recommended", priorities.value).map((each) => each.id),
		["b", "a"],
	);
	assert.deepEqual(
		prioritiesIn("last-year", priorities.value).map((each) => each.id),
		["a"],
	);
	assert.deepEqual(
		prioritiesIn("emerging", priorities.value).map((each) => each.id),
		["b"],
	);
});

test("an id that stands twice and a split from nothing are problems with their lines", () => {
	const twice = read(ENTRY, ENTRY);
	assert.ok(!twice.ok);
	assert.equal(twice.problems[0]?.at.line, 3);
	const split = read(SECOND);
	assert.ok(!split.ok);
	assert.equal(split.problems[0]?.code, "priority-from-unknown");
});
