import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { type ClaimFinding, checkDocument } from "#analysis/claims";
import { readMarkdownDocument, readTextDocument } from "#document/reading";

// Every case of cases.yaml is checked as a document of its own. What must be found is found, nothing else is called
// wrong or doubtful, and the precision over all cases is stated and held.

type Wanted = { readonly check: string; readonly instead?: string };
type Case = {
	readonly text: string;
	readonly format?: "md";
	readonly wrong?: readonly Wanted[];
	readonly doubtful?: readonly Wanted[];
};

const cases = parse(readFileSync(new URL("cases.yaml", import.meta.url), "utf8")) as Case[];
/** At most one false “wrong” in so many sentences with figures. */
const SENTENCES_FOR_EACH_FALSE_WRONG = 50;

function findingsOf({ text, format }: Case): ClaimFinding[] {
	const read = format === "md" ? readMarkdownDocument : readTextDocument;
	const document = read(new TextEncoder().encode(text), "case.txt");
	assert.ok(document.ok);
	return checkDocument(document.value);
}

function fits(finding: ClaimFinding, { check, instead }: Wanted): boolean {
	return finding.check === check && (instead === undefined || finding.instead.includes(instead));
}

function shown(findings: readonly ClaimFinding[]): string[] {
	return findings.map(
		(each) => `${each.severity} ${each.check}: ${each.says} => ${each.computed} | ${each.instead}`,
	);
}

test("there are at least 150 cases, most of them right", () => {
	assert.ok(cases.length >= 150, `${cases.length} cases`);
	assert.ok(cases.filter((each) => !each.wrong && !each.doubtful).length > cases.length / 2);
	assert.equal(new Set(cases.map((each) => each.text)).size, cases.length);
});

for (const each of cases) {
	test(each.text.split("\n").join(" / ").slice(0, 110), () => {
		const findings = findingsOf(each).filter((finding) => finding.severity !== "style");
		for (const severity of ["wrong", "doubtful"] as const) {
			const found = findings.filter((finding) => finding.severity === severity);
			const wanted = each[severity] ?? [];
			const missed = wanted.filter((want) => !found.some((finding) => fits(finding, want)));
			assert.deepEqual(missed, [], `not found; found were ${shown(findings).join("; ")}`);
			const extra = found.filter((finding) => !wanted.some((want) => fits(finding, want)));
			assert.deepEqual(shown(extra), []);
		}
	});
}

test("precision: at most one false “wrong” in 50 sentences with figures", (suite) => {
	const withFigures = cases
		.flatMap((each) => each.text.split(/(?<=[.!?])\s+|\n/))
		.filter((line) => /\d/.test(line)).length;
	const called = cases.flatMap((each) =>
		findingsOf(each)
			.filter((finding) => finding.severity === "wrong")
			.map((finding) => ({ each, finding })),
	);
	const falseWrong = called.filter(
		({ each, finding }) => !(each.wrong ?? []).some((want) => fits(finding, want)),
	);
	suite.diagnostic(
		`${called.length} called wrong, ${falseWrong.length} falsely, in ${withFigures} lines and sentences with figures`,
	);
	assert.ok(called.length >= 40);
	assert.ok(
		falseWrong.length * SENTENCES_FOR_EACH_FALSE_WRONG <= withFigures,
		shown(falseWrong.map(({ finding }) => finding)).join("\n"),
	);
});
