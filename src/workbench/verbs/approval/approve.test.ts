import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { approvalMatters } from "#assessment/approval";
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

for (const [what, files, edited, found] of [
	[
		"a part that is called readme.md",
		{ "sections/readme.md": "# Read me\n\nWords.\n" },
		"sections/readme.md",
		"sections/readme.md changed",
	],
	[
		"a part that lies among the files as received",
		{ "received/part.md": "# Received\n\nWords.\n" },
		"received/part.md",
		"received/part.md changed",
	],
	[
		"the figures of an earlier edition, wherever they lie",
		{
			"earlier/f.json": '{"document": {"title": "T", "year": "2026"}, "figures": []}',
			"disclosure.yaml": "previous: [earlier/f.json]\n",
		},
		"earlier/f.json",
		"earlier/f.json changed",
	],
	[
		"a case study that is called readme.md",
		{
			"case-studies/readme.md":
				"---\nid: readme\ntitle: A case\ntheme: disorder\ncomposite: true\n---\n\nWords.\n",
		},
		"case-studies/readme.md",
		"case-studies/readme.md changed",
	],
] as const)
	test(`an edit of ${what} withdraws an approval`, () => {
		const folder = smallAssessment({ state: "in review", files });
		const settings = join(folder, "assessment.yaml");
		const part = Object.keys(files).find((name) => /^(sections|received)\//.test(name));
		if (part)
			writeFileSync(settings, readFileSync(settings, "utf8").replace("summary.md,", `summary.md, ${part},`));
		assert.ok(approve({ ...chair, folder, state: "in review" }).ok);
		assert.equal(opened(folder).state, "in review");
		appendFileSync(join(folder, edited), "\n");
		assert.equal(opened(folder).problems.find(({ code }) => code === "approval-withdrawn")?.found, found);
	});

test("what a link leads to is what was approved, a link to a file and one to a folder", () => {
	for (const link of ["file", "folder"]) {
		const folder = smallAssessment({ state: "in review" });
		mkdirSync(join(folder, "received"));
		if (link === "folder") {
			renameSync(join(folder, "sections"), join(folder, "received/sections"));
			symlinkSync("received/sections", join(folder, "sections"));
		} else {
			renameSync(join(folder, "sections/summary.md"), join(folder, "received/summary.md"));
			symlinkSync("../received/summary.md", join(folder, "sections/summary.md"));
		}
		symlinkSync("..", join(folder, "received/above"));
		assert.ok(approve({ ...chair, folder, state: "in review" }).ok);
		appendFileSync(join(folder, "sections/summary.md"), "\nOne sentence more.\n");
		assert.match(opened(folder).problems[0]?.found ?? "", /sections\/summary\.md changed/, link);
	}
});

test("to write a briefing, and prose that only the briefing names, withdraws nothing", () => {
	const folder = smallAssessment({ state: "in review" });
	assert.ok(approve({ ...chair, folder, state: "in review" }).ok);
	writeFileSync(
		join(folder, "briefing.yaml"),
		"title: Q\nparts: [sections/summary.md, sections/briefing.md]\n",
	);
	writeFileSync(join(folder, "sections/briefing.md"), "# This quarter\n");
	assert.deepEqual(opened(folder), { state: "in review", problems: [] });
	appendFileSync(join(folder, "sections/summary.md"), "\nOne sentence more.\n");
	assert.equal(opened(folder).problems[0]?.found, "sections/summary.md changed");
});

test("a part is named by its plain place in the folder, so that no spelling slips past an approval", () => {
	for (const name of ["sections//summary.md", "sections/./summary.md", "returns/../sections/summary.md"]) {
		const folder = smallAssessment();
		const settings = join(folder, "assessment.yaml");
		writeFileSync(settings, readFileSync(settings, "utf8").replace("sections/summary.md", name));
		const read = openAssessment(folder, openReference());
		assert.deepEqual(
			read.problems.map(({ code }) => code),
			["file-outside"],
			name,
		);
	}
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

/** Does what a message says is to be done, step by step. */
function follow(folder: string, next: string): void {
	const steps = next.matchAll(/--role (\w+) --state "([a-z ]+)"|write “state: ([a-z ]+)”/gi);
	const settings = join(folder, "assessment.yaml");
	for (const [, role = "", approved, written] of steps) {
		if (written !== undefined)
			writeFileSync(settings, readFileSync(settings, "utf8").replace(/^state: .*$/m, `state: ${written}`));
		else {
			const given = approve({ ...chair, folder, role, state: approved ?? "" });
			assert.ok(given.ok, `${approved}: ${JSON.stringify(given.problems)}`);
		}
	}
}

for (const state of ["draft", "in review", "agreed", "published"] as const)
	test(`the steps that a ${state} document is told lead where they say, none of them refused`, () => {
		const folder = smallAssessment({ state });
		const agreement = () => {
			const read = openAssessment(folder, openReference());
			assert.ok(read.ok);
			return approvalMatters(read.value.approval.claim).map(({ problem }) => problem.next);
		};
		const [first = ""] = agreement();
		assert.match(first, /--role chair --state "agreed"|--state "in review"/);
		for (let round = 0; round < 3; round += 1)
			for (const next of agreement().slice(0, 1)) follow(folder, next);
		assert.deepEqual(agreement(), []);
		assert.equal(opened(folder).state, state === "published" ? "published" : "agreed");
	});
