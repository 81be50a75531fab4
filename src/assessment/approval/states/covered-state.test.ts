import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "#document/reading";
import type { Day } from "#vocabulary";
import type { Approval } from "./approval.ts";
import { withApproval } from "./approval-entry.ts";
import type { Content } from "./content.ts";
import { coveredState, type StateClaim } from "./covered-state.ts";
import { readApprovals } from "./read-approvals.ts";
import { mayStep, STATE_NAMES, type State } from "./states.ts";

const HASH = "a".repeat(64);
const OTHER = "b".repeat(64);
const content = (hash: string, plan: string): Content => ({
	hash,
	files: new Map([
		["assessment.yaml", HASH],
		["plan.yaml", plan],
	]),
});
const now = content(HASH, HASH);

function approval(state: State, role: string, of = now): Approval {
	const person = `A "quoted": name`;
	return { state, role, person, date: "2027-03-16" as Day, content: of, at: { file: "approvals.yaml" } };
}

function claim(claimed: State, approvals: readonly Approval[], unreviewedRedactions = 0): StateClaim {
	return { claimed, at: { file: "assessment.yaml" }, approvals, content: now, unreviewedRedactions };
}

const codes = (one: StateClaim) => coveredState(one).problems.map((problem) => problem.code);

test("a draft needs nobody; every other state without approval is a problem and shows as a draft", () => {
	assert.deepEqual(coveredState(claim("draft", [])), { state: "draft", problems: [] });
	for (const state of STATE_NAMES.filter((each) => each !== "draft")) {
		const covered = coveredState(claim(state, []));
		assert.equal(covered.state, "draft", state);
		assert.ok(
			covered.problems.every((problem) => problem.code === "approval-missing"),
			state,
		);
		assert.ok(covered.problems.length > 0, state);
	}
});

test("only the chair agrees, and publication demands agreement, approval and reviewed redactions", () => {
	assert.deepEqual(codes(claim("agreed", [approval("agreed", "analyst")])), ["approval-missing"]);
	assert.equal(coveredState(claim("agreed", [approval("agreed", "Chair")])).state, "agreed");
	const both = [approval("agreed", "chair"), approval("published", "analyst")];
	assert.equal(coveredState(claim("published", both)).state, "published");
	assert.deepEqual(codes(claim("published", both, 2)), ["redactions-unreviewed"]);
	assert.equal(coveredState(claim("published", both, 2)).state, "agreed");
	assert.deepEqual(codes(claim("published", [approval("published", "analyst")])), ["approval-missing"]);
});

test("an edit withdraws an approval, and the message names the files", () => {
	const earlier = content(OTHER, OTHER);
	const [problem] = coveredState(claim("agreed", [approval("agreed", "chair", earlier)])).problems;
	assert.equal(problem?.code, "approval-withdrawn");
	assert.equal(problem?.found, "plan.yaml changed");
	const again = [approval("agreed", "chair", earlier), approval("agreed", "chair")];
	assert.equal(coveredState(claim("agreed", again)).state, "agreed");
});

test("what is written is what is read, entries before it included", () => {
	const first = withApproval(undefined, approval("in review", "analyst"));
	const second = withApproval(first, approval("agreed", "chair"));
	assert.ok(second.startsWith(first));
	const located = readYaml(second, "approvals.yaml");
	assert.ok(located.ok);
	const read = readApprovals(located.value);
	assert.ok(read.ok, JSON.stringify(read.problems));
	assert.deepEqual(
		read.value.map(({ at, ...each }) => each),
		[approval("in review", "analyst"), approval("agreed", "chair")].map(({ at, ...each }) => each),
	);
	assert.equal(read.value[1]?.at.line, second.split("\n").indexOf("  - state: agreed") + 1);
});

test("an approval with a short hash, an unknown state or no day is refused at its line", () => {
	const good = withApproval(undefined, approval("agreed", "chair"));
	for (const [words, by] of [
		["state: agreed", "state: accepted"],
		["date: 2027-03-16", "date: 2027-02-30"],
		[HASH, "abc"],
	] as const) {
		const located = readYaml(good.replace(words, by), "approvals.yaml");
		const read = located.ok ? readApprovals(located.value) : located;
		assert.equal(read.ok, false, by);
		assert.ok((read.problems[0]?.at.line ?? 0) > 3, by);
	}
});

test("what is published can only be superseded, and no state is skipped", () => {
	const steps = STATE_NAMES.flatMap((from) =>
		STATE_NAMES.filter((to) => from !== to && mayStep(from, to)).map((to) => `${from} > ${to}`),
	);
	assert.deepEqual(steps, [
		"draft > in review",
		"in review > draft",
		"in review > agreed",
		"agreed > draft",
		"agreed > in review",
		"agreed > published",
		"published > superseded",
	]);
});
