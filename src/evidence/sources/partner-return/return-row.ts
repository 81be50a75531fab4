import type { ReturnColumn } from "#evidence/records";
import type { Location, Problem } from "#vocabulary";
import type { Headings } from "../table/headings.ts";
import type { TableRow } from "../table/table.ts";
import { returnProblems } from "./return-problems.ts";

/** One row of a return with its cells by column, blank ones as empty texts. */
export type ReturnRow = {
	readonly at: Location;
	cell(column: ReturnColumn): string;
	place(column: ReturnColumn): Location;
};

/** Looks at a row of a table as a row of a return. */
export function returnRow(row: TableRow, { at, positions }: Headings<ReturnColumn>): ReturnRow {
	const here: Location = { ...at, row: row.row, ...(row.line !== undefined && { line: row.line }) };
	return {
		at: here,
		cell: (column) => row.cells[positions.get(column) ?? -1]?.trim() ?? "",
		place: (column) => ({ ...here, column }),
	};
}

/** Cells that stand under no heading, as happens when a number with a comma has no quotation marks. */
export function unheadedCells(row: TableRow, headings: Headings<ReturnColumn>): Problem[] {
	const headed = new Set(headings.positions.values());
	const spare = row.cells.find((cell, index) => cell.trim() !== "" && !headed.has(index));
	return spare === undefined ? [] : [returnProblems.cellUnheaded({ ...headings.at, row: row.row }, spare)];
}
