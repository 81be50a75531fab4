import assert from "node:assert/strict";
import { test } from "node:test";
import { type Table, text } from "#document";
import { columnWidths, fitsHalfPage, ROOMS } from "./column-widths.ts";

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

test("long text shares what numbers leave", () => {
	const wide = table([
		["start", "Step", "1"],
		["start", "What", "word ".repeat(60)],
		["number", "Cost", "1,000"],
	]);
	const [step, what, cost] = columnWidths(wide);
	assert.ok(step && "share" in step && what && "share" in what && what.share > step.share);
	assert.ok(cost && "ems" in cost);
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

test("a path may be parted after a stroke or hyphen, a word never", () => {
	const widths = columnWidths(
		table([
			["start", "Data set", "word ".repeat(80)],
			["start", "File", "returns/kent-csu-recorded-crime-by-district.csv"],
			["start", "Supplier", "Organisationally"],
		]),
	);
	const shares = widths.map((width) => ("share" in width ? width.share : Number.NaN));
	assert.ok((shares[2] ?? 0) >= "Organisationally".length / 2, `${shares}`);
	assert.ok((shares[1] ?? 99) < 20, `${shares}`);
	assert.ok(Math.abs(shares.reduce((sum, each) => sum + each, 0) - ROOMS.whole.ems) < 1e-9);
});
