import type { ReturnRecord } from "#evidence/records";
import {
	type AreaCode,
	type Day,
	type Location,
	type MeasureId,
	type MissingReason,
	type Period,
	periodBetween,
} from "#vocabulary";
import type { DatabaseRow } from "./database.ts";

/** The columns in which rows of returns are kept, with their types in the database. */
export const RETURN_ROW_COLUMNS = {
	kind: "VARCHAR",
	measure: "VARCHAR",
	area: "VARCHAR",
	period_from: "VARCHAR",
	period_to: "VARCHAR",
	breakdown: "VARCHAR",
	value: "DOUBLE",
	numerator: "DOUBLE",
	denominator: "DOUBLE",
	change_unit: "VARCHAR",
	compared_from: "VARCHAR",
	compared_to: "VARCHAR",
	rank_of: "INTEGER",
	said: "VARCHAR",
	reason: "VARCHAR",
	expected: "VARCHAR",
	note: "VARCHAR",
	illustrative: "BOOLEAN",
	provisional: "BOOLEAN",
	supplier: "VARCHAR",
	source_title: "VARCHAR",
	sheet: "VARCHAR",
	row: "INTEGER",
	line: "INTEGER",
} as const;

type Column = keyof typeof RETURN_ROW_COLUMNS;

/** A row of a return as it is kept. */
export type ReturnRow = Readonly<Partial<Record<Column, string | number | boolean>>>;

/** A row of a return as the store hands it out: with the hash of its file and the load it came by. */
export type HeldReturn = ReturnRecord & { readonly fileHash: string; readonly load: string };

/** Lays a record out in columns. */
export function rowOf(record: ReturnRecord): ReturnRow {
	const { measure, area, period, breakdown, note, illustrative, provisional } = record;
	const { supplier, sourceTitle, at } = record;
	return {
		kind: record.kind,
		measure,
		area,
		period_from: period.from,
		period_to: period.to,
		...given({ breakdown, note, sheet: at.sheet, row: at.row, line: at.line }),
		illustrative,
		provisional: provisional ?? false,
		supplier,
		source_title: sourceTitle,
		...statementColumns(record),
	};
}

function statementColumns(record: ReturnRecord): ReturnRow {
	switch (record.kind) {
		case "value":
			return given({
				value: record.value,
				numerator: record.numerator,
				denominator: record.denominator,
			});
		case "stated change":
			return {
				value: record.value,
				change_unit: record.changeUnit,
				compared_from: record.comparedWith.from,
				compared_to: record.comparedWith.to,
			};
		case "rank":
			return given({ value: record.value, rank_of: record.rankOf });
		case "grade":
			return { said: record.text };
		case "not available":
			return given({ reason: record.reason, said: record.why, expected: record.expected });
	}
}

/** Makes a record of a kept row. What the store wrote itself is trusted. */
export function recordOf(row: DatabaseRow, file: string, fileHash: string, load: string): HeldReturn {
	const frame = {
		measure: row.measure as MeasureId,
		area: row.area as AreaCode,
		period: periodOf(row.period_from, row.period_to),
		...given({ breakdown: row.breakdown as string, note: row.note as string }),
		illustrative: row.illustrative === true,
		...(row.provisional === true ? { provisional: true as const } : {}),
		supplier: String(row.supplier),
		sourceTitle: String(row.source_title),
		at: {
			file,
			...given({ sheet: row.sheet as string, row: row.row as number, line: row.line as number }),
		} as Location,
		fileHash,
		load,
	};
	return { ...frame, ...statementOf(row) } as HeldReturn;
}

function statementOf(row: DatabaseRow): object {
	switch (row.kind as ReturnRecord["kind"]) {
		case "value":
			return {
				kind: "value",
				value: row.value,
				...given({ numerator: row.numerator, denominator: row.denominator }),
			};
		case "stated change":
			return {
				kind: "stated change",
				value: row.value,
				changeUnit: row.change_unit,
				comparedWith: periodOf(row.compared_from, row.compared_to),
			};
		case "rank":
			return { kind: "rank", value: row.value, ...given({ rankOf: row.rank_of }) };
		case "grade":
			return { kind: "grade", text: row.said };
		case "not available":
			return {
				kind: "not available",
				reason: row.reason as MissingReason,
				why: row.said,
				...given({ expected: row.expected }),
			};
	}
}

function periodOf(from: unknown, to: unknown): Period {
	return periodBetween(from as Day, to as Day);
}

/** The entries that are there. */
function given<Entries extends object>(
	entries: Entries,
): { [Key in keyof Entries]?: NonNullable<Entries[Key]> } {
	const there = Object.entries(entries).filter(([, value]) => value !== undefined && value !== null);
	return Object.fromEntries(there) as { [Key in keyof Entries]?: NonNullable<Entries[Key]> };
}
