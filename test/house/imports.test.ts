import assert from "node:assert/strict";
import { builtinModules } from "node:module";
import { test } from "node:test";
import { houseTable, type Room, roomOf } from "./house-table.ts";
import { contentOf, projectFiles } from "./source-files.ts";

const rooms = houseTable();
const files = projectFiles("src", ".ts", ".tsx");
/** A test writes its input as people do, and reads it as the program does. */
const READING = "#document/reading";
const WORLD = /\b(Date\.now\(|new Date\(\)|Math\.random\(|process\.|console\.|performance\.now\()/;

test("the house has rooms and files, and every file stands in a room", () => {
	assert.ok(rooms.length >= 15, "the table of src/README.md was not read");
	assert.ok(files.length > 30, "no source files were found");
	assert.deepEqual(
		files.filter((file) => !roomOf(file, rooms)),
		[],
	);
});

test("imports go only where the table of src/README.md lets them", () => {
	assert.deepEqual(files.flatMap(importFaults), []);
});

test("pure rooms see no clock, chance, environment or console", () => {
	const faults = files
		.filter((file) => !isTest(file) && !touchesWorld(file))
		.filter((file) => WORLD.test(withoutComments(contentOf(file))))
		.map((file) => `${file} ${WORLD.exec(withoutComments(contentOf(file)))?.[0]}`);
	assert.deepEqual(faults, []);
});

test("the rule catches an import that goes up", () => {
	const faults = faultsOf("src/analysis/statistics/a.ts", "#evidence/store");
	assert.match(faults.join(), /analysis\/statistics may not import evidence\/store/);
	assert.match(
		faultsOf("src/assessment/settings/a.ts", "#evidence/store").join(),
		/may not import evidence\/store/,
	);
	assert.match(faultsOf("src/document/a.ts", "node:fs").join(), /touches the world/);
	assert.match(faultsOf("src/document/a.ts", "zod").join(), /zod/);
	assert.match(faultsOf("src/assessment/plan/a.ts", "#document/reading").join(), /may not import/);
	assert.deepEqual(faultsOf("src/analysis/findings/a.ts", "#analysis/statistics"), []);
});

function importFaults(file: string): string[] {
	const wanted = [
		...contentOf(file).matchAll(
			/(?:^|\n)\s*(?:import|export)\b[^;"'`]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s*"([^"]+)"/g,
		),
	];
	return wanted.flatMap((found) => faultsOf(file, found[1] ?? found[2] ?? found[3] ?? ""));
}

function faultsOf(file: string, wanted: string): string[] {
	const room = roomOf(file, rooms);
	if (!room) return [`${file} stands in no room`];
	if (wanted.startsWith("../../")) return [`${file} climbs with ${wanted}`];
	if (wanted.startsWith("."))
		return roomOf(resolved(file, wanted), rooms)?.name === room.name
			? []
			: [`${file} reaches into another room with ${wanted}: use its #name`];
	if (isTest(file) && wanted === READING && room.vocabulary) return [];
	if (wanted.startsWith("#"))
		return mayImport(room, wanted.slice(1))
			? []
			: [`${file} imports ${wanted}: ${room.name} may not import ${wanted.slice(1)}. ${room.why}`];
	if (isTest(file)) return [];
	if (wanted.startsWith("node:") || builtinModules.includes(wanted))
		return touchesWorld(file) ? [] : [`${file} imports ${wanted}, which touches the world`];
	const name = wanted
		.split("/")
		.slice(0, wanted.startsWith("@") ? 2 : 1)
		.join("/");
	return room.packages.includes(name)
		? []
		: [`${file} imports ${name}, which is not among the packages of ${room.name}`];
}

function mayImport(room: Room, target: string): boolean {
	if (target === "vocabulary") return room.vocabulary;
	if (target === room.name) return true;
	const position = (name: string) =>
		rooms.findIndex((each) => each.name === name || name.startsWith(`${each.name}/`));
	if (room.everything) return position(target) >= 0 && position(target) < position(room.name);
	return room.mayImport.some(
		(allowed) =>
			target === allowed ||
			(!rooms.some((each) => each.name === allowed) && target.startsWith(`${allowed}/`)) ||
			(allowed === "assessment" && target.startsWith("assessment/")),
	);
}

function touchesWorld(file: string): boolean {
	const room = roomOf(file, rooms);
	if (!room) return false;
	return (
		room.world === "yes" ||
		(typeof room.world === "object" && file.startsWith(`src/${room.name}/${room.world.only}/`))
	);
}

function resolved(file: string, wanted: string): string {
	return new URL(wanted, `file:///${file}`).pathname.slice(1);
}

function isTest(file: string): boolean {
	return file.endsWith(".test.ts") || file.includes("/fixtures/") || file.endsWith("-suite.ts");
}

function withoutComments(code: string): string {
	return code.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}
