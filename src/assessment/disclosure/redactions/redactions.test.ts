import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "#document/reading";
import { readRedactions } from "./read-redactions.ts";
import { redactionOf } from "./redaction.ts";
import { smallNumbersIn } from "./small-number-words.ts";

function read(text: string) {
	const located = readYaml(text, "redactions.yaml");
	assert.ok(located.ok);
	return readRedactions(located.value);
}

test("a redaction names one thing, what becomes of it, why, and who looked at it", () => {
	const found = read(`
redactions:
  - {block: premises, action: replace, words: Places are not named., reason: Findable, reviewer: A. Reader, date: 2017-01-20}
  - {section: themes/local.md, action: drop, reason: Intelligence}
`);
	assert.ok(found.ok);
	const [premises, section] = found.value.redactions;
	assert.deepEqual(premises?.review, { reviewer: "A. Reader", date: "2017-01-20" });
	assert.equal(section?.review, undefined);
	assert.equal(redactionOf({ kind: "section", name: "themes/local.md" }, found.value), section);
	assert.equal(redactionOf({ kind: "block", name: "themes/local.md" }, found.value), undefined);
});

test("two things in one, no words to replace with, a repeat and a date that is none are problems with their lines", () => {
	const found = read(`
redactions:
  - {block: a, section: b, action: drop, reason: r}
  - {block: c, action: replace, reason: r}
  - {block: d, action: drop, words: w, reason: r}
  - {block: e, action: drop, reason: r, reviewer: x, date: soon}
  - {block: e, action: drop, reason: r}
`);
	assert.ok(!found.ok);
	assert.deepEqual(
		found.problems.map(({ code, at }) => [code, at.line]),
		[
			["redaction-unclear", 3],
			["redaction-unclear", 4],
			["redaction-unclear", 5],
			["redaction-date-unfit", 6],
			["redaction-twice", 7],
		],
	);
});

test("small numbers of people and of places that can be found are seen, in words and in digits", () => {
	const found = (text: string) => smallNumbersIn(text).map(({ words }) => words);
	assert.deepEqual(found("There are only four women in the cohort."), ["four women"]);
	assert.deepEqual(found("Two car washes and one brothel were visited."), ["Two car washes", "one brothel"]);
	assert.deepEqual(found("Support went to 3 young people and 21 children."), ["3 young people"]);
	assert.deepEqual(found("Only one person came."), ["one person"]);
	assert.deepEqual(found("A couple of vulnerable residents were moved."), [
		"A couple of vulnerable residents",
	]);
});

test("ways of speaking, shares, larger numbers and other things are left alone", () => {
	for (const text of [
		"Partners work together around one person.",
		"One person in four has seen it.",
		"In 14 households and 23 people nothing changed.",
		"The 4 districts met three times.",
		"Between 2.4 people and £4 a person.",
		"One of the people said so.",
		"Two thousand households were asked at the One Stop Shop.",
	])
		assert.deepEqual(smallNumbersIn(text), [], text);
});
