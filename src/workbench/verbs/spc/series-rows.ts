import type { NumberSymbol, Table, TableRow } from "#evidence/sources";
import { done, type Location, type Outcome, type Period, type Problem, refused } from "#vocabulary";
import { readDateCell, readNumberCell } from "./read-number.ts";
import type { FoundColumn, SeriesColumns } from "./series-columns.ts";
import { seriesProblems } from "./series-problems.ts";

/** One row of a series: its period, and its value and denominator, `null` where there is none. */
export type SeriesRow = {
	readonly at: Location;
	readonly period: Period;
	/** The date as it was written. */
	readonly written: string;
	readonly value: number | null;
	readonly denominator: number | null;
	readonly symbol?: NumberSymbol;
};

/** Reads every row of a series. One row that cannot be understood refuses the file, since a hole would mislead. */
export function readSeriesRows(table: Table, columns: SeriesColumns): Outcome<readonly SeriesRow[]> {
	const rows: SeriesRow[] = [];
	const problems: Problem[] = [];
	for (const row of table.rows.slice(columns.headed ? 1 : 0)) {
		const read = readRow(row, table, columns);
		if (read.ok) rows.push(read.value);
		problems.push(...read.problems);
	}
	problems.push(...symbolProblems(rows, columns));
	return problems.length > 0 ? refused(...problems) : done(rows);
}

function readRow(row: TableRow, table: Table, columns: SeriesColumns): Outcome<SeriesRow> {
	const at = (column: FoundColumn): Location => ({
		file: table.file,
		...(table.sheet !== undefined && { sheet: table.sheet }),
		row: row.row,
		column: column.name,
	});
	const cell = (column: FoundColumn) => row.cells[column.position] ?? "";
	const problems: Problem[] = [];
	const written = cell(columns.date).trim();
	const period = readDateCell(written);
	if (!period) problems.push(seriesProblems.dateUnreadable(at(columns.date), written));
	const number = (column: FoundColumn) => {
		const read = readNumberCell(cell(column));
		if (read === "unreadable") problems.push(seriesProblems.numberUnreadable(at(column), cell(column)));
		if (read === "too large") problems.push(seriesProblems.numberTooLarge(at(column), cell(column)));
		return typeof read === "object" ? read : undefined;
	};
	const value = number(columns.value);
	const base = columns.denominator && number(columns.denominator);
	if (columns.denominator && base && base.value < 0)
		problems.push(seriesProblems.baseNegative(at(columns.denominator), cell(columns.denominator)));
	if (!period || problems.length > 0) return refused(...problems);
	return done({
		at: at(columns.date),
		period,
		written,
		value: value?.value ?? null,
		denominator: base?.value ?? null,
		...(value?.symbol && { symbol: value.symbol }),
	});
}

/** Per cents among counts, or pounds among per cents. */
function symbolProblems(rows: readonly SeriesRow[], columns: SeriesColumns): Problem[] {
	const valued = rows.filter(({ value }) => value !== null);
	const usual = valued[0]?.symbol;
	return valued
		.filter(({ symbol }) => symbol !== usual)
		.map(({ at, symbol }) =>
			seriesProblems.symbolsDiffer(
				{ ...at, column: columns.value.name },
				symbol ?? "a number without a sign",
				usual === undefined ? "a number without a sign" : `a number in ${usual}`,
			),
		);
}
