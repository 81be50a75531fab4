import type { Cells, Sum } from "./sum-check.ts";

/** One row of a table: its values by column, and the rows that it should be the sum of. */
export type SumRow = {
	readonly name: string;
	/** One for each column; null where missing. */
	readonly values: readonly (number | null)[];
	/** Names of the rows that add up to this one; a row may be claimed as a sum in several ways. */
	readonly parts?: readonly string[];
	readonly otherParts?: readonly (readonly string[])[];
};

/** A table whose columns should each add up. */
export type SumTable = {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly SumRow[];
};

/** A row of one table that is the same as a row of another: their cells in columns of the same name are one cell. */
export type SameRow = readonly [
	{ readonly table: string; readonly row: string },
	{ readonly table: string; readonly row: string },
];

/** The same cell printed with two values. */
export type CellContradiction = { readonly cell: string; readonly values: readonly [number, number] };

/** Tables as cells and sums, linked where they print the same cell. */
export type LinkedSums = {
	readonly cells: Cells;
	readonly sums: readonly Sum[];
	readonly contradictions: readonly CellContradiction[];
};

/**
 * The id of a cell.
 *
 * @example
 * cellId("2.3", "Violent Crime", "previous") // => "2.3 / Violent Crime / previous"
 */
export function cellId(table: string, row: string, column: string): string {
	return `${table} / ${row} / ${column}`;
}

/** The name by which a row of a table is known: its own, or that of the row that it repeats. */
function rowNames(sameRows: readonly SameRow[]): (table: string, row: string) => readonly [string, string] {
	const key = (table: string, row: string) => JSON.stringify([table, row]);
	const known = new Map(sameRows.map(([first, second]) => [key(second.table, second.row), first] as const));
	return (table, row) => {
		let at = { table, row };
		const seen = new Set<string>();
		for (let next = known.get(key(table, row)); next; next = known.get(key(next.table, next.row))) {
			if (seen.has(key(next.table, next.row))) break;
			seen.add(key(next.table, next.row));
			at = next;
		}
		return [at.table, at.row];
	};
}

/**
 * Reads tables with totals as cells and sums, column by column; cells that two tables share become one.
 *
 * @param tables rows name their parts; `sameRows` says which row of one table is which of another
 * @returns cells by id ("table / row / column", the first table of a shared cell), sums, and cells printed with two values
 * @example
 * tableSums({ tables: [{ name: "t", columns: ["now"], rows: [{ name: "all", values: [2], parts: ["a"] }, { name: "a", values: [2] }] }] }).sums.length // => 1
 */
export function tableSums(input: { tables: readonly SumTable[]; sameRows?: readonly SameRow[] }): LinkedSums {
	const nameOf = rowNames(input.sameRows ?? []);
	const cells = new Map<string, number | null>();
	const sums: Sum[] = [];
	const contradictions: CellContradiction[] = [];
	const place = (cell: string, value: number | null) => {
		const held = cells.get(cell) ?? null;
		if (held !== null && value !== null && held !== value)
			contradictions.push({ cell, values: [held, value] });
		if (held === null) cells.set(cell, value);
	};
	for (const table of input.tables) {
		const idOf = (row: string, column: string) => cellId(...nameOf(table.name, row), column);
		for (const row of table.rows) {
			const claims = [row.parts, ...(row.otherParts ?? [])].filter((parts) => parts !== undefined);
			table.columns.forEach((column, index) => {
				place(idOf(row.name, column), row.values[index] ?? null);
				for (const parts of claims) {
					sums.push({ total: idOf(row.name, column), parts: parts.map((part) => idOf(part, column)) });
				}
			});
		}
	}
	return { cells, sums, contradictions };
}
