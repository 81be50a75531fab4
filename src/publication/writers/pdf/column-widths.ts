import { inlineText, type Table } from "#document";

/** How wide a column is: a fixed number of ems, or a share of what the others leave. */
export type ColumnWidth = { readonly ems: number } | { readonly share: number };

const EMS_PER_CHARACTER = 0.52;
const GUTTER_EMS = 1.4;
const INDENT_EMS = 1.2;
/** A column of numbers is not made wider than this for the sake of its heading, which wraps. */
const HEADING_CHARACTERS = 14;
/** The width of the printed column in ems of table type: 166 mm at 9 pt. */
const PAGE_EMS = 52;

/**
 * Widths for the columns of a printed table: each as wide as its content asks, headings over numbers wrapped; if that is
 * more than a page, columns of text share what the numbers leave.
 */
export function columnWidths(table: Table): ColumnWidth[] {
	const wanted = table.columns.map((_, index) => wantedEms(table, index));
	const total = wanted.reduce((sum, each) => sum + each, 0);
	if (total <= PAGE_EMS) return wanted.map((ems) => ({ ems }));
	const text = table.columns.map((column) => column.align === "start");
	const numbers = wanted.reduce((sum, each, index) => (text[index] ? sum : sum + each), 0);
	if (numbers > PAGE_EMS * 0.75 || !text.includes(true)) return wanted.map((ems) => ({ share: ems }));
	return wanted.map((ems, index) => (text[index] ? { share: Math.sqrt(ems) } : { ems }));
}

/** Whether a table can stand in one of two columns of a page. */
export function fitsHalfPage(table: Table): boolean {
	const wanted = table.columns.map((_, index) => wantedEms(table, index));
	return wanted.reduce((sum, each) => sum + each, 0) < PAGE_EMS * 0.45;
}

function wantedEms(table: Table, index: number): number {
	const column = table.columns[index];
	const heading = column?.heading ?? "";
	const longestWord = Math.max(...heading.split(" ").map((word) => word.length));
	const forHeading = Math.max(longestWord, Math.min(heading.length, HEADING_CHARACTERS));
	const cells = table.rows.map((row) => {
		const indent = index === 0 ? (row.depth ?? 0) * INDENT_EMS : 0;
		return inlineText(row.cells[index]?.content ?? []).length * EMS_PER_CHARACTER + indent;
	});
	return Math.max(forHeading * EMS_PER_CHARACTER, ...cells) + GUTTER_EMS;
}
