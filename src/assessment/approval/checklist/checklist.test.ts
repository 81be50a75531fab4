import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "#document/reading";
import { checklistStandings } from "./checklist-standing.ts";
import { readChecklistEntries } from "./read-checklist-entries.ts";

const known = { items: [1, 6, 9], sections: ["sections/summary.md"], files: ["plan.yaml", "protocol.md"] };

function entriesOf(text: string) {
	const located = readYaml(text, "checklist.yaml");
	assert.ok(located.ok, JSON.stringify(located.problems));
	return readChecklistEntries(located.value, known);
}

const signed = "person: Ann Example, date: 3 March 2027";

test("an item is shown by a section, a file, an address, or a reason why it does not apply", () => {
	const read = entriesOf(`checklist:
  - {item: 1, section: sections/summary.md, ${signed}}
  - {item: 6, url: https://example.org/survey, ${signed}}
  - {item: 9, file: protocol.md, ${signed}}
  - {item: 9, not-applicable: the county keeps it, ${signed}}
`);
	assert.ok(read.ok, JSON.stringify(read.problems));
	assert.deepEqual(
		read.value.map((each) => [each.item, each.evidence.kind, each.date, each.at.line]),
		[
			[1, "section", "2027-03-03", 2],
			[6, "address", "2027-03-03", 3],
			[9, "file", "2027-03-03", 4],
			[9, "not applicable", "2027-03-03", 5],
		],
	);
});

test("a place that is not there, two places in one entry, an unknown item and no day are problems with lines", () => {
	const faults: readonly (readonly [string, string])[] = [
		[`{item: 1, section: sections/sumary.md, ${signed}}`, "checklist-evidence-missing"],
		[`{item: 1, file: missing.pdf, ${signed}}`, "checklist-evidence-missing"],
		[`{item: 1, file: plan.yaml, url: https://example.org, ${signed}}`, "checklist-evidence-unclear"],
		[`{item: 1, ${signed}}`, "checklist-evidence-unclear"],
		[`{item: 23, file: plan.yaml, ${signed}}`, "checklist-item-unknown"],
		["{item: 1, file: plan.yaml, person: Ann, date: soon}", "date-unfit"],
		[`{item: 1, url: "javascript:alert(1)", ${signed}}`, "entry-unfit"],
	];
	for (const [line, code] of faults) {
		const read = entriesOf(`checklist:\n  - ${line}\n`);
		assert.deepEqual(
			read.problems.map((problem) => [problem.code, problem.at.line]),
			[[code, 2]],
			line,
		);
	}
});

test("what people entered counts before what the folder holds, and nothing leaves an item open", () => {
	const items = [6, 7, 9].map((item) => ({
		item,
		title: `item ${item}`,
		law: "law",
		read: false,
		metBy: item === 9 ? [] : (["consultation"] as const),
	}));
	const read = entriesOf(`checklist:\n  - {item: 6, file: plan.yaml, ${signed}}\n`);
	assert.ok(read.ok);
	const standings = checklistStandings(items, read.value, [
		{ evidence: "consultation", file: "consultation/survey.yaml" },
	]);
	assert.deepEqual(
		standings.map(({ isMet, entries, held }) => [isMet, entries.length, held.length]),
		[
			[true, 1, 0],
			[true, 0, 1],
			[false, 0, 0],
		],
	);
});
