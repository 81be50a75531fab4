import type { RowFault } from "#evidence/sources";
import type { Location, Problem } from "#vocabulary";
import type { Database } from "./database.ts";
import { bulkProblems } from "./table-problems.ts";
import type { MisshapenLine } from "./written-table.ts";

/** Problems of one kind that are told one by one; the rest are told together with their number. */
export const TOLD_ONE_BY_ONE = 100;

/**
 * The problems of rows of `written` that have a fault, each with the row of the file on which it stands.
 *
 * @param misshapen lines that are no rows, which push the rows behind them down
 */
export async function faultProblems(
	database: Database,
	file: string,
	faults: readonly RowFault[],
	misshapen: readonly MisshapenLine[],
): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const fault of faults) {
		const rows = await database.rows(
			`SELECT row_number, ${fault.column} AS found, count(*) OVER () AS total FROM written WHERE ${fault.condition} ORDER BY row_number LIMIT ${TOLD_ONE_BY_ONE}`,
		);
		const told = rows.map((row) => {
			const at: Location = { file, row: rowInFile(Number(row.row_number), misshapen), column: fault.column };
			return fault.problem(at, String(row.found ?? ""));
		});
		problems.push(...told, ...summary(told, Number(rows[0]?.total ?? 0)));
	}
	return problems;
}

/** Lines that are no rows, as problems, with the lines that an open quotation mark swallowed. */
export function shapeProblems(
	file: string,
	misshapen: readonly MisshapenLine[],
	swallowed: number,
): Problem[] {
	const told = misshapen
		.slice(0, TOLD_ONE_BY_ONE)
		.map(({ line, kind, written }) => bulkProblems.rowMisshapen({ file, row: line }, kind, written));
	return [
		...told,
		...summary(told, misshapen.length),
		...(swallowed > 0 ? [bulkProblems.linesSwallowed({ file }, swallowed)] : []),
	];
}

function summary(told: readonly Problem[], total: number): Problem[] {
	const [first] = told;
	return first && total > told.length ? [bulkProblems.moreLikeThis(first, total - told.length)] : [];
}

/** The row that a person sees: the heading is row 1, and lines that are no rows take their places too. */
function rowInFile(rowNumber: number, misshapen: readonly MisshapenLine[]): number {
	let row = rowNumber + 1;
	for (const { line } of misshapen) if (line <= row) row += 1;
	return row;
}
