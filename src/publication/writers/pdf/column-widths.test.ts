import assert from "node:assert/strict";
import { test } from "node:test";
import { type Table, text } from "#document";
import { columnWidths, fitsHalfPage } from "./column-widths.ts";

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
	assert.ok(long && "ems" in long && long.ems < 10);
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
