import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "#document/reading";
import { type Day, dayOf } from "#vocabulary";
import { planProblems } from "./plan-problems.ts";
import { byPriority, progressOf, stateOf } from "./plan-progress.ts";
import { readPlan } from "./read-plan.ts";

const known = { priorities: ["violence", "roads"], measures: new Set(["crime.violent", "road.ksi"]) };

const PLAN = `actions:
  - id: lighting
    priority: violence
    title: Light the path by the river
    owner: Borough council
    due: 2016-10-31
    steps:
      - {what: Survey, done: 2016-05-01}
      - {what: Lamps, by: 2016-09-30, done: 2017-02-01}
    success: {measure: crime.violent, fall-of: 5}
  - id: pledge
    priority: violence
    title: Pledge of the pubs
    owner: Licensing
    due: 2017-03-31
    steps: [{what: Draft, done: true}, {what: Signature}]
  - id: course
    priority: roads
    title: Course for young drivers
    owner: Fire and rescue
    steps: [{what: Course}]
`;

function read(text: string) {
	const located = readYaml(text, "plan.yaml");
	assert.ok(located.ok);
	return readPlan(located.value, known);
}

function day(text: string): Day {
	const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
	return dayOf(year, month, date) as Day;
}

test("where actions stand is told on the assessment's date, not on any other day", () => {
	const plan = read(PLAN);
	assert.ok(plan.ok, JSON.stringify(plan.problems));
	const states = (on: string) => plan.value.actions.map((action) => stateOf(action, day(on)));
	assert.deepEqual(states("2016-04-01"), ["not begun", "under way", "not begun"]);
	assert.deepEqual(states("2016-10-31"), ["under way", "under way", "not begun"]);
	assert.deepEqual(states("2017-01-27"), ["late", "under way", "not begun"]);
	assert.deepEqual(states("2017-04-30"), ["done", "late", "not begun"]);
});

test("progress counts each action once, by priority", () => {
	const plan = read(PLAN);
	assert.ok(plan.ok);
	const on = day("2017-01-27");
	assert.deepEqual(progressOf(plan.value.actions, on), {
		done: 0,
		"under way": 1,
		"not begun": 1,
		late: 1,
		total: 3,
	});
	assert.deepEqual(
		[...byPriority(plan.value.actions)].map(([id, actions]) => [id, progressOf(actions, on).total]),
		[
			["violence", 2],
			["roads", 1],
		],
	);
});

test("a note on progress begins an action", () => {
	const plan = read(
		PLAN.replace(
			"[{what: Course}]",
			"[{what: Course}]\n    progress: [{date: 2016-06-01, note: Room found}]",
		),
	);
	assert.ok(plan.ok);
	assert.equal(stateOf(plan.value.actions[2] as never, day("2016-05-31")), "not begun");
	assert.equal(stateOf(plan.value.actions[2] as never, day("2016-06-01")), "under way");
});

test("what a plan lacks, and what is overdue, is told with its line", () => {
	const plan = read(PLAN);
	assert.ok(plan.ok);
	assert.deepEqual(
		planProblems(plan.value, day("2017-01-27")).map(({ code, at }) => [code, at.line]),
		[
			["action-overdue", 2],
			["action-incomplete", 11],
			["action-incomplete", 17],
			["action-incomplete", 17],
		],
	);
});

for (const [what, from, to, line, wanted] of [
	["an action that stands twice", "id: pledge", "id: lighting", 11, /stands twice/],
	["a priority that nobody knows", "priority: roads", "priority: raods", 18, /raods/],
	["a measure that is none", "crime.violent, fall-of", "crime.voilent, fall-of", 10, /voilent/],
	["two targets at once", "fall-of: 5", "fall-of: 5, at-most: 3", 10, /success/],
	["no target", ", fall-of: 5", "", 10, /success/],
	["a fall of less than nothing", "fall-of: 5", "fall-of: -5", 10, /fall-of/],
	["a day that the calendar does not have", "2016-10-31", "2016-10-32", 6, /due/],
	["an action without steps", "steps: [{what: Course}]", "steps: []", 21, /steps/],
] as const)
	test(`${what} is a problem with its line`, () => {
		const plan = read(PLAN.replace(from, to));
		assert.ok(!plan.ok);
		assert.equal(plan.problems[0]?.at.line, line);
		assert.match(plan.problems[0]?.says ?? "", wanted);
	});
