import assert from "node:assert/strict";
import test from "node:test";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { type ReturnMapping, readReturnMapping } from "#evidence/records";
import {
	type AreaLevel,
	areaRegister,
	type Known,
	type LocatedValue,
	readAreaCode,
	readMeasureId,
} from "#vocabulary";
import { readReturn } from "../partner-return/read-return.ts";
import { fileMatches, mappingFor } from "./mapping-for.ts";

const measure = (id: string) => ({
	id: readMeasureId(id)!,
	title: id,
	unit: "count" as const,
	supplier: "Kent Police",
});

const area = (code: string, name: string) => ({
	code: readAreaCode(code)!,
	name,
	level: "district" as AreaLevel,
	parents: [],
	alsoKnownAs: [],
});

const known: Known = {
	measures: [measure("da.visits"), measure("da.referrals")],
	areas: areaRegister([area("E07000110", "Maidstone"), area("E07000112", "Folkestone and Hythe")]),
};

/** A value as the reader of YAML hands it out, every part on line 1. */
function located(value: unknown): LocatedValue {
	const at = { file: "returns/mappings/shop.yaml", line: 1 };
	if (Array.isArray(value)) return { value: value.map(located), at };
	if (typeof value !== "object" || value === null) return { value: value as string, at };
	return { value: new Map(Object.entries(value).map(([key, each]) => [key, located(each)])), at };
}

function mapping(written: object): ReturnMapping {
	const read = readReturnMapping(located(written));
	assert.ok(read.ok, JSON.stringify(read.problems));
	return read.value;
}

const ACROSS = {
	files: "one-stop-shop*.csv",
	"heading-row": 5,
	measure: { column: "Indicator", means: { Visits: "da.visits", "Referrals made": "da.referrals" } },
	area: { column: "District", means: { "Maidstone BC": "E07000110", Shepway: "E07000112" } },
	period: { headings: "2016/17" },
	"not-available": ["-"],
	supplier: "Choices",
	source: "One Stop Shop monitoring",
};

const SPREADSHEET = [
	"One Stop Shops,,,,,",
	"Figures for the partnership,,,,,",
	",,,,,",
	",,,,,",
	"District,Indicator,Apr,Feb,Total 2016,Comment",
	"Maidstone BC,Visits,12,<5,,busy",
	"Maidstone BC,Referrals made,-,n/a,,",
	'Shepway,Visits,"1,204",0,,',
	"Total,,1216,0,,",
	"Source: team database,,,,,",
].join("\n");

const read = (text: string | Uint8Array, by: ReturnMapping, name = "one-stop-shop.csv") =>
	readReturn(
		{ name, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, mapping: by },
		known,
	);

test("headings on row 5, months across, small and missing numbers, totals", async () => {
	const reading = await read(SPREADSHEET, mapping(ACROSS));
	assert.ok(reading.accepted, JSON.stringify(reading.problems));
	assert.deepEqual(
		[reading.rowsRead, reading.records.length, reading.rowsRejected, reading.rowsSetAside],
		[8, 6, 0, 2],
	);
	assert.deepEqual(
		reading.records.map((each) => [
			each.measure,
			each.area,
			each.period.from,
			each.kind === "value" ? each.value : each.kind === "not available" && each.reason,
			each.at.row,
		]),
		[
			["da.visits", "E07000110", "2016-04-01", 12, 6],
			["da.visits", "E07000110", "2017-02-01", "withheld", 6],
			["da.referrals", "E07000110", "2016-04-01", "not available", 7],
			["da.referrals", "E07000110", "2017-02-01", "not available", 7],
			["da.visits", "E07000112", "2016-04-01", 1204, 8],
			["da.visits", "E07000112", "2017-02-01", 0, 8],
		],
	);
	assert.ok(reading.records.every((each) => each.supplier === "Choices"));
	assert.deepEqual(
		reading.problems.map(({ code, stops, found }) => [code, stops, found]),
		[
			["mapped-rows-left-out", "nothing", undefined],
			["mapped-columns-unread", "nothing", "“Total 2016”, “Comment”"],
		],
	);
});

test("a figure in each row, its period beside it", async () => {
	const rows = mapping({
		files: "v.csv",
		measure: "da.visits",
		area: "Maidstone",
		period: { column: "Month" },
		value: "Number of visits",
	});
	const reading = await read("Month,Number of visits\nApr-16,3\n,\n2016-05,4\n", rows);
	assert.deepEqual(
		reading.records.map((each) => [each.period.from, each.kind === "value" && each.value]),
		[
			["2016-04-01", 3],
			["2016-05-01", 4],
		],
	);
});

test("what does not fit the mapping is told at the partner's own heading, and refuses the file", async () => {
	const wrong = SPREADSHEET.replace("Shepway,Visits", "Sheepway,Visit").replace('"1,204"', "about 40");
	const reading = await read(wrong, mapping(ACROSS));
	assert.equal(reading.accepted, false);
	assert.deepEqual(reading.records, []);
	assert.equal(reading.rowsRead, 8);
	const told = reading.problems
		.filter((each) => each.stops === "row")
		.map(({ at, found }) => [at.row, at.column, found]);
	assert.deepEqual(told.slice(0, 2), [
		[8, "Indicator", "“Visit”"],
		[8, "District", "“Sheepway”"],
	]);
	const number = await read(SPREADSHEET.replace('"1,204"', "about 40"), mapping(ACROSS));
	assert.deepEqual(number.problems[0]?.at, { file: "one-stop-shop.csv", row: 8, line: 8, column: "Apr" });
});

test("headings on another row, other headings and another sheet are told with the next step", async () => {
	const codes = async (text: string, written: object = ACROSS) =>
		(await read(text, mapping(written))).problems.map(({ code }) => code);
	assert.deepEqual(await codes(SPREADSHEET, { ...ACROSS, "heading-row": 4 }), ["mapped-headings-missing"]);
	assert.deepEqual(await codes(SPREADSHEET.replace("Indicator", "Indicators")), ["mapped-column-missing"]);
	assert.deepEqual(await codes(SPREADSHEET.replace("Apr,Feb", "first,second")), ["mapped-periods-missing"]);
	assert.deepEqual(await codes(SPREADSHEET.split("\n").slice(0, 5).join("\n")), [
		"file-without-rows",
		"mapped-columns-unread",
	]);
	assert.deepEqual(await codes(SPREADSHEET, { ...ACROSS, sheet: "Data" }), ["mapped-sheet-missing"]);
	assert.deepEqual(await codes(""), ["file-empty"]);
});

test("workbooks are read by the sheet that the mapping names", async () => {
	const rows = SPREADSHEET.split("\n").map((line) => line.replace('"1,204"', "1204").split(","));
	const sheets = [
		{ name: "Notes", rows: [["nothing", "here"]] },
		{ name: "Data", rows },
	];
	const by = mapping({ ...ACROSS, sheet: "Data" });
	for (const bytes of [await writeXlsx({ sheets }), await writeOds({ sheets })]) {
		const reading = await read(bytes, by, "one-stop-shop.xlsx");
		assert.equal(reading.records.length, 6, JSON.stringify(reading.problems));
		assert.equal(reading.records[0]?.at.sheet, "Data");
	}
});

test("a mapping without figures, with unknown entries or without a measure is told so", () => {
	const codes = (written: object) => readReturnMapping(located(written)).problems.map(({ code }) => code);
	const whole = { files: "a", measure: "m", area: "x", period: { headings: "all" } };
	assert.deepEqual(codes(whole), []);
	assert.deepEqual(codes({ ...whole, period: 2016 }), ["entry-missing"]);
	assert.deepEqual(codes({ ...whole, sheets: "y" }), ["entry-unknown"]);
	const { measure: _, ...without } = whole;
	assert.deepEqual(codes(without), ["entry-missing"]);
});

test("a mapping is found by the name of the file, with * for any letters and nothing else", () => {
	const by = mapping(ACROSS);
	assert.equal(mappingFor("returns/One-Stop-Shop Q1.csv", [by]), by);
	assert.equal(mappingFor("returns/police.csv", [by]), undefined);
	assert.equal(fileMatches("axb", "a.b"), false);
});
