import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import { partOf, placeOf, plainValue } from "#vocabulary";
import { readYaml } from "./yaml.ts";

function read(text: string) {
	const outcome = readYaml(text, "a.yaml");
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value;
}

function refusal(text: string) {
	const outcome = readYaml(text, "a.yaml");
	assert.ok(!outcome.ok);
	return outcome.problems[0]!;
}

test("every entry keeps the line on which it stands", () => {
	const value = read(
		"title: A\nwindows:\n  year: {period: RY Oct 2016}\n  month:\n    period: Oct 2016\nlist:\n- a\n- b: 1\n",
	);
	assert.equal(placeOf(value, ["title"]).line, 1);
	assert.equal(placeOf(value, ["windows"]).line, 2);
	assert.equal(placeOf(value, ["windows", "year", "period"]).line, 3);
	assert.equal(placeOf(value, ["windows", "month", "period"]).line, 5);
	assert.equal(placeOf(value, ["list", 0]).line, 7);
	assert.equal(placeOf(value, ["list", 1, "b"]).line, 8);
	assert.deepEqual(plainValue(value), {
		title: "A",
		windows: { year: { period: "RY Oct 2016" }, month: { period: "Oct 2016" } },
		list: ["a", { b: 1 }],
	});
});

test("dates, codes and yes stay text; numbers and true do not", () => {
	const value = read("date: 2017-01-27\nanswer: yes\ntrue: true\n2017: 1.5\nnone:\n");
	assert.deepEqual(plainValue(value), {
		date: "2017-01-27",
		answer: "yes",
		true: true,
		2017: 1.5,
		none: null,
	});
	assert.equal(partOf(value, "none")?.at.line, 5);
});

test("an empty file is a value that is not there", () => {
	assert.equal(read("").value, null);
	assert.equal(read("# only a remark\n").value, null);
});

test("an entry that stands twice is refused at its second line", () => {
	const problem = refusal("a: 1\nb: 2\na: 3\n");
	assert.equal(problem.at.line, 3);
	assert.match(problem.says, /twice/);
});

for (const [what, text, line] of [
	["a tab as indent", "a:\n\t- b", 2],
	["an open bracket", "a: [1, 2\nb: 3", 2],
	["an open quotation mark", "a: 1\nb: 'x", 2],
	["a second colon", "a: b: c", 1],
	["a second document", "a: 1\n---\nb: 2", 2],
	["a reference", "a: &x 1\nb: *x", 1],
	["a reference to nothing", "a: 1\nb: *x", 2],
	["a tag", "a: !foo 1", 1],
	["an entry whose name is a list", "? [a]\n: 1", 1],
] as const)
	test(`${what} is a problem at line ${line} with a next step`, () => {
		const problem = refusal(text);
		assert.equal(problem.at.line, line);
		assert.ok(problem.next.length > 10);
	});

test("nesting that would exhaust the program is a problem", () => {
	assert.equal(refusal("[".repeat(100_000)).stops, "file");
});

test("whatever is written as plain data is read back", () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 3 }), (data) => {
			const outcome = readYaml(stringify(data, { aliasDuplicateObjects: false }), "a.yaml");
			assert.ok(outcome.ok);
			assert.equal(JSON.stringify(plainValue(outcome.value)), JSON.stringify(data));
		}),
	);
});

test("any text is read or refused, never thrown at", () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 80 }), (text) => typeof readYaml(text, "a.yaml").ok === "boolean"),
	);
});
