import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "#document/reading";
import type { Priority, Standing } from "../priority.ts";
import { readPriorities } from "../read-priorities.ts";
import { countyThemes } from "./county-themes.ts";
import { readSharedNames } from "./read-shared-names.ts";

function priorities(
	...entries: readonly (readonly [id: string, title: string, thisYear: Standing])[]
): Priority[] {
	const text = entries.map(
		([id, title, thisYear], index) =>
			`  - {id: ${id}, title: ${title}, theme: ${id}, last-year: none, this-year: ${thisYear}, ${thisYear === "priority" ? `rank: ${index + 1}, ` : ""}decision: introduce, reason: {kind: harm, words: why}}`,
	);
	const located = readYaml(`priorities:\n${text.join("\n")}\n`, "priorities.yaml");
	const read = located.ok ? readPriorities(located.value) : located;
	assert.ok(read.ok, JSON.stringify(read.problems));
	return read.value;
}

const ashford = {
	district: "Ashford",
	priorities: priorities(
		["drugs", "Substance misuse", "priority"],
		["roads", "Road safety", "cross-cutting"],
		["old", "Old", "none"],
	),
};
const dover = {
	district: "Dover",
	priorities: priorities(
		["substance-misuse", "substance misuse", "priority"],
		["roads", "Safer roads", "priority"],
		["violence", "Violence", "priority"],
	),
};

test("entries are one theme by id or title; what most districts make a priority stands first", () => {
	const themes = countyThemes([ashford, dover]);
	assert.deepEqual(
		themes.map(({ title, priorityIn, byDistrict }) => [
			title,
			priorityIn.join(),
			[...byDistrict.keys()].join(),
		]),
		[
			["Substance misuse", "Ashford,Dover", "Ashford,Dover"],
			["Road safety", "Dover", "Ashford,Dover"],
			["Violence", "Dover", "Dover"],
		],
	);
});

test("a shared name joins what districts call differently, but never two entries of one district", () => {
	const shared = [{ title: "Harm", names: ["Road safety", "violence", "roads"] }];
	const themes = countyThemes([ashford, dover], shared);
	assert.deepEqual(
		themes.map(({ title, byDistrict }) => [title, [...byDistrict].map(([, { id }]) => id).join()]),
		[
			["Substance misuse", "drugs,substance-misuse"],
			["Harm", "roads,roads"],
			["Harm", "violence"],
		],
	);
});

test("no district makes no theme, and a list of shared names without names is refused at its line", () => {
	assert.deepEqual(countyThemes([]), []);
	const located = readYaml("themes:\n  - {title: Violence, names: []}\n", "names.yaml");
	assert.ok(located.ok);
	assert.equal(readSharedNames(located.value).problems[0]?.at.line, 2);
});
