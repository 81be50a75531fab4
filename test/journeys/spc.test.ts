import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { contentOf, root } from "../house/source-files.ts";

// The real command line on good and bad files, as an analyst would use it.

const folder = mkdtempSync(join(tmpdir(), "bellwether-spc-"));
after(() => rmSync(folder, { recursive: true }));

function spc(words: readonly string[], input?: string) {
	const run = spawnSync(process.execPath, [join(root, "bin", "bellwether.js"), "spc", ...words], {
		cwd: folder,
		encoding: "utf8",
		...(input !== undefined && { input }),
	});
	return { code: run.status, result: run.stdout, remarks: run.stderr };
}

function file(name: string, content: string | Uint8Array): string {
	writeFileSync(join(folder, name), content);
	return name;
}

const months = ["2016-01", "2016-02", "2016-03", "2016-05", "2016-06"];
const good = `Month,Value\n${months.map((month, index) => `${month},"1,${230 + index}"\n`).join("")}`;

test("the how-to page shows what the command says", () => {
	const page = contentOf("docs/how-to/draw-a-control-chart.md");
	const [, csv = ""] = /```csv\n([\s\S]*?)```/.exec(page) ?? [];
	file("thefts.csv", csv);
	const shown = [...page.matchAll(/```\nnpx bellwether spc ([^\n]+)\n```[\s\S]*?```text\n([\s\S]*?)```/g)];
	assert.equal(shown.length, 2);
	for (const [, words = "", answer] of shown) {
		const run = spc(words.match(/[^\s"]*"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? []);
		assert.equal(run.code, 0, run.remarks);
		assert.equal(run.result, answer);
	}
	assert.match(readFileSync(join(folder, "thefts.svg"), "utf8"), /Jul 2016: new recording rules/);
});

test("the how-to page and the help name the same options", () => {
	const page = contentOf("docs/how-to/draw-a-control-chart.md");
	const { result } = spc(["--help"]);
	const options = new Set(result.match(/--[a-z]+(?:-[a-z]+)*/g));
	for (const option of ["--help"]) options.delete(option);
	assert.ok(options.size > 12);
	assert.deepEqual(
		[...options].filter((option) => !page.includes(`\`${option}`)),
		[],
	);
});

test("a table becomes words on the standard output, and a picture with its words inside", () => {
	const run = spc([file("good.csv", good), "--svg", "good.svg", "--title", "Thefts & burglaries"]);
	assert.equal(run.code, 0, run.remarks);
	assert.match(run.result, /^Thefts & burglaries\nValue a month, January 2016 to June 2016\n/);
	assert.match(run.result, /April 2016 +missing/);
	assert.match(run.result, /The limits are provisional: they rest on 5 points/);
	assert.match(run.remarks, /The chart was written to good\.svg/);
	const svg = readFileSync(join(folder, "good.svg"), "utf8");
	assert.match(svg, />Thefts &amp; burglaries<\/text>/);
	assert.match(svg, />Source: good\.csv, 5 rows\.<\/text>/);
});

test("JSON holds the chart, the notes and the problems, and nothing else is printed", () => {
	const run = spc([file("good.csv", good), "--json", "--propose"]);
	assert.equal(run.code, 0);
	const data = JSON.parse(run.result);
	assert.equal(data.drawn, true);
	assert.deepEqual(
		data.chart.points.map(({ value }: { value: number | null }) => value),
		[1230, 1231, 1232, null, 1233, 1234],
	);
	assert.deepEqual(data.proposals, { kind: "proposed", steps: [] });
	assert.ok(data.notes.length > 4);
});

test("the standard input and spreadsheets mean the same as a file of text", async () => {
	const rows = [["Month", "Value"], ...months.map((month, index) => [month, 1230 + index])];
	file("good.xlsx", await writeXlsx({ sheets: [{ name: "Data", rows }] }));
	const points = (run: { result: string }) => JSON.parse(run.result).chart.points;
	const wanted = points(spc([file("good.csv", good), "--json"]));
	assert.deepEqual(points(spc(["-", "--json"], good)), wanted);
	assert.deepEqual(points(spc(["good.xlsx", "--json"])), wanted);
});

const BAD: readonly [string, string | Uint8Array, RegExp][] = [
	[
		"text.csv",
		"date,value\n2016-01,30\n2016-02,about 40\n",
		/text\.csv, row 3, column “value”: This is not a number\. Found “about 40”; wanted a number/,
	],
	[
		"date.csv",
		"date,value\nJanuary,30\n2016-02,40\n",
		/date\.csv, row 2, column “date”: This is not a date\. Found “January”; wanted 2016-10/,
	],
	[
		"twice.csv",
		"date,value\n2016-01,30\n2016-01,40\n",
		/twice\.csv, row 3, column “date”: The date stands in row 2 as well/,
	],
	["empty.csv", "", /empty\.csv: The file is empty\./],
	["heading.csv", "date,value\n", /heading\.csv, row 1: The file has headings and no row under them/],
	[
		"noise.csv",
		Uint8Array.from({ length: 900 }, (_, index) => (index * 31) % 256),
		/noise\.csv: The file is neither a table in plain text nor a spreadsheet/,
	],
	[
		"rolling.csv",
		"date,value\nRY Jan 2016,30\nRY Feb 2016,40\n",
		/rolling\.csv, row 3.*overlaps the one in row 2/,
	],
];

for (const [name, content, says] of BAD)
	test(`${name} is refused with place, finding and next step, and nothing is written`, () => {
		const run = spc([file(name, content), "--svg", "never.svg"]);
		assert.equal(run.code, 1);
		assert.match(run.remarks, says);
		assert.equal(run.result, "");
		assert.ok(!existsSync(join(folder, "never.svg")));
	});

test("a file that is not there, a folder, and options that cannot be understood start nothing", () => {
	file("good.csv", good);
	for (const [words, says] of [
		[["nowhere.csv"], /nowhere\.csv: This file is not there/],
		[["."], /This is a folder, not a file/],
		[["good.csv", "--rules", "making-data-cont"], /Did you mean “making-data-count”/],
		[["good.csv", "--rebase", "2016-03"], /A step needs its date and its reason/],
		[["good.csv", "--out", "chart.png"], /Charts are drawn as SVG/],
		[["good.csv", "--nonsense"], /unknown option/],
	] as const) {
		const run = spc(words);
		assert.equal(run.code, 2, `${words.join(" ")}: ${run.result}${run.remarks}`);
		assert.match(run.remarks, says);
	}
});

test("a refusal as JSON lists the problems", () => {
	const run = spc([file("text.csv", "date,value\n2016-01,30\n2016-02,x\n"), "--json"]);
	assert.equal(run.code, 1);
	const { drawn, problems } = JSON.parse(run.result);
	assert.equal(drawn, false);
	assert.deepEqual(
		problems.map(({ code, at }: { code: string; at: { row: number } }) => [code, at.row]),
		[["number-unreadable", 3]],
	);
});

test("rows out of order are put in order with a remark", () => {
	const run = spc([file("mixed.csv", "date,value\n2016-03,35\n2016-01,30\n2016-02,40\n")]);
	assert.equal(run.code, 0);
	assert.match(run.remarks, /mixed\.csv, row 3, column “date”: The rows are not in the order of time/);
});
