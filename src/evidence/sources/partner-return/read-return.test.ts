import assert from "node:assert/strict";
import test from "node:test";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import {
	type AreaLevel,
	areaRegister,
	describeProblem,
	type Known,
	readAreaCode,
	readMeasureId,
	type Unit,
} from "#vocabulary";
import { readReturn } from "./read-return.ts";

function measure(id: string, unit: Unit, per?: number) {
	const known = { id: readMeasureId(id)!, title: `Title of ${id}`, unit, supplier: "Kent Police" };
	return { ...known, ...(per !== undefined && { per }) };
}

function area(code: string, name: string, level: AreaLevel) {
	return { code: readAreaCode(code)!, name, level, parents: [], alsoKnownAs: [] };
}

const known: Known = {
	measures: [
		{ ...measure("crime.all", "count"), stock: false },
		measure("crime.rate", "rate", 1000),
		measure("cost.calls", "pounds"),
		measure("drugs.share", "per cent"),
		measure("imd.rank", "rank"),
		measure("prison.grade", "grade"),
	],
	areas: areaRegister([
		area("E07000110", "Maidstone", "district"),
		area("E10000016", "Kent", "county"),
		area("E05000001", "Bridge", "ward"),
		area("E05000002", "Bridge", "ward"),
	]),
};

const HEADING = "measure,area,period,value";

function read(text: string | Uint8Array, name = "returns/police.csv") {
	return readReturn({ name, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text }, known);
}

async function recordOf(heading: string, row: string) {
	const reading = await read(`${heading}\n${row}\n`);
	assert.deepEqual(reading.problems.map(describeProblem), []);
	const { at, supplier, sourceTitle, illustrative, ...rest } = reading.records[0]!;
	return rest;
}

async function problemsOf(text: string | Uint8Array, name?: string) {
	const reading = await read(text, name);
	assert.equal(reading.accepted, false);
	assert.equal(reading.records.length, 0);
	for (const problem of reading.problems) {
		assert.ok(problem.next.length > 0);
		assert.equal(problem.at.file, name ?? "returns/police.csv");
	}
	return reading.problems;
}

const cell = { measure: "crime.all", area: "E07000110" };
const october = { kind: "month", from: "2016-10-01", to: "2016-11-01" };

test("a value with its place, supplier and title", async () => {
	const { records, accepted } = await read(
		`${HEADING},source\ncrime.all,Maidstone,2016-10,"10,271",iQuanta\n`,
	);
	assert.ok(accepted);
	assert.deepEqual(records, [
		{
			...cell,
			period: october,
			kind: "value",
			value: 10271,
			at: { file: "returns/police.csv", row: 2, line: 2 },
			illustrative: false,
			supplier: "Kent Police",
			sourceTitle: "iQuanta",
		},
	]);
});

test("headings in any order, letter case and with spaces or hyphens", async () => {
	const heading = "VALUE,Compared With,Period,AREA,Measure";
	const row = await recordOf(heading, "+42.3%,Sep 2016,Oct 2016,E07000110,crime.all");
	assert.deepEqual(row, {
		...cell,
		period: october,
		kind: "stated change",
		value: 42.3,
		changeUnit: "per cent",
		comparedWith: { kind: "month", from: "2016-09-01", to: "2016-10-01" },
	});
});

test("changes in percentage points and in numbers", async () => {
	const heading = `${HEADING},compared_with`;
	const points = await recordOf(heading, "drugs.share,Kent,2016/17,-0.5 pp,2015/16");
	assert.ok(points.kind === "stated change");
	assert.deepEqual([points.value, points.changeUnit], [-0.5, "percentage points"]);
	const number = await recordOf(heading, "crime.all,Kent,2016/17,+12,2015/16");
	assert.ok(number.kind === "stated change");
	assert.deepEqual([number.value, number.changeUnit], [12, "count"]);
});

test("ranks, grades, and values that are not there", async () => {
	const rank = await recordOf(HEADING, "imd.rank,Maidstone,2015,9th of 12");
	assert.ok(rank.kind === "rank");
	assert.deepEqual([rank.value, rank.rankOf], [9, 12]);
	const grade = await recordOf(HEADING, "prison.grade,Kent,2016/17,good");
	assert.ok(grade.kind === "grade");
	assert.equal(grade.text, "good");
	const gap = await recordOf(
		`${HEADING},value_text,expected`,
		"crime.all,Kent,2016/17,..,awaiting audit,Oct 2017",
	);
	assert.ok(gap.kind === "not available");
	assert.deepEqual([gap.reason, gap.why, gap.expected], ["expected later", "awaiting audit", "2017-10-31"]);
	const withheld = await recordOf(`${HEADING},value_text`, "crime.all,Kent,2016/17,[c],fewer than five");
	assert.ok(withheld.kind === "not available");
	assert.equal(withheld.reason, "withheld");
});

test("XLSX and ODS say the same as CSV", async () => {
	const rows = [HEADING.split(","), ["crime.all", "Maidstone", "2016-10", 10271]];
	const sheets = [{ name: "Return", rows }];
	for (const [name, bytes] of [
		["r.xlsx", await writeXlsx({ sheets })],
		["r.ods", await writeOds({ sheets })],
	] as const) {
		const reading = await read(bytes, name);
		assert.deepEqual(reading.problems, []);
		assert.deepEqual(reading.records[0]?.at, { file: name, sheet: "Return", row: 2 });
		assert.ok(reading.records[0]?.kind === "value" && reading.records[0].value === 10271);
	}
});

const REFUSED_ROWS: readonly (readonly [string, string, string, string])[] = [
	["crime.al,Maidstone,2016-10,1", "measure-unknown", "measure", "Did you mean “crime.all”?"],
	["crime.all,Maidston,2016-10,1", "area-unknown", "area", "Did you mean “Maidstone”?"],
	["crime.all,Bridge,2016-10,1", "area-ambiguous", "area", "Write the code instead of the name."],
	["crime.all,Maidstone,31 Feb 2016,1", "period-unreadable", "period", ""],
	["crime.all,Maidstone,2016-10,-4", "number-negative", "value", ""],
	["crime.all,Maidstone,2016-10,about 40", "number-unreadable", "value", ""],
	["crime.all,Maidstone,2016-10,4%", "unit-differs", "value", ""],
	["crime.all,Maidstone,2016-10,", "reason-missing", "value_text", ""],
	["imd.rank,Maidstone,2015,13 of 12", "rank-beyond-group", "value", ""],
];

for (const [row, code, column, next] of REFUSED_ROWS)
	test(`${code}: with file, row, column and next step, and nothing is kept`, async () => {
		const problems = await problemsOf(`${HEADING}\ncrime.all,Kent,2016-10,5\n${row}\n`);
		assert.deepEqual(
			problems.map((each) => [each.code, each.at.row, each.at.column]),
			[[code, 3, column]],
		);
		assert.ok(problems[0]?.next.includes(next));
	});

test("all that is wrong with a row is said at once", async () => {
	const problems = await problemsOf(`${HEADING}\nx,y,z,w\n`);
	assert.deepEqual(
		problems.map((each) => each.code),
		["measure-unknown", "area-unknown", "period-unreadable"],
	);
});

test("a numerator above its denominator, and a cell that its kind of row does not have", async () => {
	const heading = `${HEADING},numerator,denominator,rank_of,kind`;
	const share = await problemsOf(`${heading}\ndrugs.share,Kent,2016,120%,12,10,,\n`);
	assert.equal(share[0]?.code, "share-above-whole");
	const rank = await problemsOf(`${heading}\ncrime.all,Kent,2016,12,,,9,value\n`);
	assert.deepEqual([rank[0]?.code, rank[0]?.at.column], ["cell-not-of-kind", "rank_of"]);
	const kind = await problemsOf(`${heading}\ncrime.all,Kent,2016,12,,,,valeu\n`);
	assert.deepEqual([kind[0]?.code, kind[0]?.next], ["kind-unknown", "Did you mean “value”?"]);
});

test("a repeated row names the first one, and tells a repeat from a contradiction", async () => {
	const row = "crime.all,Maidstone,2016-10,5";
	const [repeat] = await problemsOf(`${HEADING}\n${row}\ncrime.all,E07000110,Oct 2016,5\n`);
	assert.deepEqual([repeat?.code, repeat?.at.row], ["row-repeated", 3]);
	assert.match(repeat?.says ?? "", /row 2/);
	const [conflict] = await problemsOf(`${HEADING}\n${row}\ncrime.all,Maidstone,2016-10,6\n`);
	assert.equal(conflict?.code, "row-conflicting");
});

test("files that are no return at all", async () => {
	const first = async (text: string | Uint8Array) => (await problemsOf(text))[0];
	assert.equal((await first(""))?.code, "file-empty");
	assert.equal((await first("\n\n \n"))?.code, "file-empty");
	assert.equal((await first(`${HEADING}\n`))?.code, "file-without-rows");
	assert.equal(
		(await first(Uint8Array.from({ length: 9_000 }, (_, i) => (i * 7919) % 256)))?.code,
		"file-not-text",
	);
	assert.equal((await first(`${HEADING}\n${"x".repeat(50_000_000)}\n`))?.code, "cell-too-long");
	assert.equal((await first(`${HEADING}\ncrime.all,Kent,2016,10,271\n`))?.code, "cell-without-heading");
});

test("a missing column names the heading that may be meant, an unknown one is not swallowed", async () => {
	const problems = await problemsOf("measure,area,periode,value\ncrime.all,Kent,2016,1\n");
	assert.deepEqual(
		problems.map((each) => [each.code, each.at.column]),
		[
			["column-missing", "period"],
			["column-unknown", "periode"],
		],
	);
	assert.match(problems[0]?.next ?? "", /“periode”/);
});

test("rows read are rows loaded and rows rejected", async () => {
	const reading = await read(`${HEADING}\ncrime.all,Kent,2016,1\ncrime.all,Kent,2016,1\nx,Kent,2016,1\n`);
	assert.deepEqual([reading.rowsRead, reading.rowsRejected], [3, 2]);
});

test("a share or rate must be what its own numerator and denominator give, as far as it is printed", async () => {
	const heading = `${HEADING},numerator,denominator`;
	const agreeing = [
		"drugs.share,Kent,2016/17,36.4%,3743,10271",
		"drugs.share,Kent,2016/17,36,3743,10271",
		"drugs.share,Kent,2016/17,12.5,1,8",
		"drugs.share,Kent,2016/17,13,1,8",
		"drugs.share,Kent,2016/17,33.333333333333336,1,3",
		"crime.rate,Kent,2016/17,62.44,10271,164500",
		"crime.all,Kent,2016/17,5,3,4",
	];
	for (const row of agreeing) assert.equal((await read(`${heading}\n${row}`)).accepted, true, row);
	const contradicting: [string, string, string][] = [
		["drugs.share,Kent,2016/17,46.3%,3743,10271", "parts-differ", "36.4, from 3743 of 10271"],
		["drugs.share,Kent,2016/17,36.5,3743,10271", "parts-differ", "36.4, from 3743 of 10271"],
		["drugs.share,Kent,2016/17,0.36,3743,10271", "parts-differ", "36.44, from 3743 of 10271"],
		["crime.rate,Kent,2016/17,26.4,10271,164500", "parts-differ", "62.4, from 10271 of 164500"],
		["crime.rate,Kent,2016/17,62.4,10271,0", "denominator-zero", "a number above zero"],
	];
	for (const [row, code, wanted] of contradicting)
		assert.deepEqual(
			(await problemsOf(`${heading}\n${row}`)).map((each) => [each.code, each.wanted]),
			[[code, wanted]],
		);
});

test("numbers too large to be held exactly are refused as such, not kept as infinity", async () => {
	const wide = `${HEADING},compared_with,numerator,denominator`;
	for (const digits of [16, 25, 400]) {
		const number = "9".repeat(digits);
		for (const cells of [`${number},,,`, `-${number},2015/16,,`, `1,,${number},5`]) {
			const problems = await problemsOf(`${wide}\ncrime.all,Kent,2016/17,${cells}`);
			assert.deepEqual(
				problems.map((each) => each.code),
				["number-too-large"],
			);
		}
	}
	assert.equal((await read(`${HEADING}\ncrime.all,Kent,2016/17,9007199254740991`)).accepted, true);
});

test("what is counted in whole numbers has no fraction", async () => {
	const [problem] = await problemsOf(`${HEADING}\ncrime.all,Kent,2016/17,10.5`);
	assert.deepEqual([problem?.code, problem?.found], ["number-fractional", "“10.5”"]);
	assert.equal((await read(`${HEADING}\ncrime.all,Kent,2016/17,10.0`)).accepted, true);
	assert.equal((await read(`${HEADING}\ncost.calls,Kent,2016/17,£10.50`)).accepted, true);
});

test("a month that a spreadsheet made a day of is not taken for that day alone", async () => {
	const [problem] = await problemsOf(`${HEADING}\ncrime.all,Kent,01/11/2016,10`);
	assert.equal(problem?.code, "period-of-one-day");
	assert.match(problem?.next ?? "", /Write 2016-11/);
});
