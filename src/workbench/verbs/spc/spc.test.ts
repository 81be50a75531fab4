import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CHART_NAMES } from "./chart-names.ts";
import { type SpcReport, spc } from "./spc.ts";
import { RULE_SET_NAMES, readSpcOptions, type WrittenSpcOptions } from "./spc-options.ts";

async function outcome(csv: string | Uint8Array, written: WrittenSpcOptions = {}) {
	const options = readSpcOptions(written);
	assert.ok(options.ok, JSON.stringify(options.problems));
	const bytes = typeof csv === "string" ? new TextEncoder().encode(csv) : csv;
	return spc({ name: "thefts.csv", bytes }, options.value);
}

async function drawn(csv: string, written: WrittenSpcOptions = {}): Promise<SpcReport> {
	const made = await outcome(csv, written);
	assert.ok(made.ok, JSON.stringify(made.problems));
	return made.value;
}

async function refusal(csv: string | Uint8Array, written: WrittenSpcOptions = {}) {
	const made = await outcome(csv, written);
	assert.equal(made.ok, false);
	return made.problems.map(({ code, at }) => [code, at.row]);
}

function months(values: readonly (number | string)[], year = 2015): string {
	return values
		.map(
			(value, index) =>
				`${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")},${value}\n`,
		)
		.join("");
}

const quiet = [19, 21, 19, 21, 19, 21, 19, 21, 19, 21, 19, 21, 19, 21];
const saying = (report: SpcReport, words: RegExp) => assert.match(report.notes.join("\n"), words);

test("columns are known by their headings in any order and case", async () => {
	const report = await drawn("Population,COUNT,Month\n1000,30,2016-01\n1000,40,2016-02\n2000,70,2016-03\n");
	assert.equal(report.chart.chart, "u-prime");
	assert.deepEqual(
		report.chart.points.map(({ value }) => value),
		[0.03, 0.04, 0.035],
	);
});

test("columns without a known heading are taken by place, and that is said", async () => {
	const report = await drawn("Quand,Vols\n2016-01,30\n2016-02,40\n2016-03,35\n");
	saying(report, /Taken by place, not by heading: “Quand” as the date and “Vols” as the value\./);
	assert.match(report.title, /^Vols: /);
});

test("a file without headings is read from its first row on, and that is said", async () => {
	const report = await drawn(months(quiet));
	assert.equal(report.chart.points.length, quiet.length);
	saying(report, /has no headings/);
});

test("a third column of words is not taken as a denominator; it is said that it was not read", async () => {
	const report = await drawn("Month,Thefts,Remark\n2016-01,30,snow\n2016-02,40,\n2016-03,35,\n");
	assert.equal(report.chart.chart, "individuals");
	saying(report, /Not read: “Remark”/);
});

test("semicolons, a byte order mark and thousands with commas work", async () => {
	const report = await drawn("\ufeffdate;value\n2016-01;1,234\n2016-02;1,300\n2016-03;999\n");
	assert.deepEqual(
		report.chart.points.map(({ value }) => value),
		[1234, 1300, 999],
	);
});

test("a month without a row is a missing point, never nought", async () => {
	const report = await drawn("date,value\n2016-01,30\n2016-02,40\n2016-04,35\n2016-05,36\n");
	assert.deepEqual(
		report.chart.points.map(({ value }) => value),
		[30, 40, null, 35, 36],
	);
	saying(report, /March 2016 has no value: missing, which is not nought/);
});

test("an empty cell and NA are missing points as well", async () => {
	const report = await drawn("date,value\n2016-01,30\n2016-02,\n2016-03,NA\n2016-04,31\n");
	assert.deepEqual(
		report.chart.points.map(({ value }) => value),
		[30, null, null, 31],
	);
});

test("first days of months, quarters and years stand for the whole of them", async () => {
	const starts = async (...dates: string[]) => {
		const report = await drawn(`date,value\n${dates.map((date) => `${date},30\n`).join("")}`);
		return report.periods.map(({ from, to }) => `${from}/${to}`);
	};
	assert.deepEqual(await starts("01/01/2016", "01/02/2016"), [
		"2016-01-01/2016-02-01",
		"2016-02-01/2016-03-01",
	]);
	assert.deepEqual(await starts("31/01/2016", "29/02/2016"), [
		"2016-01-01/2016-02-01",
		"2016-02-01/2016-03-01",
	]);
	assert.deepEqual(await starts("2016-01-01", "2016-04-01"), [
		"2016-01-01/2016-04-01",
		"2016-04-01/2016-07-01",
	]);
	assert.deepEqual(await starts("2016-04-01", "2017-04-01"), [
		"2016-04-01/2017-04-01",
		"2017-04-01/2018-04-01",
	]);
});

test("weeks and days keep their pace; dates without one are neighbours as they come, which is said", async () => {
	const weekly = await drawn("date,value\n2016-01-04,3\n2016-01-11,4\n2016-01-25,5\n");
	assert.deepEqual(
		weekly.chart.points.map(({ value }) => value),
		[3, 4, null, 5],
	);
	const odd = await drawn("date,value\n2016-01-04,3\n2016-02-11,4\n2016-07-25,5\n");
	assert.equal(odd.chart.points.length, 3);
	saying(odd, /no regular pace/);
});

test("rows that are out of order are put in order, with a remark at the first of them", async () => {
	const made = await outcome("date,value\n2016-03,35\n2016-01,30\n2016-02,40\n");
	assert.ok(made.ok);
	assert.deepEqual(
		made.value.chart.points.map(({ value }) => value),
		[30, 40, 35],
	);
	assert.deepEqual(
		made.problems.map(({ code, at, stops }) => [code, at.row, stops]),
		[["dates-unsorted", 3, "nothing"]],
	);
});

test("what cannot be understood refuses the file, with its row", async () => {
	assert.deepEqual(await refusal("date,value\n2016-01,30\n2016-01,31\n"), [["date-twice", 3]]);
	assert.deepEqual(await refusal("date,value\n2016-01,30\n2016-02,about 40\n"), [["number-unreadable", 3]]);
	assert.deepEqual(await refusal("date,value\n2016-01,30\n2016-13,40\n"), [["date-unreadable", 3]]);
	assert.deepEqual(await refusal("date,value\n2016-01,30%\n2016-02,40\n"), [["unit-differs", 3]]);
	assert.deepEqual(await refusal(`date,value\n2016-01,30\n2016-02,${"9".repeat(400)}\n`), [
		["number-too-large", 3],
	]);
	assert.deepEqual(await refusal("date,value\n2016-01,30\n2106-02,40\n2016-02,4\n"), [
		["dates-far-apart", 3],
	]);
	assert.deepEqual(await refusal("date,value\n2016-01,30\n2016 Q2,40\n2016-02,4\n"), [["dates-differ", 3]]);
	assert.deepEqual(await refusal("date,value\nRY Jan 2016,30\nRY Feb 2016,40\n"), [["dates-overlap", 3]]);
	assert.deepEqual(await refusal("date,value,base\n2016-01,30,-2\n2016-02,3,5\n"), [
		["denominator-negative", 2],
	]);
});

test("a file that holds no series is refused, whatever it is", async () => {
	assert.deepEqual(await refusal(""), [["file-empty", undefined]]);
	assert.deepEqual(await refusal("\n \n"), [["file-empty", undefined]]);
	assert.deepEqual(await refusal("date,value\n"), [["file-without-rows", 1]]);
	assert.deepEqual(await refusal("just words\nand more\n"), [["columns-too-few", 1]]);
	assert.deepEqual(await refusal("date,value\n2016-01,30\n"), [["points-too-few", undefined]]);
	const noise = Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256);
	assert.deepEqual(await refusal(noise), [["file-not-text", undefined]]);
	assert.deepEqual(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9])), [
		["workbook-unreadable", undefined],
	]);
});

test("a chart that does not fit its series is refused with the next step", async () => {
	const csv = "date,value\n2016-01,-3\n2016-02,4\n2016-03,0\n";
	assert.deepEqual(await refusal(csv, { chart: "u" }), [["denominators-missing", undefined]]);
	assert.deepEqual(await refusal(csv, { chart: "c" }), [["value-unfit", 2]]);
	assert.deepEqual(await refusal(csv, { chart: "t" }), [
		["value-unfit", 2],
		["value-unfit", 4],
	]);
	assert.deepEqual(await refusal("date,value,base\n2016-01,9,8\n2016-02,3,8\n", { chart: "p" }), [
		["part-exceeds-whole", 2],
	]);
	assert.deepEqual(await refusal(months(quiet), { chart: "c", perDay: true }), [
		["per-day-unfit", undefined],
	]);
});

test("a step that a person accepts starts new limits, and its reason is said", async () => {
	const csv = `date,value\n${months([...quiet, 40, 42, 40, 42])}`;
	const report = await drawn(csv, { rebase: ["2016-03=new recording rules"] });
	assert.deepEqual(
		report.chart.segments.map(({ start }) => start),
		[0, 14],
	);
	assert.match(report.title, /from March 2016 the level rose from 20\.0 to 41\.0; no signal since/);
	saying(report, /Step accepted from March 2016: new recording rules\./);
	assert.match(report.svg, /Mar 2016: new recording rules/);
	assert.deepEqual(await refusal(csv, { rebase: ["2014-01=x", "2030-01=y"] }), [
		["rebase-outside", undefined],
		["rebase-outside", undefined],
	]);
	assert.deepEqual(await refusal(csv, { rebase: ["2016-03=x", "2016-03-01=y"] }), [
		["rebase-twice", undefined],
	]);
});

test("proposed steps come with evidence and the words that accept them", async () => {
	const csv = `date,value\n${months([...quiet, ...quiet.map((value) => value * 3)])}`;
	const { proposals } = await drawn(csv, { propose: true });
	assert.equal(proposals?.kind, "proposed");
	assert.deepEqual(
		proposals.steps.map(({ index, accept }) => [index, accept]),
		[[14, '--rebase 2016-03="reason"']],
	);
	const again = await drawn(csv, { propose: true, rebase: ["2016-03=known"] });
	assert.deepEqual(again.proposals, { kind: "proposed", steps: [] });
	const shares = await drawn("date,value\n2016-01,30%\n2016-02,40%\n", { propose: true });
	assert.equal(shares.proposals?.kind, "not looked for");
});

test("shares are drawn as per cents and rates per a round number, the target in the same unit", async () => {
	const shares = await drawn(
		"date,value,denominator\n2016-01,300,1000\n2016-02,400,1000\n2016-03,350,1000\n",
		{
			target: "90",
			polarity: "higher",
		},
	);
	assert.deepEqual([shares.chart.chart, shares.scale, shares.chart.target], ["p-prime", 100, 0.9]);
	saying(shares, /Target 90\.0: the process as it stands will never meet it/);
	const rates = await drawn(
		"date,value,population\n2016-01,30,170000\n2016-02,40,170000\n2016-03,35,170000\n",
	);
	assert.equal(rates.scale, 10_000);
	assert.match(rates.subtitle, /^Value per 10,000 of population, January 2016 to March 2016$/);
});

test("few events a month make a c chart, and why is said", async () => {
	const report = await drawn(`date,value\n${months([1, 0, 2, 3, 1, 0, 0, 2, 1, 1, 2, 0, 1])}`);
	assert.equal(report.chart.chart, "c");
	saying(report, /c chart \(counts\), chosen since there are few events a month/);
	saying(report, /The counts vary \d\.\d times as much as chance alone/);
});

test("values per day allow for months of unequal length", async () => {
	const report = await drawn("date,value\n2015-01,62\n2015-02,56\n2015-03,62\n", { perDay: true });
	assert.deepEqual(
		report.chart.points.map(({ value }) => value),
		[2, 2, 2],
	);
	saying(report, /divided by the days of each month/);
});

test("lengths of runs can be set, and that they were is said", async () => {
	const csv = `date,value\n${months([...quiet, 22, 22, 22, 22])}`;
	const [usual, short] = [await drawn(csv), await drawn(csv, { runLength: "5" })];
	const shifted = (report: SpcReport) =>
		report.chart.points.filter(({ signals }) => signals.some(({ rule }) => rule === "shift")).length;
	assert.deepEqual([shifted(usual), shifted(short)], [0, 5]);
	saying(short, /Changed: a run is 5 points long\./);
});

const cell = fc.oneof(
	fc.integer({ min: -5, max: 5000 }).map(String),
	fc.double({ noNaN: true }).map(String),
	fc.constantFrom("", "NA", "1,234", "£5", "45%", "ten", '"', "=1+1", "1e999", "-", "0"),
	fc.string(),
);
const date = fc.oneof(
	fc
		.integer({ min: 0, max: 40 })
		.map((index) => `${2015 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`),
	fc.constantFrom(
		"01/02/2016",
		"2016 Q1",
		"2015/16",
		"31 Dec 2016",
		"",
		"RY Oct 2016",
		"9999-12-31",
		"1000-01",
	),
	fc.string(),
);
const tame = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 100, max: 900 })), {
		minLength: 2,
		maxLength: 40,
	})
	.map((rows) =>
		[
			"date,value,base",
			...rows.map(
				([value, base], index) =>
					`${2015 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")},${value},${base}`,
			),
		].join("\n"),
	);
const wild = fc
	.tuple(fc.constantFrom(",", ";", "\t"), fc.array(fc.tuple(date, cell, cell), { maxLength: 30 }))
	.map(([separator, rows]) =>
		["date,value,base".replaceAll(",", separator), ...rows.map((row) => row.join(separator))].join("\n"),
	);
const written = fc.record(
	{
		chart: fc.constantFrom(...CHART_NAMES),
		rules: fc.constantFrom(...RULE_SET_NAMES),
		polarity: fc.constantFrom("lower", "higher", "neither"),
		baseline: fc.integer({ min: 2, max: 50 }).map(String),
		target: fc.integer({ min: -10, max: 500 }).map(String),
		runLength: fc.integer({ min: 2, max: 12 }).map(String),
		trendLength: fc.integer({ min: 2, max: 12 }).map(String),
		rebase: fc.oneof(fc.constant([]), fc.constant(["2015-02=x"]), fc.constant(["2015-04=y", "2018-01=z"])),
		propose: fc.boolean(),
		screen: fc.boolean(),
		perDay: fc.nat({ max: 9 }).map((chance) => chance === 0),
	},
	{ requiredKeys: [] },
);

test("whatever the file and the options, there is a chart or a problem that says what to do", async () => {
	const seen = { drawn: 0, refused: 0 };
	const property = fc.asyncProperty(
		fc.oneof({ arbitrary: tame, weight: 4 }, wild, fc.string()),
		written,
		async (csv, options) => {
			const made = await outcome(csv, options);
			seen[made.ok ? "drawn" : "refused"] += 1;
			if (made.ok)
				assert.doesNotMatch(
					`${made.value.title}${made.value.notes.join()}${made.value.svg.replaceAll(/>[^<]*</g, "><")}`,
					/NaN|undefined|Infinity/,
				);
			else assert.ok(made.problems.length > 0);
			for (const problem of made.problems) assert.ok(problem.says !== "" && problem.next !== "");
		},
	);
	await fc.assert(property, { numRuns: 200 });
	assert.ok(seen.drawn > 10 && seen.refused > 10, JSON.stringify(seen));
});
