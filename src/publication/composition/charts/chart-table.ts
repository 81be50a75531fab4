import { type Table, type TableCell, type TableRow, text } from "#document";
import { printedNumber } from "#vocabulary";

/** A cell of words. */
export function wordCell(words: string, header = false): TableCell {
	return { content: [text(words)], ...(header ? { header } : {}) };
}

/** A cell of a number; where there is none, the reason. */
export function numberCell(value: number | null, places: number, missing = "no value"): TableCell {
	return value === null
		? { content: [text(missing)], value: null }
		: { content: [text(printedNumber(value, places))], value };
}

/** The data behind a chart: the first column names the row, the others hold numbers. */
export function dataTable(
	caption: string,
	headings: readonly string[],
	rows: readonly TableRow[],
	source: string,
	notes: readonly string[] = [],
): Table {
	return {
		caption,
		columns: headings.map((heading, index) => ({ heading, align: index === 0 ? "start" : "number" })),
		rows,
		notes,
		source,
	};
}
