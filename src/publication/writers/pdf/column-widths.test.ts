import assert from "node:assert/strict";
import { test } from "node:test";
import { type Table, text } from "#document";
import { linesIn, measuredText } from "./cell-lines.ts";
import { type ColumnWidth, columnWidths, fitsHalfPage, ROOMS, tableFit } from "./column-widths.ts";

function emsOf(widths: readonly ColumnWidth[]): number[] {
	return widths.map((width) => ("ems" in width ? width.ems : Number.NaN));
}

function sum(values: readonly number[]): number {
	return values.reduce((total, each) => total + each, 0);
}

function table(columns: readonly (readonly ["start" | "number", string, string])[]): Table {
	return {
		caption: "",
		columns: columns.map(([align, heading]) => ({ align, heading })),
		rows: [{ cells: columns.map(([, , words]) => ({ content: [text(words)] })) }],
		notes: [],
		source: "",
	};
}

test("a narrow table is as wide as its content", () => {
	const narrow = table([
		["start", "Ward", "High Street"],
		["number", "Count", "3,325"],
	]);
	const [first, second] = columnWidths(narrow);
	assert.ok(first && second && "ems" in first && "ems" in second && first.ems > second.ems);
	assert.equal(fitsHalfPage(narrow), true);
});

test("a long heading over numbers wraps instead of widening the column", () => {
	const [, long] = columnWidths(
		table([
			["start", "Ward", "East"],
			["number", "Change on the year before in per cent", "1"],
		]),
	);
	assert.ok(long && "ems" in long && long.ems < 13);
});

test("long text has what numbers leave, and the table is as wide as the page", () => {
	const wide = table([
		["start", "Step", "1"],
		["start", "What", "word ".repeat(60)],
		["number", "Cost", "1,000"],
	]);
	const [step = 0, what = 0, cost = 0] = emsOf(columnWidths(wide));
	assert.ok(what > 8 * step && what > 8 * cost, `${step} ${what} ${cost}`);
	assert.ok(Math.abs(step + what + cost - ROOMS.whole.ems) < 1e-9);
	assert.equal(fitsHalfPage(wide), false);
});

test("headings take the room that is there, and wrap where there is none", () => {
	const heading = "Offenders without any cost";
	const many = (count: number) =>
		table(Array.from({ length: count }, () => ["number", heading, "1"] as const));
	const widthOf = (count: number) => {
		const [first] = columnWidths(many(count));
		return first && "ems" in first ? first.ems : Number.NaN;
	};
	assert.ok(widthOf(3) > widthOf(8), `${widthOf(3)}, ${widthOf(8)}`);
	assert.ok(8 * widthOf(8) <= ROOMS.whole.ems);
});

test("a path may be parted after a stroke or hyphen, a word and a year never", () => {
	const widths = emsOf(
		columnWidths(
			table([
				["start", "Data set", "word ".repeat(80)],
				["start", "File", "returns/kent-csu-recorded-crime-by-district.csv"],
				["start", "Supplier", "Organisationally"],
			]),
		),
	);
	assert.ok((widths[2] ?? 0) >= measuredText("Organisationally").most, `${widths}`);
	assert.ok((widths[1] ?? 99) < 20, `${widths}`);
	assert.ok(Math.abs(sum(widths) - ROOMS.whole.ems) < 1e-9);
	assert.equal(linesIn(measuredText("2015/16"), 1), 1);
});

/** Rows as the decisions of an assessment have them: short, middling, middling, very long. */
const DECISIONS = [4, 12, 22, 120].map(
	(words) => ["start", "Recommended", "evidence ".repeat(words).trim()] as const,
);

test("columns of words are parted so that the row is as low as can be", () => {
	const { lines, widths } = tableFit(table(DECISIONS), ROOMS.whole);
	const even = DECISIONS.map(([, , words]) =>
		linesIn(measuredText(words), ROOMS.whole.ems / DECISIONS.length - ROOMS.whole.gutter),
	);
	assert.ok(lines < 0.7 * Math.max(...even), `${lines} lines, in even columns ${Math.max(...even)}`);
	for (const ems of emsOf(widths)) assert.ok(ems >= measuredText("Recommended", { bold: true }).most);
});

test("room comes together over several columns until a line is saved", () => {
	const parts = table([
		["start", "Month", "September 2014"],
		["number", "Value", "1,234"],
		["start", "Signal", "improvement: two of three near the limit"],
	]);
	const { lines } = tableFit(parts, { ...ROOMS.half, ems: 30.5 });
	assert.equal(lines, 2);
});

test("more words side by side than a page has room for do not fit, in smaller type or on a turned page they may", () => {
	const many = table(Array.from({ length: 10 }, () => ["start", "Recommended", "Organisations"] as const));
	const fits = (["whole", "appendix", "turned"] as const).map((room) => tableFit(many, ROOMS[room]).fits);
	assert.deepEqual(fits, [false, false, true]);
	assert.ok(columnWidths(many).every((width) => "share" in width));
});

test("a text takes as many lines as its words need", () => {
	const four = measuredText("one two six ten");
	const { most: one } = measuredText("one two");
	assert.deepEqual(
		[99, one + 0.01, one - 0.01, 0].map((width) => linesIn(four, width)),
		[1, 2, 3, 4],
	);
	assert.equal(linesIn(measuredText("1 of 12", { whole: true }), 0.1), 1);
});
