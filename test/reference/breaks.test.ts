import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { readYaml } from "#document/reading";
import { measureCatalogue, readBreaks, readMeasures } from "#evidence/measures";
import { readAreas } from "#evidence/sources";
import { areaRegister, describeProblem, type LocatedValue, type Outcome } from "#vocabulary";

function must<Value>(outcome: Outcome<Value>): Value {
	assert.ok(outcome.ok, outcome.problems.map(describeProblem).join("\n"));
	return outcome.value;
}

function all<Value>(
	folder: string,
	ending: string,
	reader: (text: string, file: string) => Outcome<readonly Value[]>,
) {
	return readdirSync(folder)
		.filter((name) => name.endsWith(ending))
		.flatMap((name) => must(reader(readFileSync(`${folder}/${name}`, "utf8"), name)));
}

const structure =
	<Value>(reader: (located: LocatedValue) => Outcome<readonly Value[]>) =>
	(text: string, file: string) =>
		reader(must(readYaml(text, file)));

const breaks = all("reference/breaks", ".yaml", structure(readBreaks));
const measures = measureCatalogue(all("reference/measures", ".yaml", structure(readMeasures)));
const areas = areaRegister(all("reference/areas", ".csv", readAreas));

test("every shipped break has a name of its own, by which a partnership can replace it", () => {
	const ids = breaks.map((each) => each.id);
	assert.ok(ids.every((id) => id !== undefined));
	assert.equal(new Set(ids).size, ids.length);
	assert.ok(["kent-2017-recording", "kent-2024-unassigned"].every((id) => ids.includes(id)));
});

test("shipped breaks are about measures and areas that ship", () => {
	for (const { id, measures: touched, areas: where } of breaks) {
		for (const each of touched) assert.ok(measures.byId(each), `${id}: ${each}`);
		for (const code of where) assert.ok(areas.byCode(code), `${id}: ${code}`);
	}
});

test("the unassigned group of 2024 is about the five partnerships that the tables name, and no other", () => {
	const unassigned = breaks.find((each) => each.id === "kent-2024-unassigned");
	const partnerships = unassigned?.areas.flatMap((code) => {
		const area = areas.byCode(code);
		return area?.level === "csp" ? [area.name] : [];
	});
	assert.deepEqual(partnerships?.sort(), [
		"Dartford and Gravesham",
		"Maidstone",
		"Medway",
		"Tonbridge and Malling",
		"Tunbridge Wells",
	]);
});
