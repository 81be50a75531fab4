import type { ColumnRoles } from "./column-roles.ts";
import { columnRoles } from "./column-roles.ts";
import type { PrintedTable } from "./printed-table.ts";
import { type TotalRow, totalRows } from "./total-rows.ts";

/** A table with what was understood of it: which columns are what, and which rows add up to which. */
export type TableReading = {
	readonly table: PrintedTable;
	readonly roles: ColumnRoles;
	readonly totals: readonly TotalRow[];
};

/** Understands a table from its own numbers; its words only help. */
export function readTable(table: PrintedTable): TableReading {
	const roles = columnRoles(table);
	return { table, roles, totals: totalRows(table, roles.counts) };
}
