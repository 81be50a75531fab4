import { type ReceivedFile, readTables, type Table, tableProblems } from "#evidence/sources";
import { done, type Outcome, refused } from "#vocabulary";
import { findColumns, type SeriesColumns } from "./series-columns.ts";
import { seriesProblems } from "./series-problems.ts";
import { readSeriesRows, type SeriesRow } from "./series-rows.ts";

/** A series as a file holds it: its rows, the columns they were read from, and the sheets that were not read. */
export type ReceivedSeries = {
	readonly file: string;
	readonly rows: readonly SeriesRow[];
	readonly columns: SeriesColumns;
	readonly sheet?: string;
	readonly otherSheets: readonly string[];
};

/** Reads a series from separated text, XLSX or ODS. Of a workbook the first sheet that holds anything is read. */
export async function receiveSeries(file: ReceivedFile): Promise<Outcome<ReceivedSeries>> {
	const tables = await readTables(file);
	if (!tables.ok) return tables;
	const [table, ...others] = tables.value.filter(({ rows }) => rows.length > 0);
	if (!table) return refused(tableProblems.empty({ file: file.name }));
	const columns = findColumns(table);
	if (!columns) return refused(seriesProblems.oneColumn(placeOf(table), table.rows[0]?.cells[0] ?? ""));
	if (columns.headed && table.rows.length === 1) return refused(tableProblems.headingAlone(placeOf(table)));
	const rows = readSeriesRows(table, columns);
	if (!rows.ok) return rows;
	return done({
		file: file.name,
		rows: rows.value,
		columns,
		...(table.sheet !== undefined && { sheet: table.sheet }),
		otherSheets: others.flatMap(({ sheet }) => sheet ?? []),
	});
}

function placeOf({ file, sheet, rows }: Table) {
	return { file, ...(sheet !== undefined && { sheet }), ...(rows[0] && { row: rows[0].row }) };
}
