import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { readPrescribedReturns } from "#assessment/coverage";
import { readYaml } from "#document/reading";
import { readMeasures } from "#evidence/measures";
import { TABLE_SOURCES } from "#evidence/sources";
import { describeProblem, type LocatedValue, type Outcome } from "#vocabulary";

function read<Value>(file: string, reader: (located: LocatedValue) => Outcome<Value>): Value {
	const located = readYaml(readFileSync(file, "utf8"), file);
	assert.ok(located.ok, located.problems.map(describeProblem).join("\n"));
	const outcome = reader(located.value);
	assert.ok(outcome.ok, outcome.problems.map(describeProblem).join("\n"));
	return outcome.value;
}

const prescribed = read("reference/prescribed-returns.yaml", readPrescribedReturns);

test("every piece of prescribed information has an id of its own, and a supplier", () => {
	const ids = prescribed.map((each) => each.id);
	assert.deepEqual([...new Set(ids)], ids);
	assert.ok(ids.length > 20);
});

test("every measure and every format that the list names exists", () => {
	const files = readdirSync("reference/measures").map((name) => `reference/measures/${name}`);
	const measures = new Set<string>(files.flatMap((file) => read(file, readMeasures)).map((each) => each.id));
	const formats = new Set<string>(TABLE_SOURCES.map((each) => each.id)).add("incident-extract");
	assert.deepEqual(
		prescribed.flatMap((each) => each.measures.filter((id) => !measures.has(id))),
		[],
	);
	assert.deepEqual(
		prescribed.flatMap((each) => each.sources.filter((id) => !formats.has(id))),
		[],
	);
});

test("what was verified can be received; what cannot yet says that it was not verified", () => {
	const idle = prescribed.filter((each) => each.measures.length + each.sources.length === 0);
	assert.deepEqual(
		idle.filter((each) => each.verified).map((each) => each.id),
		[],
	);
});
