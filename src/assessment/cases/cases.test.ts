import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "#document/reading";
import { caseRemarks } from "./case-remarks.ts";
import { mayBePublic } from "./case-study.ts";
import { identifyingDetail } from "./identifying-detail.ts";
import { readCaseStudy, repeatedCases } from "./read-case-study.ts";

const FILE = "case-studies/home.md";

function read(front: string, body = "A resident was helped.") {
	const located = readYaml(front, FILE);
	assert.ok(located.ok);
	return readCaseStudy({ file: FILE, front: located.value, body, bodyLine: 8 });
}

test("consent has a giver, a day and a scope, and only the public one lets a story be public", () => {
	const scope = (word: string) =>
		read(`{id: home, title: Home, consent: {given-by: the resident, date: 2026-05-14, scope: ${word}}}`);
	const [open, closed] = [scope("public"), scope("partners only")];
	assert.ok(open.ok && closed.ok);
	assert.equal(mayBePublic(open.value.standing), true);
	assert.equal(mayBePublic(closed.value.standing), false);
	const composite = read("{id: home, title: Home, composite: true}");
	assert.ok(composite.ok && mayBePublic(composite.value.standing));
	assert.deepEqual(composite.problems, []);
});

test("a story without either is read with a remark, and one with both, or with a day that is none, is refused", () => {
	const none = read("{id: home, title: Home}");
	assert.ok(none.ok && !mayBePublic(none.value.standing));
	assert.deepEqual(
		none.problems.map(({ code, stops }) => [code, stops]),
		[["case-consent-missing", "nothing"]],
	);
	const consent = "consent: {given-by: x, date: 2026-05-14, scope: public}";
	assert.equal(
		read(`{id: h, title: H, ${consent}, composite: true}`).problems[0]?.code,
		"case-standing-unclear",
	);
	assert.equal(
		read("{id: h, title: H, consent: {given-by: x, date: soon, scope: public}}").problems[0]?.code,
		"case-date-unfit",
	);
	assert.equal(
		readCaseStudy({ file: FILE, front: undefined, body: "", bodyLine: 1 }).problems[0]?.code,
		"case-front-missing",
	);
	assert.ok(none.ok && repeatedCases([none.value, none.value]).length === 1);
});

test("what neighbours recognise somebody by is found, each with what to write instead", () => {
	const told =
		"LC, 62 years old and widowed, owed £1,300 to Meadow Homes. On 3 March her cousin took the dog to Loose; after a stroke she moved.";
	const found = identifyingDetail(told, ["Loose", "Kent"]);
	assert.deepEqual(
		found.map(({ kind, words }) => [kind, words]),
		[
			["initials", "LC"],
			["age", "62 years old"],
			["relation", "widowed"],
			["sum", "£1,300"],
			["landlord", "Meadow Homes"],
			["date", "3 March"],
			["relation", "cousin"],
			["pet", "dog"],
			["place", "Loose"],
			["condition", "stroke"],
		],
	);
	assert.ok(found.every(({ instead }) => instead.length > 10));
});

test("a story in general terms gives no remark, nor do the names of services", () => {
	const plain =
		"A resident living alone had lost control of bills. The GP and the PCSO brought others in; the NHS helped, and the CCTV was of no use.";
	assert.deepEqual(identifyingDetail(plain, ["Maidstone"]), []);
});

test("remarks name the line of the file and stop nothing", () => {
	const study = read("{id: home, title: Home, composite: true}", "A resident.\n\nShe kept a dog in Fant.");
	assert.ok(study.ok);
	assert.deepEqual(
		caseRemarks(study.value, ["Fant"]).map(({ code, at, found, stops }) => [code, at.line, found, stops]),
		[
			["case-detail-pet", 10, "“dog”", "nothing"],
			["case-detail-place", 10, "“Fant”", "nothing"],
		],
	);
});
