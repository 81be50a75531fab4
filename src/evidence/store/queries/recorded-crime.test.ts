import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { known, officeStore, skip } from "./fixtures/office-store.ts";
import { recordedCrime } from "./recorded-crime.ts";

test("the sheet of 2017/18 keeps its padded zeros and its corrections", { skip }, async (t) => {
	const { store, shared } = await officeStore(t);
	const sheet = await shared("prc-home-office/prc-pfa-mar2013-onwards-tables201718.csv.gz");
	assert.deepEqual(sheet.rows, [23_068, 23_068, 0, 0]);
	assert.equal(sheet.counts?.corrections, 36);
	assert.ok((sheet.counts?.zeros ?? 0) >= 5_792);
	const kent = await store.ask(recordedCrime({ measure: "crime.all", forceNames: ["Kent"] }));
	assert.ok(kent.ok);
	assert.deepEqual(
		kent.value.map(({ quarter, financialYear }) => [quarter, financialYear]),
		["2017-04-01", "2017-07-01", "2017-10-01", "2018-01-01"].map((quarter) => [quarter, "2017/18"]),
	);
});

test("Kent's recorded crime steps up by the published amounts", { skip }, async (t) => {
	const { store, shared } = await officeStore(t);
	await shared("prc-home-office/prc_pfa_kent_2012-13_2025-26.csv.gz");
	const kent = await store.ask(recordedCrime({ measure: "crime.all", forceNames: ["Kent", "Kent Police"] }));
	assert.ok(kent.ok);
	const year = (wanted: string) =>
		kent.value.filter((each) => each.financialYear === wanted).reduce((sum, { value }) => sum + value, 0);
	assert.deepEqual([year("2016/17"), year("2017/18"), year("2018/19")], [128_398, 176_083, 200_453]);
	const calendar = kent.value.filter(({ quarter }) => quarter >= "2014-01-01" && quarter < "2015-01-01");
	assert.equal(
		calendar.reduce((sum, { value }) => sum + value, 0),
		111_355,
	);
	const refused = await store.ask(recordedCrime({ measure: "crime.arsn", forceNames: ["Kent"] }));
	assert.ok(!refused.ok && refused.problems[0]?.next.includes("crime.arson"));
});

test("groups of recorded crime add up to all of it", { skip }, async (t) => {
	const { store, shared } = await officeStore(t);
	await shared("prc-home-office/prc_pfa_kent_2012-13_2025-26.csv.gz");
	const total = async (measure: string) => {
		const counted = await store.ask(recordedCrime({ measure, forceNames: ["Kent"] }));
		assert.ok(counted.ok);
		return counted.value
			.filter((each) => each.financialYear === "2016/17")
			.reduce((sum, { value }) => sum + value, 0);
	};
	const groups = [
		"crime.violence-against-the-person",
		"crime.sexual-offences",
		"crime.robbery",
		"crime.theft-offences",
		"crime.criminal-damage",
		"crime.drug-offences",
		"crime.possession-of-weapons",
		"crime.public-order",
		"crime.other",
	];
	const theft = [
		"burglary",
		"vehicle-offences",
		"theft-from-the-person",
		"theft-of-pedal-cycle",
		"shoplifting",
		"all-other-theft",
	];
	const sum = async (ids: readonly string[]) =>
		(await Promise.all(ids.map(total))).reduce((all, each) => all + each, 0);
	assert.equal(await sum(groups), await total("crime.all"));
	assert.equal(await sum(theft.map((each) => `crime.${each}`)), await total("crime.theft-offences"));
});

test("what a force placed in no partnership is counted beside each of them", async (t) => {
	const { store, loadText } = await officeStore(t);
	const heading =
		"Financial Year,Financial Quarter,CSP Name,Force Name,Offence Group,Offence Subgroup,Offence Code,Offence Count";
	const row = (csp: string, count: string) =>
		`2024/25,1,${csp},Kent,Robbery,Robbery of business property,34A,${count}`;
	await loadText(
		"csp.csv",
		heading,
		row("Maidstone", "3"),
		row("Unassigned Kent", "40"),
		row("Thanet", "-1"),
		"",
	);
	await loadText("force.csv", heading.replace("CSP Name,", ""), row("", "42").replace(",,", ","), "");
	const ask = async (...names: string[]) => {
		const counted = await store.ask(
			recordedCrime({
				measure: "crime.robbery",
				forceNames: ["Kent"],
				...(names.length > 0 && { partnershipNames: names }),
			}),
		);
		assert.ok(counted.ok);
		return counted.value.map(({ value, unassigned }) => [value, unassigned]);
	};
	assert.deepEqual(await ask("Maidstone"), [[3, 40]]);
	assert.deepEqual(await ask("Thanet"), [[-1, 40]]);
	assert.deepEqual(await ask("Nowhere"), []);
	assert.deepEqual(await ask(), [[42, 0]]);
});

test("workbooks of the Home Office are read sheet by sheet, a year to each, notes aside", async (t) => {
	const { store, root } = await officeStore(t);
	const heading = [
		"Financial Year",
		"Financial Quarter",
		"Force Name",
		"Offence Group",
		"Offence Subgroup",
		"Offence Code",
		"Number of Offences",
	];
	const year = (name: string, count: number) => ({
		name: name.replace("/", "_"),
		rows: [heading, [name, 1, "Kent", "Robbery", "Robbery of business property", "34A", count]],
	});
	const sheets = [{ name: "Notes", rows: [["Recorded crime"]] }, year("2016/17", 1954), year("2017/18", -1)];
	for (const [name, bytes] of [
		["prc.xlsx", await writeXlsx({ sheets })],
		["prc.ods", await writeOds({ sheets })],
	] as const) {
		const path = join(root, name);
		await writeFile(path, bytes);
		const outcomes = await store.loadFiles([{ name, path }], known);
		assert.deepEqual(
			outcomes.map(
				(each) => each.status === "loaded" && [each.load.source, each.load.sheet, each.load.rowsLoaded],
			),
			[
				["recorded-crime", "2016_17", 1],
				["recorded-crime", "2017_18", 1],
			],
		);
		const counted = await store.ask(recordedCrime({ measure: "crime.robbery", forceNames: ["Kent"] }));
		assert.ok(counted.ok);
		assert.deepEqual(
			counted.value.map(({ value }) => value),
			[1954, -1],
		);
	}
});
