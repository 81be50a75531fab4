import { RETURN_COLUMNS, type ReturnColumn, type ReturnRecord } from "#evidence/records";
import type { Known, Problem } from "#vocabulary";
import { readMappedReturn } from "../mapped-return/read-mapped-return.ts";
import type { ReceivedFile } from "../received-file.ts";
import { type Headings, plainHeading, readHeadings } from "../table/headings.ts";
import { readTables } from "../table/read-tables.ts";
import type { Table } from "../table/table.ts";
import { tableProblems } from "../table/table-problems.ts";
import { type ReturnContext, readRow } from "./read-row.ts";
import { repeatedRows } from "./repeated-rows.ts";
import { returnRow, unheadedCells } from "./return-row.ts";

/**
 * What came of reading a return. Every row read is either a record or rejected; if any is rejected, or the file as a
 * whole is at fault, `accepted` is false and nothing of it may be kept.
 */
export type ReturnReading = {
	readonly accepted: boolean;
	readonly records: readonly ReturnRecord[];
	readonly rowsRead: number;
	readonly rowsRejected: number;
	/** Figures in rows that add up others, which only a partner's own spreadsheet has. */
	readonly rowsSetAside?: number;
	readonly problems: readonly Problem[];
};

/** Reads a partner's return: CSV in any usual encoding, XLSX or ODS; their own spreadsheet where it comes with a mapping. */
export async function readReturn(file: ReceivedFile, known: Known): Promise<ReturnReading> {
	if (file.mapping) return readMappedReturn(file, file.mapping, known);
	const tables = await readTables(file);
	if (!tables.ok) return refusedFile(tables.problems);
	const returns = tables.value.filter(looksLikeReturn);
	const chosen =
		returns.length > 0 ? returns : tables.value.filter(({ rows }) => rows.length > 0).slice(0, 1);
	if (chosen.length === 0) return refusedFile([tableProblems.empty({ file: file.name })]);
	const measures = new Map([...known.measures].map((each) => [each.id as string, each]));
	return together(chosen.map((table) => readTable(table, { measures, areas: known.areas })));
}

/** Whether a table is a return: any two of the columns that every return has. */
function looksLikeReturn({ rows }: Table): boolean {
	return isReturnHeading(rows[0]?.cells ?? []);
}

/** Whether a row of headings is that of a return, as far as one can tell. */
export function isReturnHeading(cells: readonly string[]): boolean {
	const headings = new Set(cells.map(plainHeading));
	const required = Object.entries(RETURN_COLUMNS).filter(([, { required: must }]) => must);
	return required.filter(([column]) => headings.has(column)).length >= 2;
}

function readTable(table: Table, context: ReturnContext): ReturnReading {
	const headings = readHeadings(table, RETURN_COLUMNS);
	const rows = table.rows.slice(1);
	if (headings.problems.length > 0)
		return { ...refusedFile(headings.problems), rowsRead: rows.length, rowsRejected: rows.length };
	if (rows.length === 0) return refusedFile([tableProblems.headingAlone(headings.at)]);
	return readRows(table, headings, context);
}

function readRows(table: Table, headings: Headings<ReturnColumn>, context: ReturnContext): ReturnReading {
	const records: ReturnRecord[] = [];
	const problems: Problem[] = [];
	for (const each of table.rows.slice(1)) {
		const spare = unheadedCells(each, headings);
		const outcome = readRow(returnRow(each, headings), context);
		problems.push(...spare, ...outcome.problems);
		if (outcome.ok && spare.length === 0) records.push(outcome.value);
	}
	const rowsRead = table.rows.length - 1;
	return { accepted: true, records, rowsRead, rowsRejected: rowsRead - records.length, problems };
}

/** One reading of all tables of a file, in which no cell may stand twice. */
function together(readings: readonly ReturnReading[]): ReturnReading {
	const records = readings.flatMap((each) => each.records);
	const repeats = repeatedRows(records);
	const problems = [...readings.flatMap((each) => each.problems), ...repeats];
	const sum = (count: (reading: ReturnReading) => number) =>
		readings.reduce((total, each) => total + count(each), 0);
	const rowsRejected = sum((each) => each.rowsRejected) + repeats.length;
	const accepted = readings.every((each) => each.accepted) && rowsRejected === 0;
	return {
		accepted,
		records: accepted ? records : [],
		rowsRead: sum((each) => each.rowsRead),
		rowsRejected,
		problems: inOrder(problems),
	};
}

function refusedFile(problems: readonly Problem[]): ReturnReading {
	return { accepted: false, records: [], rowsRead: 0, rowsRejected: 0, problems };
}

function inOrder(problems: readonly Problem[]): Problem[] {
	return problems.toSorted((left, right) => (left.at.row ?? 0) - (right.at.row ?? 0));
}
