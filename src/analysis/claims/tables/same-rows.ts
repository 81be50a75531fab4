import type { SameRow } from "#analysis/statistics";
import type { TableReading } from "./table-reading.ts";

/** Rows that two tables share must agree in at least so many columns, each with at least so large a count. */
const FEWEST_CELLS = 2;
const LEAST_COUNT = 100;

/** Rows of different tables that print the same counts: the same thing, under another heading. */
export function sameRowsOf(readings: readonly TableReading[]): SameRow[] {
	const seen = new Map<string, { readonly table: string; readonly row: string }>();
	const found: SameRow[] = [];
	for (const { table, roles } of readings)
		table.rows.forEach((row, index) => {
			const values = roles.counts.map((column) => row.cells[column]?.value ?? 0);
			if (values.filter((value) => value >= LEAST_COUNT).length < FEWEST_CELLS) return;
			const key = values.join(" ");
			const here = { table: table.name, row: `row ${index + 1}` };
			const there = seen.get(key);
			if (there && there.table !== here.table) found.push([there, here]);
			else seen.set(key, here);
		});
	return found;
}
