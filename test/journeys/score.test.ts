import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bellwether, temporaryFolder } from "./command.ts";

// The real command line, as a community safety officer would use it before and after a scoring workshop.

function copyOf(example: string): string {
	const folder = join(temporaryFolder(), example);
	cpSync(`examples/${example}`, folder, {
		recursive: true,
		filter: (path) => !/\.bellwether$|received$/.test(path),
	});
	return folder;
}

const northbrook = copyOf("northbrook");

test("themes stand by rank, with what makes the order firm or not, and every suggestion not taken has its reason", async () => {
	const { code, result, remarks } = await bellwether("score", northbrook);
	assert.equal(code, 0, remarks);
	assert.match(result, /^Illustrative: /);
	const rows = result.split("\n").filter((line) => /^(\d+=?|not scored) {2}/.test(line));
	assert.deepEqual(
		rows.map((line) => line.split(/ {2,}/).slice(0, 2).join(" ")),
		["1 Violence", "2= Vehicle crime", "2= Burglary", "4 Disorder and damage", "5 Road safety"],
	);
	assert.match(result, /low \(without environmental\)/, "nobody scored it, which is said");
	assert.match(result, /2,000 draws, seed \d+/);
	assert.match(result, /Violence, trend: suggested 3 .*Police gave 1: From January 2025/);
});

test("the same folder gives the same JSON, with its seed; CSV has a row for each theme", async () => {
	const first = await bellwether("score", northbrook, "--json");
	const second = await bellwether("score", northbrook, "--json");
	assert.equal(first.result, second.result);
	const report = JSON.parse(first.result) as {
		seed: number;
		draws: number;
		themes: { id: string; risk: number; rankInterval: { lower: number } }[];
	};
	assert.ok(Number.isInteger(report.seed));
	assert.equal(report.draws, 2000);
	const csv = (await bellwether("score", northbrook, "--csv")).result.trim().split("\n");
	assert.equal(csv.length, 1 + report.themes.length);
	assert.equal(Number(csv[1]?.split(",")[2]), report.themes[0]?.risk);
});

test("an empty file is made for a scorer, scores nothing, and is never overwritten", async () => {
	const made = await bellwether("score", northbrook, "--template", "Fire & Rescue");
	assert.deepEqual([made.code, made.result], [0, "Written: scoring/fire-rescue.yaml\n"], made.remarks);
	const path = join(northbrook, "scoring/fire-rescue.yaml");
	const text = readFileSync(path, "utf8");
	assert.match(text, /The evidence suggests 4\. Violence and sexual offences/);
	assert.doesNotMatch(text, /Keyless thefts/, "nobody sees what others gave");
	const scored = await bellwether("score", northbrook);
	assert.equal(scored.code, 0, scored.remarks);
	writeFileSync(path, text.replace("{score: , reason: }", "{score: 2, reason: }"));
	const again = await bellwether("score", northbrook, "--template", "Fire & Rescue");
	assert.equal(again.code, 1);
	assert.match(again.remarks, /scoring\/fire-rescue\.yaml: This file is there already/);
	assert.match(readFileSync(path, "utf8"), /score: 2/);
});

test("another model is one line; scores that are not on its scale are found with file and line", async () => {
	const folder = copyOf("northbrook");
	writeFileSync(join(folder, "scoring/model.yaml"), "use: four-by-four\n");
	const { code, remarks } = await bellwether("score", folder);
	assert.equal(code, 1);
	assert.match(remarks, /scoring\/council\.yaml, line \d+: “physical” is no criterion that can be scored/);
	for (const scorer of ["council", "police", "public-health"])
		writeFileSync(
			join(folder, `scoring/${scorer}.yaml`),
			`name: ${scorer}\nscores:\n  violence: {impact: 4, likelihood: {score: 4, reason: Often}}\n  burglary: {impact: 2, likelihood: 3}\n`,
		);
	const scored = await bellwether("score", folder, "--json");
	const { themes } = JSON.parse(scored.result) as { themes: { id: string; risk: number | null }[] };
	assert.deepEqual(
		themes.slice(0, 2).map(({ id, risk }) => [id, risk]),
		[
			["violence", 16],
			["burglary", 6],
		],
	);
});

test("an override without a reason ends with 1 and its place, and the document is not built", async () => {
	const folder = copyOf("northbrook");
	const path = join(folder, "scoring/police.yaml");
	const text = readFileSync(path, "utf8");
	writeFileSync(
		path,
		text.replace(/trend: \{score: 1, suggestion: overridden, reason: "?[^"}]*"?\}/, "trend: 1"),
	);
	assert.notEqual(readFileSync(path, "utf8"), text);
	const scored = await bellwether("score", folder);
	assert.equal(scored.code, 1);
	assert.match(scored.remarks, /scoring\/police\.yaml, line \d+: The score of “trend” for “violence”/);
	assert.match(scored.result, /^1 +Violence/m, "the results are shown all the same");
	const built = await bellwether("build", folder, "--out", join(folder, "out"));
	assert.equal(built.code, 1);
	assert.match(built.remarks, /no reason stands beside it/);
});

test("a folder without scorers says how to begin; one that is no assessment cannot start", async () => {
	const folder = copyOf("northbrook");
	rmSync(join(folder, "scoring"), { recursive: true });
	const { code, remarks } = await bellwether("score", folder);
	assert.equal(code, 1);
	assert.match(remarks, /--template NAME/);
	assert.equal((await bellwether("score", temporaryFolder())).code, 2);
});
