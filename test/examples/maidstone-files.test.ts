import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import test from "node:test";
import { readGlossary } from "#assessment/glossary";
import { prioritiesIn, readPriorities } from "#assessment/priorities";
import { readSettings } from "#assessment/settings";
import { creditFaults, readSuppliers } from "#assessment/suppliers";
import { readBreaks, readSteps, readTree } from "#evidence/measures";
import { catalogueMeasures, exampleAreas, exampleReturns, MAIDSTONE, structureOf } from "./maidstone.ts";

const measures = new Set<string>(catalogueMeasures().map((measure) => measure.id));

function settings() {
	const trees = readdirSync("reference/trees").map(
		(name) => structureOf(`reference/trees/${name}`, readTree).id,
	);
	const known = { areas: exampleAreas(), measures, trees };
	return structureOf(`${MAIDSTONE}/assessment.yaml`, (located) => readSettings(located, known));
}

test("the settings can be read, and the first window is the rolling year", () => {
	const { windows, groups, checks } = settings();
	assert.deepEqual([...windows.values()][0]?.period, {
		kind: "rolling year",
		from: "2015-11-01",
		to: "2016-11-01",
	});
	assert.equal(groups.get("peers")?.members.length, 15);
	assert.equal(groups.get("districts")?.members.length, 13);
	assert.equal(groups.get("divisions")?.members.length, 13);
	assert.equal(groups.get("county-csps")?.members.length, 11);
	assert.equal(checks.length, 5);
});

test("every part of the document is there", () => {
	for (const part of settings().parts)
		if (part.kind === "prose" || part.file !== undefined)
			assert.ok(existsSync(`${MAIDSTONE}/${part.file}`), part.file);
});

test("breaks and step changes are about measures and areas that exist", () => {
	const areas = exampleAreas();
	const breaks = structureOf(`${MAIDSTONE}/breaks.yaml`, readBreaks);
	const steps = structureOf(`${MAIDSTONE}/steps.yaml`, readSteps);
	for (const id of [...breaks.flatMap((each) => each.measures), ...steps.map((each) => each.measure)])
		assert.ok(measures.has(id), id);
	for (const code of [...breaks.flatMap((each) => each.areas), ...steps.map((each) => each.area)])
		assert.ok(areas.byCode(code), code);
});

test("five priorities are recommended in their order, out of five of last year", () => {
	const priorities = structureOf(`${MAIDSTONE}/priorities.yaml`, readPriorities);
	assert.deepEqual(
		prioritiesIn("recommended", priorities).map((each) => each.id),
		[
			"organised-crime-groups",
			"gangs-and-child-sexual-exploitation",
			"substance-misuse",
			"domestic-abuse-and-violence",
			"mental-health",
		],
	);
	assert.equal(prioritiesIn("last-year", priorities).length, 5);
	assert.deepEqual(
		prioritiesIn("cross-cutting", priorities)
			.map((each) => each.id)
			.sort(),
		["anti-social-behaviour", "prevent", "reducing-reoffending"],
	);
	for (const { theme } of priorities) assert.ok(existsSync(`${MAIDSTONE}/themes/${theme}.md`), theme);
});

test("the glossary has two meanings of NPS, each with the files in which it is meant", () => {
	const terms = structureOf(`${MAIDSTONE}/glossary.yaml`, readGlossary);
	const probation = terms.filter((each) => each.term === "NPS");
	assert.equal(probation.length, 2);
	assert.ok(probation.every((each) => each.sections.length > 0));
});

test("every supplier of a figure is credited, and nobody else is thanked for figures", async () => {
	const suppliers = structureOf(`${MAIDSTONE}/sources.yaml`, readSuppliers);
	const used = (await exampleReturns()).flatMap(({ reading }) =>
		reading.records.map((each) => each.supplier),
	);
	const faults = creditFaults(suppliers, used);
	assert.deepEqual(faults.uncredited, []);
	assert.deepEqual(
		faults.unused.filter((each) => each.kind !== "other information"),
		[],
	);
});
