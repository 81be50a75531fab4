import assert from "node:assert/strict";
import { test } from "node:test";
import {
	alignmentProblems,
	comparedOrder,
	orderProblems,
	prioritiesIn,
	readAlignment,
	readPriorities,
} from "#assessment/priorities";
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

const entry = (id: string, rest: string) =>
	`{id: ${id}, title: ${id}, theme: ${id}, last-year: priority, this-year: priority, reason: {kind: [scale, harm], words: Many}, ${rest}}`;

for (const [what, entries, code, line] of [
	[
		"a circular split",
		[entry("a", "decision: split, from: b"), entry("b", "decision: split, from: a")],
		"priority-circle",
		2,
	],
	["an entry that comes from itself", [entry("a", "decision: split, from: a")], "priority-circle", 2],
	["a split without parts", [entry("a", "decision: split")], "priority-one-sided", 2],
	[
		"a merger of one",
		[entry("a", "decision: retain"), entry("b", "decision: merge, from: a")],
		"priority-one-sided",
		3,
	],
	[
		"a rank given twice",
		[entry("a", "decision: retain, rank: 1"), entry("b", "decision: retain, rank: 1")],
		"priority-rank-twice",
		3,
	],
] as const)
	test(`${what} is a problem with its line`, () => {
		const priorities = read(...entries);
		assert.ok(!priorities.ok);
		assert.deepEqual(
			priorities.problems.map((problem) => [problem.code, problem.at.line]),
			[[code, line]],
		);
	});

test("a merger names what it was made of, and a decision may have several reasons", () => {
	const priorities = read(
		entry("a", "decision: retain"),
		entry("b", "decision: retain"),
		entry("c", "decision: merge, from: [a, b]"),
	);
	assert.ok(priorities.ok, JSON.stringify(priorities.problems));
	assert.deepEqual(priorities.value[2]?.from, ["a", "b"]);
	assert.deepEqual(priorities.value[2]?.reason.kinds, ["scale", "harm"]);
});

test("an objective is held against its list, and the nearest is named", () => {
	const located = readYaml(
		"lists:\n  - {id: control-strategy, title: Control strategy, objectives: [Gangs, Child abuse and exploitation]}\n",
		"alignment.yaml",
	);
	assert.ok(located.ok);
	const lists = readAlignment(located.value);
	assert.ok(lists.ok);
	const priorities = read(
		entry("a", "decision: retain, aligned: {control-strategy: [Gangs, Child abuse and exploitaton]}"),
	);
	assert.ok(priorities.ok);
	const [problem, ...others] = alignmentProblems(priorities.value, lists.value);
	assert.deepEqual(others, []);
	assert.equal(problem?.code, "objective-unknown");
	assert.match(problem?.next ?? "", /Child abuse and exploitation/);
	assert.equal(alignmentProblems(priorities.value, [])[0]?.code, "objective-list-unknown");
});

test("where the recommended order leaves the order of scores, a reason is wanted", () => {
	const priorities = read(
		entry("a", "decision: retain, rank: 1"),
		entry("b", "decision: retain, rank: 2, order-reason: Little can be done about it"),
		entry("c", "decision: retain, rank: 3"),
		entry("d", "decision: introduce, rank: 4"),
	);
	assert.ok(priorities.ok);
	const places = comparedOrder(priorities.value, ["b", "x", "a", "c"]);
	assert.deepEqual(
		places.map(({ recommended, scored, parts }) => [recommended, scored, parts]),
		[
			[1, 2, true],
			[2, 1, true],
			[3, 3, false],
			[4, undefined, false],
		],
	);
	assert.deepEqual(
		orderProblems(places).map(({ code, at }) => [code, at.line]),
		[["order-reason-missing", 2]],
	);
});
