import { inlineText, type Table, type TableCell, type TableRow } from "#document";
import type { WriterWords } from "../words.ts";
import type { NotedTable } from "./noted-tables.ts";
import { type NumberFormat, numberFormatOf } from "./number-format.ts";
import type { SheetTable } from "./sheets.ts";

/** A cell of a sheet: the words as the document prints them, and where they are a number, the number and its format. */
export type SheetCell = {
	readonly text: string;
	readonly number?: { readonly value: number; readonly format: NumberFormat };
	/** The sheet to which the cell leads. */
	readonly sheet?: string;
	readonly strong?: boolean;
};

/** What stands in a cell for which there is nothing to say: an empty one could as well be a fault. */
const NOT_APPLICABLE = "[z]";

/**
 * A table as a sheet holds it. Groups of columns stand in the headings, since a table has one row of them; depth in a
 * tree gets a column of its own, since indents are only seen.
 */
export function sheetTable({ table, sheet }: NotedTable, words: WriterWords): SheetTable {
	const deep = table.rows.some((row) => (row.depth ?? 0) > 0);
	const headings = [...(deep ? [words.level] : []), ...headingsOf(table)];
	return {
		name: sheet.replaceAll(/[^A-Za-z0-9]+/g, "_"),
		headings: distinct(headings),
		rows: table.rows.map((row) => [
			...(deep ? [levelOf(row)] : []),
			...row.cells.map((cell) => cellOf(cell, row)),
		]),
	};
}

function headingsOf({ columns }: Table): string[] {
	return columns.map(({ group, heading }) => (group === undefined ? heading : `${group}: ${heading}`));
}

/** Headings of a table in a spreadsheet must differ. */
function distinct(headings: readonly string[]): string[] {
	return headings.map((heading, index) => {
		const earlier = headings.slice(0, index).filter((each) => each === heading).length;
		return earlier === 0 ? heading : `${heading} (${earlier + 1})`;
	});
}

function levelOf({ depth = 0 }: TableRow): SheetCell {
	const format = { before: "", places: 0, thousands: false, after: "", signed: false };
	return { text: String(depth + 1), number: { value: depth + 1, format } };
}

function cellOf(cell: TableCell, { emphasis }: TableRow): SheetCell {
	const text = inlineText(cell.content).trim() || NOT_APPLICABLE;
	const format = numberFormatOf(text, cell.value);
	return {
		text,
		...(format && typeof cell.value === "number" ? { number: { value: cell.value, format } } : {}),
		...(emphasis === undefined ? {} : { strong: true }),
	};
}
