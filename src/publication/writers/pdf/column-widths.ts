import { inlineText, type Table } from "#document";
import { type MeasuredText, measuredText } from "./cell-lines.ts";
import { linesOfTable, lowestTable, type SharingColumn } from "./lowest-table.ts";

/** How wide a column is: a fixed number of ems, or a share of what the others leave. */
export type ColumnWidth = { readonly ems: number } | { readonly share: number };

/**
 * Where a table stands, in ems of its type, with what stands left and right of the words in a column: across the page in
 * the text (166 mm at 9 pt) or in the appendix (at 8 pt), in one of two columns there (79 mm), or across a page turned on
 * its side (253 mm at 8 pt).
 */
export const ROOMS = {
	whole: { ems: 52, gutter: 1.35, unwrapped: 5 },
	half: { ems: 27.9, gutter: 0.9, unwrapped: 7.5 },
	appendix: { ems: 58.5, gutter: 1.25, unwrapped: 5 },
	turned: { ems: 89, gutter: 1.25, unwrapped: 5 },
} as const satisfies Readonly<Record<string, Room>>;

/** `unwrapped`: a column whose cells are all no wider than this is not wrapped: months, names of a place, words of judgement. */
type Room = { readonly ems: number; readonly gutter: number; readonly unwrapped: number };

/** How wide a heading may be before it wraps, in ems: the first of these at which the table fits. */
const HEADING_EMS = [10, 7.5, 6, 5, 4, 3] as const;

const INDENT_EMS = 1.3;

/** Measured and set widths differ by the rounding of the printer; so much room keeps a word from being broken. */
const TOLERANCE = 0.15;

/** In half a page a table may be this much higher for its wrapped cells, and still takes less paper than across it. */
const HIGHER_AT_MOST = 1.6;
const HEAD_LINES = 2;

/** A column as it is to be set: its heading, its cells, and the least room at which no word in it is broken. */
type Column = SharingColumn & {
	readonly heading: MeasuredText;
	/** The widest cell in one line. */
	readonly most: number;
	/** What is lost left and right of the words. */
	readonly around: number;
};

/** How a table stands in a room: its widths, how many lines it has, its head among them, and whether any word is broken. */
export type TableFit = {
	readonly widths: readonly ColumnWidth[];
	readonly lines: number;
	readonly fits: boolean;
};

/**
 * Fits a printed table to a room: each column as wide as its content asks, headings wrapped; if that is more than the
 * room, the room is parted so that the table is as low as can be and no word is broken.
 */
export function tableFit(table: Table, room: Room): TableFit {
	const columns = columnsOf(table, room);
	const fitting = HEADING_EMS.map((ems) => columns.map((column) => naturalWidth(column, ems))).find(
		(widths) => sum(widths) <= room.ems,
	);
	if (fitting) return fitOf(columns, fitting);
	if (sum(columns.map(({ least, around }) => least + around)) > room.ems) return brokenFit(columns);
	const shared = lowestTable(columns, room.ems - sum(columns.map(({ around }) => around)));
	return fitOf(
		columns,
		columns.map(({ around }, index) => around + (shared[index] ?? 0)),
	);
}

/** The widths of a table's columns in a room. */
export function columnWidths(table: Table, room: Room = ROOMS.whole): readonly ColumnWidth[] {
	return tableFit(table, room).widths;
}

/** Whether a table can stand in one of two columns of a page and takes less paper there. */
export function fitsHalfPage(table: Table): boolean {
	const { fits, lines } = tableFit(table, ROOMS.half);
	return fits && lines <= HIGHER_AT_MOST * (table.rows.length + HEAD_LINES);
}

function fitOf(columns: readonly Column[], widths: readonly number[]): TableFit {
	const inside = columns.map(({ around }, index) => (widths[index] ?? 0) - around);
	return { widths: widths.map((ems) => ({ ems })), lines: linesOfTable(columns, inside), fits: true };
}

/** Where words must be broken, each column has its part of the room by its longest word. */
function brokenFit(columns: readonly Column[]): TableFit {
	const widths = columns.map(({ least, around }) => ({ share: least + around }));
	return { widths, lines: Number.POSITIVE_INFINITY, fits: false };
}

function naturalWidth({ heading, most, around }: Column, headingEms: number): number {
	const forHeading = Math.max(heading.least, Math.min(heading.most, headingEms));
	return Math.max(most, forHeading + TOLERANCE) + around;
}

function columnsOf(table: Table, { gutter, unwrapped }: Room): Column[] {
	return table.columns.map((column, index) => {
		const heading = measuredText(column.heading, { bold: true });
		const cells = cellsOf(table, index);
		const most = Math.max(0, ...cells.map((cell) => cell.most)) + TOLERANCE;
		const least = Math.max(heading.least, ...cells.map((cell) => cell.least)) + TOLERANCE;
		const depth = index === 0 ? Math.max(0, ...table.rows.map((row) => row.depth ?? 0)) : 0;
		const unbroken = most <= unwrapped ? Math.max(most, least) : least;
		return {
			heading,
			most,
			cells: [heading, ...cells],
			least: unbroken,
			around: gutter + depth * INDENT_EMS,
		};
	});
}

/** Numbers are never wrapped; nor is what stands for one, if it has no more than a word. */
function cellsOf(table: Table, index: number): MeasuredText[] {
	const whole = table.columns[index]?.align === "number";
	return table.rows.map((row) => {
		const text = inlineText(row.cells[index]?.content ?? []);
		return measuredText(text, { bold: row.emphasis !== undefined, whole: whole && /\d/.test(text) });
	});
}

function sum(values: readonly number[]): number {
	return values.reduce((total, each) => total + each, 0);
}
