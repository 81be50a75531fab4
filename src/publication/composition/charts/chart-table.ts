import type { Table, TableCell, TableRow } from "#document";
import { inlineText } from "#document";
import { nameCell, numbers, words } from "../tables/table-work.ts";

/** The data behind a chart, before its source line. */
export type DataTable = Omit<Table, "source">;

/** The data behind a chart: the first column names the row; the others hold numbers, or words if no row has a number there. */
export function dataTable(
	caption: string,
	headings: readonly string[],
	rows: readonly TableRow[],
): DataTable {
	const columns = headings.map((heading, index) => {
		const numbered = rows.some(({ cells }) => /\d/.test(inlineText(cells[index]?.content ?? [])));
		return index > 0 && numbered ? numbers(heading) : words(heading);
	});
	return { caption, columns, rows, notes: [] };
}

/** A row of a data table. */
export function dataRow(name: string, cells: readonly TableCell[], own = false): TableRow {
	return { cells: [nameCell(name), ...cells], ...(own ? { emphasis: "own area" } : {}) };
}
