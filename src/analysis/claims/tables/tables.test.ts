import assert from "node:assert/strict";
import { test } from "node:test";
import { columnRoles } from "./column-roles.ts";
import type { PrintedRow, PrintedTable } from "./printed-table.ts";
import { printedNumberOf } from "./printed-table.ts";
import { tablesInLines } from "./tables-in-lines.ts";
import { totalRows } from "./total-rows.ts";

const linesOf = (text: string) =>
	text.split("\n").map((line, index) => ({ text: line, at: { file: "a.txt", line: index + 1 } }));

function tableOf(rows: readonly PrintedRow[], header = ""): PrintedTable {
	const columns = Math.max(...rows.map((row) => row.cells.length));
	return {
		name: "t",
		rows,
		columns,
		headings: [],
		header,
		section: "",
		before: 0,
		at: { file: "a" },
		lastLine: 0,
	};
}

function table(text: string, header = ""): PrintedTable {
	return tableOf(
		text.split("\n").map((line) => {
			const [label = "", ...cells] = line.split("|");
			const plain = label.replace(/^- /, "");
			return {
				label: plain,
				depth: plain === label ? 0 : 1,
				cells: cells.map(printedNumberOf),
				printed: line,
				at: { file: "a" },
				lastLine: 0,
			};
		}),
		header,
	);
}

test("rows survive blank lines, spaced signs, wrapped labels and cells", () => {
	const found = tablesInLines(
		linesOf(
			"The table shows it.\n\nNumber\n\nchange\n\nVictim based crime 791   9245 + 757 +8.9% \n\n- Robbery 6   69 -10 -12.6%\n\nTonbridge&\nMalling\n\n5 2326 -143 -5.8%\n\nOther crimes 18   229 + 82\n+55.8%\n\nThis is prose that follows the table and ends it.",
		),
	);
	assert.equal(found.length, 1);
	const [only] = found;
	assert.equal(only?.header, "Number change");
	assert.deepEqual(
		only?.rows.map((row) => [row.label, row.depth, row.cells.map((cell) => cell?.value)]),
		[
			["Victim based crime", 0, [791, 9245, 757, 8.9]],
			["Robbery", 1, [6, 69, -10, -12.6]],
			["Tonbridge& Malling", 0, [5, 2326, -143, -5.8]],
			["Other crimes", 0, [18, 229, 82, 55.8]],
		],
	);
});

test("a heading of years is no row, and prose that ends with figures is no table", () => {
	const [found] = tablesInLines(linesOf("Area 2015 2016\nNorth 10 12\nSouth 20 22"));
	assert.deepEqual(
		found?.rows.map((row) => row.label),
		["North", "South"],
	);
	assert.deepEqual(
		tablesInLines(
			linesOf(
				"Offences went from 100 in 2015 to\n120 in 2016 and then from 80 to 90\nwithin a year, it was said.",
			),
		),
		[],
	);
});

test("columns are told by the relations that their numbers have", () => {
	const changes = columnRoles(table("A|120|100|20|20.0%\nB|45|50|-5|-10.0%\nC|300|240|60|25.0%"));
	assert.deepEqual(changes.changes, [{ current: 0, previous: 1, difference: 2, perCent: 3 }]);
	assert.deepEqual(changes.counts, [0, 1]);
	const single = columnRoles(table("A|1225|-15|-1.2%\nB|14775|-65|-0.4%\nC|718910|-9390|-1.3%"));
	assert.deepEqual(single.changes[0], { current: 0, previous: undefined, difference: 1, perCent: 2 });
	const rates = columnRoles(
		table("A|5140|44|1\nB|5961|48|2\nC|9332|58|3=\nD|6581|58|3=", "Offences Rate per 1,000 Rank"),
	);
	assert.deepEqual(rates.ranks, [{ rank: 2, by: 1, direction: "lowest first" }]);
	assert.deepEqual([rates.rates, rates.counts], [[1], [0]]);
});

test("totals are found above, below, nested, and where one cell is wrong", () => {
	const nested = table(
		"Violent|312|3743|2964\n- VAP|280|3390|2665\n- Sexual|26|284|222\n- Robbery|6|69|79\nDrugs|24|345|282\nAll|336|4088|3246",
	);
	assert.deepEqual(
		totalRows(nested, [0, 1, 2]).map(({ row, parts }) => [row, parts]),
		[
			[0, [1, 2, 3]],
			[5, [0, 4]],
		],
	);
	const divisions = table(
		"A|100|110\nB|200|210\nNorth|300|320\nC|400|410\nD|500|510\nSouth|900|920\nForce|1201|1241",
	);
	assert.deepEqual(
		totalRows(divisions, [0, 1]).map(({ row, evidence }) => [row, evidence]),
		[
			[2, "exact"],
			[5, "exact"],
			[6, "nearly exact"],
		],
	);
});

test("rows that only look like a sum are left alone", () => {
	assert.deepEqual(totalRows(table("A|120|130\nB|86|79\nC|140|155\nPeople|290|301"), [0, 1]), []);
	assert.deepEqual(totalRows(table("Wards|607\nFant|178\nEast|171\nBorough|3743"), [0]), []);
});

test("endless lists and lines are passed over in no time", () => {
	const before = process.cpuUsage();
	const [long] = tablesInLines(linesOf("Fant 12 13\n".repeat(2000)));
	assert.equal(long?.rows.length, 2000);
	assert.deepEqual(totalRows(tableOf(long?.rows ?? []), [0, 1]), []);
	assert.deepEqual(tablesInLines(linesOf(`${"1 ".repeat(5000)}\n`.repeat(3))), []);
	assert.ok(process.cpuUsage(before).user < 5e6);
});
