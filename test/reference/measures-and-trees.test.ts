import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { readYaml } from "#document/reading";
import { type Measure, measureCatalogue, readMeasures, readTree, treeProblems } from "#evidence/measures";
import { describeProblem, type LocatedValue, type Outcome, treeLines } from "#vocabulary";

function read<Value>(file: string, reader: (located: LocatedValue) => Outcome<Value>): Value {
	const text = readFileSync(file, "utf8");
	const located = readYaml(text, file);
	assert.ok(located.ok, located.problems.map(describeProblem).join("\n"));
	const outcome = reader(located.value);
	assert.ok(outcome.ok, outcome.problems.map(describeProblem).join("\n"));
	return outcome.value;
}

function filesOf(folder: string): string[] {
	return readdirSync(folder).map((name) => `${folder}/${name}`);
}

const MEASURE_FILES = filesOf("reference/measures");
const TREE_FILES = filesOf("reference/trees");
const measures: Measure[] = MEASURE_FILES.flatMap((file) => read(file, readMeasures));

test("every measure of the catalogue can be read, and none stands in two files", () => {
	const ids = measures.map((measure) => measure.id);
	assert.deepEqual([...new Set(ids)], ids);
	assert.ok(ids.length > 60);
});

test("a definition is a sentence and a noun fits into one", () => {
	for (const { id, definition, noun, title } of measures) {
		assert.match(definition, /^[A-Z].*\.$/, id);
		assert.match(noun, /^[a-z]/, id);
		assert.match(title, /^[A-Z]/, id);
	}
});

test("every tree is made of measures that the catalogue has", () => {
	const catalogue = measureCatalogue(measures);
	for (const file of TREE_FILES)
		assert.deepEqual(treeProblems(read(file, readTree), catalogue, { file }).map(describeProblem), []);
});

test("the table of volumes by type has its twenty-two lines", () => {
	assert.equal(treeLines(read("reference/trees/kent-2016.yaml", readTree)).length, 22);
});

test("data.police.uk has fourteen types beside all crime", () => {
	assert.equal(treeLines(read("reference/trees/police-uk.yaml", readTree)).length, 15);
});

test("reports of abuse, use of services and what follows police activity are judged in neither direction", () => {
	const catalogue = measureCatalogue(measures);
	for (const id of [
		"domestic-abuse.incidents",
		"one-stop-shop.visits",
		"marac.cases",
		"treatment.clients",
		"crime.drug-offences",
		"crime.possession-of-weapons",
	])
		assert.equal(catalogue.byId(id)?.polarity, "neither", id);
});

test("every file of reference data says where it comes from", () => {
	for (const file of [...MEASURE_FILES, ...TREE_FILES])
		assert.match(readFileSync(file, "utf8"), /^# .*\n/, file);
});
