import type { ReadRow } from "#document";
import type { Location } from "#vocabulary";
import { indentedLabel } from "../markup/indented-label.ts";
import { withHeader } from "../markup/table-grid.ts";
import { depthsOf } from "./indents.ts";
import { isNumber, isYear, rowCells } from "./line-cells.ts";
import { joinedWords, lineText, type PageLine, type Segment } from "./page-lines.ts";
import { type Column, columnOf, columnsUnder, tableColumns } from "./table-columns.ts";

/** A table among the lines of a page: from line `start` up to `end`. */
export type LineTable = { readonly start: number; readonly end: number; readonly rows: readonly ReadRow[] };

/** Where a line of the page stands in the file. */
export type PlaceOf = (index: number) => Location;

/** How far apart the lines of a table may stand, in letters' heights. */
const WIDEST_STEP = 4.5;
/** So many lines of wrapped words may stand between two rows. */
const MOST_FRAGMENTS = 3;
const LONGEST_FRAGMENT = 48;
const FEWEST_ROWS = { oneColumn: 4, more: 2 };
const HIGHEST_HEADER = 8;
/** A table has so large a share of its places filled. */
const LEAST_FILLED = 0.6;
/** The tables of a page, told by cells that stand below each other. Anything doubtful stays lines. */
export function lineTables(lines: readonly PageLine[], placeOf: PlaceOf): LineTable[] {
	const tables: LineTable[] = [];
	let index = 0;
	while (index < lines.length) {
		const found = tableFrom(lines, index, tables.at(-1)?.end ?? 0, placeOf);
		if (found) tables.push(found);
		index = found?.end ?? index + 1;
	}
	return tables;
}

type Row = { readonly index: number; readonly cells: readonly Segment[] };

function tableFrom(
	lines: readonly PageLine[],
	from: number,
	floor: number,
	placeOf: PlaceOf,
): LineTable | undefined {
	const run = rowRun(lines, from);
	const rows = run.slice(run.findIndex((row) => !isHeading(row)));
	const first = rows[0]?.index ?? from;
	if (rows.length < FEWEST_ROWS.more || run.every(isHeading)) return undefined;
	const columns = tableColumns(rows.map((row) => row.cells));
	if (!columns || columns.length < 2 || isSparse(rows, columns)) return undefined;
	if (columns.length === 2 && rows.length < FEWEST_ROWS.oneColumn) return undefined;
	const start = headerStart(lines, first, floor, columns);
	const last = rows.at(-1)?.index ?? first;
	const end = trailingEnd(lines, last, columns);
	const header = headerRow(lines.slice(start, first), columns, placeOf(start));
	const body = bodyRows(lines, rows, end, columns, placeOf);
	return { start, end, rows: header ? [header, ...body] : withHeader(body) };
}

/** Years and words only, above rows of figures: the lower line of a heading in two lines. */
function isHeading({ cells }: Row): boolean {
	return cells.slice(1).every((cell) => isYear(cell.text) || !isNumber(cell.text));
}

/** Labels of a chart are cells, too, but most of the places below each other are empty. */
function isSparse(rows: readonly Row[], columns: readonly Column[]): boolean {
	const filled = rows.reduce((sum, row) => sum + row.cells.length, 0);
	return filled < rows.length * columns.length * LEAST_FILLED;
}

/** Rows from the first on, with wrapped words between them passed over. */
function rowRun(lines: readonly PageLine[], from: number): Row[] {
	const rows: Row[] = [];
	let fragments = 0;
	for (let index = from; index < lines.length; index += 1) {
		const line = lines[index];
		const before = lines[index - 1];
		if (!line || (rows.length > 0 && before && isFar(before, line))) break;
		const cells = rowCells(line);
		if (cells) {
			rows.push({ index, cells });
			fragments = 0;
		} else if (rows.length === 0) break;
		else {
			fragments += 1;
			if (fragments > MOST_FRAGMENTS || !isFragment(line)) break;
		}
	}
	return rows;
}

function isFar(before: PageLine, line: PageLine): boolean {
	return line.y < before.y || line.y - before.y > WIDEST_STEP * Math.max(before.size, line.size);
}

function isFragment(line: PageLine): boolean {
	const long = line.segments.some((segment) => segment.text.length > LONGEST_FRAGMENT);
	return (
		!long && !/[a-z][.;:]$/.test(lineText(line)) && !/^(?:table|figure|source|note)\b/i.test(lineText(line))
	);
}

function headerStart(
	lines: readonly PageLine[],
	from: number,
	floor: number,
	columns: readonly Column[],
): number {
	const size = lines[from]?.size ?? 0;
	let start = from;
	while (start > Math.max(floor, from - HIGHEST_HEADER)) {
		const [line, below] = [lines[start - 1], lines[start]];
		if (!line || !below || isFar(line, below) || !isFragment(line) || line.size > size * 1.15) break;
		const alone = line.segments.length === 1 && columnOf(line.segments[0] as Segment, columns) === 0;
		if (alone && start < from && !lines.slice(start, from).some((each) => each.segments.length === 1)) break;
		start -= 1;
	}
	// A line above all headings that stands over the first column alone is the words before the table.
	while (start < from && standsAlone(lines[start], columns)) start += 1;
	return start;
}

function standsAlone(line: PageLine | undefined, columns: readonly Column[]): boolean {
	const [only, more] = line?.segments ?? [];
	return only !== undefined && more === undefined && columnsUnder(only, columns).includes(0);
}

/** Wrapped words right below the last row still belong to it. */
function trailingEnd(lines: readonly PageLine[], last: number, columns: readonly Column[]): number {
	const [row, next, after] = [lines[last], lines[last + 1], lines[last + 2]];
	if (!row || !next || !isFragment(next) || next.segments.length !== 1) return last + 1;
	const step = next.y - row.y;
	const near =
		step > 0 && step < 1.35 * row.size && (!after || after.y - next.y > step * 1.3 || after.y < next.y);
	const [words] = next.segments;
	const inFirst = words !== undefined && words.right <= (columns[0]?.right ?? 0) + row.size;
	return near && inFirst ? last + 2 : last + 1;
}

function headerRow(
	lines: readonly PageLine[],
	columns: readonly Column[],
	at: Location,
): ReadRow | undefined {
	if (lines.length === 0) return undefined;
	const cells = columns.map(() => "");
	for (const segment of lines.flatMap((line) => line.segments))
		for (const column of columnsUnder(segment, columns))
			cells[column] = joinedWords(cells[column] ?? "", segment.text);
	return { cells, header: true, at };
}

function bodyRows(
	lines: readonly PageLine[],
	rows: readonly Row[],
	end: number,
	columns: readonly Column[],
	placeOf: PlaceOf,
): ReadRow[] {
	const cells = rows.map((row) => columns.map((_, column) => textIn(row.cells, column, columns)));
	for (let index = rows[0]?.index ?? 0; index < end; index += 1) {
		const line = lines[index];
		if (!line || rows.some((row) => row.index === index)) continue;
		const own = nearestRow(rows, lines, line);
		for (const segment of line.segments) {
			const column = columnOf(segment, columns);
			const text = cells[own]?.[column] ?? "";
			const above = (rows[own]?.index ?? 0) > index;
			if (cells[own])
				cells[own][column] = above ? joinedWords(segment.text, text) : joinedWords(text, segment.text);
		}
	}
	const depths = depthsOf(rows.map((row) => row.cells[0]?.x ?? 0));
	return rows.map((row, position) => {
		const [label = "", ...rest] = cells[position] ?? [];
		const depth = isNumber(label) ? 0 : (depths[position] ?? 0);
		return { cells: [indentedLabel(label, depth), ...rest], header: false, at: placeOf(row.index) };
	});
}

function textIn(cells: readonly Segment[], column: number, columns: readonly Column[]): string {
	return cells.find((cell) => columnOf(cell, columns) === column)?.text ?? "";
}

/** The row to which wrapped words belong: the nearer one, and the upper one of two that are equally near. */
function nearestRow(rows: readonly Row[], lines: readonly PageLine[], line: PageLine): number {
	const distances = rows.map((row) => Math.abs((lines[row.index]?.y ?? 0) - line.y));
	return distances.reduce(
		(best, distance, index) => (distance < (distances[best] ?? 0) - 0.5 ? index : best),
		0,
	);
}
