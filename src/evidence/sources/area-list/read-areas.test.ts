import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { areaRegister } from "#vocabulary";
import { readAreas } from "./read-areas.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

function areasOf(...path: string[]) {
	const outcome = readAreas(readFileSync(join(root, ...path), "utf8"), path.at(-1)!);
	assert.ok(outcome.ok, JSON.stringify(outcome.problems));
	return outcome.value;
}

const lists = readdirSync(join(root, "reference", "areas")).filter((name) => name.endsWith(".csv"));
const shipped = lists.flatMap((name) => areasOf("reference", "areas", name));
const own = areasOf("examples", "safer-maidstone-2017-18", "areas.csv");
const register = areaRegister([...shipped, ...own]);

test("every parent of a shipped area is itself known, and no code stands in two lists", () => {
	for (const area of register.all)
		for (const parent of area.parents) assert.ok(register.byCode(parent), `${area.code} names ${parent}`);
	assert.equal(areaRegister(shipped).all.length, shipped.length);
	assert.equal(areaRegister(own).all.length, own.length);
});

test("the areas of Kent are found by the names that people write", () => {
	const found = (name: string) => register.find(name)?.code;
	assert.equal(found("Maidstone"), "E07000110");
	assert.equal(found("Shepway"), "E07000112");
	assert.equal(found("Folkestone & Hythe"), "E07000112");
	assert.equal(found("Dartford & Gravesham"), "E22000352");
	assert.equal(found("Kent"), "E10000016");
	assert.equal(found("KCC"), "E10000016");
	assert.equal(found("Medway"), "E06000035");
	assert.equal(found("Kent Police"), "E23000032");
	assert.equal(found("Great Britain"), "K03000001");
	assert.equal(found("Parkwood"), "E05005002");
	assert.equal(found("West Division"), "kent-west");
});

test("Maidstone has 26 wards of 2013, and Kent twelve districts", () => {
	assert.equal(own.filter((area) => area.level === "ward").length, 26);
	const kent = register.find("Kent")!;
	const districts = register.all.filter((area) => area.level === "district");
	assert.equal(districts.filter((area) => area.parents.includes(kent.code)).length, 12);
});

test("the 43 territorial forces are there", () => {
	assert.equal(register.all.filter((area) => area.level === "force").length, 43);
});

test("what is wrong with a list is said with row and column, and refuses it", () => {
	const outcome = readAreas("code,name,level,from\n?,,shire,soon\nA1,One,ward,\nA1,Two,ward,\n", "areas.csv");
	assert.equal(outcome.ok, false);
	assert.deepEqual(
		outcome.problems.map(({ code, at }) => [code, at.row, at.column]),
		[
			["area-code-unfit", 2, "code"],
			["area-name-missing", 2, "name"],
			["area-level-unknown", 2, "level"],
			["area-day-unreadable", 2, "from"],
			["area-code-repeated", 4, "code"],
		],
	);
});
