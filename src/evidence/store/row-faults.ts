import type { RowFault } from "#evidence/sources";
import type { Location, Problem } from "#vocabulary";
import type { Database, DatabaseRow } from "./database.ts";
import { bulkProblems } from "./table-problems.ts";

/** The column of a sheet's rows that holds their numbers. */
export const SHEET_ROW = "sheet_row";

/** Problems of one kind that are told one by one; the rest are told together with their number. */
const TOLD_ONE_BY_ONE = 100;

/**
 * Makes the relation `placed`: the rows of `written` with `file_row`, the row that a person sees. The headings come
 * first, and lines that are no rows take their places too: the n-th of them pushes down the rows from its own line on.
 *
 * @param sheetRows whether the rows of a sheet come with their own numbers, blank rows included
 */
export async function placeRows(database: Database, headingLines: number, sheetRows: boolean): Promise<void> {
	const row = `row_number + ${headingLines} + coalesce(shift, 0)`;
	await database.run(`CREATE OR REPLACE TEMP VIEW pushed AS SELECT first, max(shift) AS shift FROM (
		SELECT row_number() OVER (ORDER BY line) AS shift, line - ${headingLines} - shift + 1 AS first FROM misshapen) GROUP BY first`);
	await database.run(`CREATE OR REPLACE TEMP VIEW placed AS SELECT written.*, ${sheetRows ? `coalesce(try_cast(${SHEET_ROW} AS BIGINT), ${row})` : row} AS file_row
		FROM written ASOF LEFT JOIN pushed ON row_number >= first`);
}

/** The condition that a row has any of the faults; never null. */
export function anyFault(faults: readonly RowFault[]): string {
	return faults.map((fault) => `coalesce(${fault.condition}, false)`).join(" OR ") || "false";
}

/** How many rows were read, whether the reader rejected any line, and how many rows have each of the faults. */
export type RowCounts = {
	readonly rows: number;
	readonly errors: number;
	readonly faults: readonly number[];
};

/** Counts the rows of `written` and their faults in one go. */
export async function countRows(database: Database, faults: readonly RowFault[]): Promise<RowCounts> {
	const counts = faults.map((fault, index) => `count(*) FILTER (${fault.condition}) AS fault_${index}`);
	const errors = "(SELECT count(*) FROM reject_errors) AS errors";
	const [row] = await database.rows(
		`SELECT ${["count(*) AS rows", errors, ...counts].join(", ")} FROM written`,
	);
	return {
		rows: Number(row?.rows ?? 0),
		errors: Number(row?.errors ?? 0),
		faults: faults.map((_, index) => Number(row?.[`fault_${index}`] ?? 0)),
	};
}

/** The problems of rows of `written` that have a fault, each with the row of the file on which it stands. */
export async function faultProblems(
	database: Database,
	file: Location,
	faults: readonly RowFault[],
	counts: readonly number[],
): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const [index, fault] of faults.entries()) {
		const total = counts[index] ?? 0;
		if (total === 0) continue;
		const rows = await database.rows(
			`SELECT file_row, ${fault.column} AS found FROM placed WHERE ${fault.condition} ORDER BY row_number LIMIT ${TOLD_ONE_BY_ONE}`,
		);
		const told = rows.map((row) =>
			fault.problem({ ...file, row: Number(row.file_row), column: fault.column }, String(row.found ?? "")),
		);
		problems.push(...told, ...summary(told, total));
	}
	return problems;
}

/** Lines that are no rows, and rows that swallowed others, as problems. */
export async function shapeProblems(
	database: Database,
	file: Location,
	swallowed: number,
): Promise<Problem[]> {
	const lines = await database.rows(
		`SELECT *, count(*) OVER () AS total FROM misshapen ORDER BY line LIMIT ${TOLD_ONE_BY_ONE}`,
	);
	const told = lines.map(({ line, kind, written }: DatabaseRow) =>
		bulkProblems.rowMisshapen({ ...file, row: Number(line) }, String(kind), String(written ?? "")),
	);
	return [
		...told,
		...summary(told, Number(lines[0]?.total ?? 0)),
		...(swallowed > 0 ? [bulkProblems.linesSwallowed(file, swallowed)] : []),
	];
}

function summary(told: readonly Problem[], total: number): Problem[] {
	const [first] = told;
	return first && total > told.length ? [bulkProblems.moreLikeThis(first, total - told.length)] : [];
}
