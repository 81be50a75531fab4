import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { openAssessment } from "../open-assessment.ts";
import { openReference } from "../reference.ts";
import { approve } from "./approve.ts";
import { removeFolders, smallAssessment } from "./fixtures/small-assessment.ts";

after(removeFolders);

const now = () => new Date("2027-03-16T10:00:00Z");
const chair = { person: "Ann Example", role: "chair", now };

function opened(folder: string) {
	const outcome = openAssessment(folder, openReference());
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return { state: outcome.value.approval.covered.state, problems: outcome.problems };
}

test("a claimed state without approval shows as a draft; an approval bears it out; an edit withdraws it", () => {
	const folder = smallAssessment({ state: "in review" });
	assert.equal(opened(folder).state, "draft");
	assert.deepEqual(
		opened(folder).problems.map((problem) => [problem.code, problem.at]),
		[["approval-missing", { file: "assessment.yaml", line: 5 }]],
	);
	assert.ok(approve({ ...chair, folder, state: "in review" }).ok);
	assert.deepEqual(opened(folder), { state: "in review", problems: [] });
	appendFileSync(join(folder, "sections/summary.md"), "\nOne sentence more.\n");
	const [problem] = opened(folder).problems;
	assert.equal(problem?.code, "approval-withdrawn");
	assert.equal(problem?.found, "sections/summary.md changed");
	assert.equal(opened(folder).state, "draft");
});

test("the line of the state, line ends and notes beside the document withdraw nothing; a new return does", () => {
	const folder = smallAssessment({ state: "in review" });
	assert.ok(approve({ ...chair, folder, state: "agreed" }).ok);
	const path = join(folder, "assessment.yaml");
	const agreed = readFileSync(path, "utf8").replace("state: in review", "state: agreed");
	writeFileSync(path, agreed.replaceAll("\n", "\r\n"));
	writeFileSync(join(folder, "README.md"), "Notes.\n");
	assert.deepEqual(opened(folder), { state: "agreed", problems: [] });
	writeFileSync(join(folder, "returns/more.csv"), "measure,area,period,value\n");
	assert.equal(opened(folder).problems[0]?.found, "returns/more.csv added");
});

test("approvals stand beside each other, and those before stay letter by letter", () => {
	const folder = smallAssessment({ state: "in review" });
	assert.ok(approve({ ...chair, folder, state: "in review", date: "1 March 2027" }).ok);
	const first = readFileSync(join(folder, "approvals.yaml"), "utf8");
	assert.ok(approve({ ...chair, folder, person: "Bob", role: "fire: chief", state: "in review" }).ok);
	const both = readFileSync(join(folder, "approvals.yaml"), "utf8");
	assert.ok(both.startsWith(first));
	const outcome = openAssessment(folder, openReference());
	assert.ok(outcome.ok);
	assert.deepEqual(
		outcome.value.approval.claim.approvals.map(({ person, role, date }) => [person, role, date]),
		[
			["Ann Example", "chair", "2027-03-01"],
			["Bob", "fire: chief", "2027-03-16"],
		],
	);
});

test("an unknown state, a skipped step, no day and a spoilt file are refused, and nothing is written", () => {
	const folder = smallAssessment({ state: "draft" });
	const codes = (request: Partial<Parameters<typeof approve>[0]>) =>
		approve({ ...chair, folder, state: "in review", ...request }).problems.map(({ code }) => code);
	assert.deepEqual(codes({ state: "agred" }), ["state-unknown"]);
	assert.deepEqual(codes({ state: "published" }), ["step-not-allowed"]);
	assert.deepEqual(codes({ date: "2027-02-30" }), ["option-unfit"]);
	assert.deepEqual(codes({ person: " " }), ["option-unfit"]);
	assert.throws(() => readFileSync(join(folder, "approvals.yaml")));
	writeFileSync(join(folder, "approvals.yaml"), "approvals: []\n");
	assert.equal(approve({ ...chair, folder, state: "in review" }).ok, false);
	assert.equal(readFileSync(join(folder, "approvals.yaml"), "utf8"), "approvals: []\n");
});
