import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { approve } from "../approval/approve.ts";
import { removeFolders, smallAssessment } from "../approval/fixtures/small-assessment.ts";
import { ready } from "./ready.ts";

after(removeFolders);

const now = () => new Date("2027-03-16T10:00:00Z");

async function readinessOf(folder: string) {
	const found = await ready(folder, () => {}, now);
	assert.ok(found.ok, JSON.stringify(found.problems));
	return found.value;
}

/** An entry for every item of the checklist. */
const CHECKLIST = `checklist:\n${Array.from(
	{ length: 22 },
	(_, index) => `  - {item: ${index + 1}, section: sections/summary.md, person: Ann, date: 2027-03-01}\n`,
).join("")}`;

test("a folder with all its evidence and the chair's agreement is ready; the next edit makes it not ready", async () => {
	const folder = smallAssessment({ state: "in review", files: { "checklist.yaml": CHECKLIST } });
	for (const state of ["in review", "agreed"])
		assert.ok(approve({ folder, person: "Ann", role: "chair", state, now }).ok);
	const before = await readinessOf(folder);
	assert.deepEqual(
		before.sections.filter(({ blocks }) => blocks),
		[],
	);
	assert.equal(before.ready, true);
	writeFileSync(join(folder, "returns/police.csv"), `${returnOf(folder)}crime.robbery,E07000110,2026-10,7\n`);
	const after = await readinessOf(folder);
	assert.deepEqual([after.ready, after.sections[0]?.group], [false, "approvals"]);
	assert.match(JSON.stringify(after.sections[0]), /returns\/police\.csv changed/);
});

function returnOf(folder: string): string {
	return readFileSync(join(folder, "returns/police.csv"), "utf8");
}

test("each kind of fault is listed in its group, with the line to go to", async () => {
	const folder = smallAssessment({
		files: {
			"sections/summary.md": `# Summary

Robbery fell from {% figure "crime.robbery" show="previous" /%} to {% figure "crime.robbery" /%}.

There were 80 robberies.

{% gap owner="Police" %}
The rest.
{% /gap %}
`,
			"sources.yaml": "suppliers:\n  - {name: Police, credit: recorded crime, stale-after: 3 months}\n",
			"returns/health.csv":
				"measure,area,period,value,value_text,supplier\nhealth.admissions.assault,E07000110,RY Oct 2026,,not handed in yet,Police\n",
		},
	});
	const { sections } = await readinessOf(folder);
	const places = (group: string) =>
		sections
			.find((each) => each.group === group)
			?.problems.map(({ at }) => `${at.file}:${at.line ?? at.row ?? ""}`);
	assert.deepEqual(places("approvals"), ["assessment.yaml:5"]);
	assert.deepEqual(places("claims"), ["sections/summary.md:3"]);
	assert.deepEqual(places("typed numbers"), ["sections/summary.md:5"]);
	assert.deepEqual(places("gaps"), ["sections/summary.md:7"]);
	assert.deepEqual(places("awaited"), ["returns/health.csv:2"]);
	assert.deepEqual(places("age"), ["returns/police.csv:2"]);
	assert.equal(places("checklist")?.length, 21);
});

test("what keeps the document from being built is said first, beside what the folder alone says", async () => {
	const folder = smallAssessment({
		files: { "sections/summary.md": '# Summary\n\n{% figure "crime.robery" /%}\n' },
	});
	const { sections } = await readinessOf(folder);
	assert.deepEqual(
		sections.slice(0, 2).map(({ group, problems }) => [group, problems[0]?.at.line]),
		[
			["document", 3],
			["approvals", 5],
		],
	);
});

test("a folder without an assessment is refused", async () => {
	const found = await ready("/nowhere/at/all", () => {}, now);
	assert.deepEqual(
		found.problems.map(({ code }) => code),
		["assessment-missing"],
	);
});
