import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { load } from "../load.ts";
import { fillReturns } from "./fill-returns.ts";

const now = () => new Date("2015-02-01T00:00:00Z");

const HEADING =
	"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

function street(month: string, ...places: string[]): string {
	const rows = places.map(
		(lsoa, index) =>
			`${month}${index},${month},Kent Police,Kent Police,0.5,51.2,On or near A Road,${lsoa},,Drugs,,`,
	);
	return [HEADING, ...rows, ""].join("\n");
}

const SETTINGS = `partnership: {name: A, short: A}
title: Assessment
year: 2014/15
version: "1"
state: draft
date: 2015-02-01
language: en
marking: OFFICIAL
area: E07000110
windows: {spring: {period: Jan to Mar 2014}}
document: [{appendix: sources}]
`;

const PLAN = `counted:
  - {measures: [crime.all], areas: [Maidstone], every: month, from: 2014-01, to: 2014-03}
  - {measures: [crime.all], areas: [Maidstone], windows: [spring]}
`;

async function folders(t: TestContext, plan: string) {
	const root = mkdtempSync(join(tmpdir(), "fill-"));
	t.after(() => rmSync(root, { recursive: true, force: true }));
	const folder = join(root, "assessment");
	const workspace = join(root, "workspace");
	mkdirSync(folder);
	writeFileSync(join(folder, "assessment.yaml"), SETTINGS);
	writeFileSync(join(folder, "evidence.yaml"), plan);
	const take = async (name: string, content: string) => {
		writeFileSync(join(root, name), content);
		const loaded = await load({ paths: [join(root, name)], workspace, now, report: () => undefined });
		assert.ok(loaded.ok && loaded.value.loaded === 1, JSON.stringify(loaded));
	};
	await take("lookup.csv", "LSOA11CD,WD18CD,WD18NM,LAD18CD\nE01024389,E05004996,High Street,E07000110\n");
	const fill = (rehearse = false) => fillReturns({ folder, workspace, rehearse, now });
	const text = (name = "counted-police-street.csv") => readFileSync(join(folder, "returns", name), "utf8");
	return { folder, take, fill, text };
}

test("months that are not held are no zeros, in months and in what is added up of them; rows tell their files", async (t) => {
	const { take, fill, text } = await folders(t, PLAN);
	await take("january.csv", street("2014-01", "E01024389", "E01024389", ""));
	await take("march.csv", street("2014-03", "E01024389"));
	const filled = await fill();
	assert.ok(filled.ok, JSON.stringify(filled.problems));
	assert.deepEqual(filled.value.returns, [
		{ name: "counted-police-street.csv", rows: 4, gaps: 2, status: "new" },
	]);
	const [, january = "", february = "", march = "", whole = ""] = text().split("\n");
	assert.match(
		january,
		/^crime\.all,E07000110,2014-01,2,,"counted from 1 file, list [0-9a-f]{12}; of the force without a place: 1",/,
	);
	assert.match(february, /2014-02,,No street-level file of Kent Police is held,,/);
	assert.match(march, /2014-03,1,,/);
	assert.match(whole, /2014 Q1,,No street-level file of Kent Police is held: February 2014,/);
	const list = /list ([0-9a-f]{12})/.exec(january)?.[1] ?? "none";
	assert.match(text("counted-from.md"), new RegExp(`january\\.csv \\| police-street \\| 3 \\| ${list}`));
});

test("twice changes nothing, and a later release tells which figures changed from what to what", async (t) => {
	const { take, fill, text } = await folders(t, PLAN);
	await take("january.csv", street("2014-01", "E01024389"));
	await take("february.csv", street("2014-02", "E01024389"));
	await take("march.csv", street("2014-03", "E01024389"));
	assert.ok((await fill()).ok);
	const before = text();
	const again = await fill();
	assert.ok(again.ok);
	assert.deepEqual([again.value.returns[0]?.status, again.value.changes, text()], ["unchanged", [], before]);
	await take("march-later.csv", street("2014-03", "E01024389", "E01024389"));
	const rehearsed = await fill(true);
	assert.equal(text(), before, "a rehearsal writes nothing");
	const filled = await fill();
	assert.ok(filled.ok && rehearsed.ok);
	assert.deepEqual(filled.value.changes, rehearsed.value.changes);
	assert.deepEqual(
		filled.value.changes.map(({ period, before, after }) => [period, before, after]),
		[
			["2014-03", "1", "2"],
			["2014 Q1", "3", "4"],
		],
	);
	assert.notEqual(text(), before);
});

test("what cannot be counted at all writes nothing, at the line of its entry", async (t) => {
	const { folder, take, fill } = await folders(
		t,
		`${PLAN}  - {measures: [road.ksi], areas: [Maidstone], windows: [spring]}\n`,
	);
	await take("january.csv", street("2014-01", "E01024389"));
	const filled = await fill();
	assert.deepEqual(
		filled.problems.map(({ code, at }) => [code, at.file, at.line]),
		[["collisions-missing", "evidence.yaml", 4]],
	);
	assert.equal(existsSync(join(folder, "returns")), false);
});

test("a figure is counted into one return only, and a return that nothing asks for any more is named", async (t) => {
	const twice = `${PLAN}  - {measures: [crime.all], areas: [Maidstone], windows: [spring], file: other}\n`;
	const { folder, take, fill } = await folders(t, twice);
	await take("january.csv", street("2014-01", "E01024389"));
	assert.deepEqual(
		(await fill()).problems.map(({ code }) => code),
		["cell-counted-twice"],
	);
	writeFileSync(join(folder, "evidence.yaml"), PLAN);
	mkdirSync(join(folder, "returns"), { recursive: true });
	writeFileSync(join(folder, "returns", "counted-other.csv"), "measure,area,period,value\n");
	assert.deepEqual(
		(await fill()).problems.map(({ code, at }) => [code, at.file]),
		[["counted-return-left", "returns/counted-other.csv"]],
	);
});

test("without a plan or a workspace the next step is said", async (t) => {
	const { folder, fill } = await folders(t, PLAN);
	const nowhere = await fillReturns({ folder, workspace: join(folder, "no-workspace"), now });
	assert.equal(nowhere.problems[0]?.code, "workspace-missing");
	rmSync(join(folder, "evidence.yaml"));
	assert.equal((await fill()).problems[0]?.code, "evidence-plan-missing");
});
