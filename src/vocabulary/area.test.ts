import assert from "node:assert/strict";
import test from "node:test";
import { type Area, type AreaLevel, areaRegister, readAreaCode } from "./area.ts";

function area(code: string, name: string, level: AreaLevel, alsoKnownAs: readonly string[] = []): Area {
	return { code: readAreaCode(code)!, name, level, parents: [], alsoKnownAs };
}

const register = areaRegister([
	area("E22000142", "Maidstone", "csp"),
	area("E07000110", "Maidstone", "district"),
	area("E23000032", "Kent", "force", ["Kent Police"]),
	area("E10000016", "Kent", "county", ["KCC"]),
	area("E05000001", "Bridge", "ward"),
	area("E05000002", "Bridge", "ward"),
	area("E22000352", "Dartford & Gravesham", "csp"),
]);

test("a name that a district and its partnership share finds the district", () => {
	assert.equal(register.find("maidstone")?.code, "E07000110");
	assert.equal(register.find("E22000142")?.level, "csp");
});

test("a name that a county and its police force share finds the county", () => {
	assert.equal(register.find("Kent")?.level, "county");
	assert.equal(register.find("Kent Police")?.level, "force");
	assert.equal(register.find("KCC")?.code, "E10000016");
});

test("a name that two areas of one level share finds nothing, and both can be listed", () => {
	assert.equal(register.find("Bridge"), undefined);
	assert.deepEqual(
		register.named("bridge").map((each) => each.code),
		["E05000001", "E05000002"],
	);
});

test("an ampersand is an and", () => {
	assert.equal(register.find("Dartford and Gravesham")?.code, "E22000352");
});

test("a code fits before any name", () => {
	const odd = areaRegister([area("A1", "B2", "ward"), area("B2", "Other", "ward")]);
	assert.equal(odd.find("B2")?.name, "Other");
});

test("“City of” behind a name does not count, a list of places does", () => {
	const towns = areaRegister([
		area("E06000023", "Bristol, City of", "district"),
		area("E06000028", "Bournemouth", "district"),
		area("E06000058", "Bournemouth, Christchurch and Poole", "district"),
	]);
	assert.equal(towns.find("Bristol")?.code, "E06000023");
	assert.equal(towns.find("Bournemouth")?.code, "E06000028");
});
