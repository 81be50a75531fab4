import type { ReadLine } from "#document";
import type { PrintedNumber, PrintedRow } from "./printed-table.ts";
import { type RowLine, rowLineOf } from "./row-line.ts";

/** A table found among raw lines: from line `start` up to `end`, its header words and rows. */
export type FoundTable = {
	readonly start: number;
	readonly end: number;
	readonly header: string;
	readonly rows: readonly PrintedRow[];
};

/** A line longer than this, or one that ends like a sentence, is prose and ends a table. */
const LONGEST_FRAGMENT = 48;
/** A line shorter than this may end with a stop and still be a piece of a header, such as “pop.”. */
const SHORTEST_SENTENCE = 16;
/** How many lines of a scattered header are looked through, blank ones included. */
const LONGEST_HEADER = 70;
/** A list of names with one number each is a table from so many lines on. */
const FEWEST_SINGLE_ROWS = 4;
const FEWEST_ROWS = 2;

const NUMBERED_HEADING = /^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+\S|^\s*\d{1,2}\.\s+[A-Z]|^\s*Appendix\b/;

/** Tables among lines: runs of rows with equally many numbers, whatever blank lines and wrapped labels lie between. */
export function tablesInLines(lines: readonly ReadLine[]): FoundTable[] {
	const tables: FoundTable[] = [];
	let index = 0;
	while (index < lines.length) {
		const found = tableFrom(lines, index, tables.at(-1)?.end ?? 0);
		if (found) tables.push(found);
		index = found?.end ?? index + 1;
	}
	return tables;
}

function isProse(text: string): boolean {
	const plain = text.trim();
	const closed = /[a-z\d%)][.:;!?]$/.test(plain) && plain.length > SHORTEST_SENTENCE;
	return plain.length > LONGEST_FRAGMENT || closed || NUMBERED_HEADING.test(text) || /^[•]/.test(plain);
}

type Piece = { readonly index: number; readonly row: RowLine };

function tableFrom(lines: readonly ReadLine[], from: number, floor: number): FoundTable | undefined {
	const first = lines[from];
	const opening = first && rowLineOf(first);
	if (!opening || NUMBERED_HEADING.test(first?.text ?? "")) return undefined;
	if ((opening.cells.length < 2 && !opening.wideGap) || isYears(opening)) return undefined;
	const { pieces, end } = rowRun(lines, from, opening);
	const rows = joinedRows(pieces, lines, floor);
	const enough = opening.cells.length < 2 ? FEWEST_SINGLE_ROWS : FEWEST_ROWS;
	if (rows.length < enough || rows.every((row) => row.label === "")) return undefined;
	const labelTop = pieces[0]?.row.label === "" ? from - labelAbove(lines, from, floor).length * 2 : from;
	const start = headerStart(lines, Math.min(from, labelTop), floor);
	const header = lines
		.slice(start, from)
		.map((line) => line.text.trim())
		.filter(Boolean);
	const after = trailingHeader(lines, end);
	return { start, end: after.end, header: [...header, ...after.words].join(" "), rows };
}

/** “Region 2018 2019” heads a table; it is no row of one. */
function isYears(row: RowLine): boolean {
	return row.cells.every((cell) => cell?.unit === "whole" && /^(?:19|20)\d{2}$/.test(cell.text));
}

/** Rows of the same make, from the first on; `end` is behind the last. */
function rowRun(
	lines: readonly ReadLine[],
	from: number,
	opening: RowLine,
): { pieces: Piece[]; end: number } {
	const pieces: Piece[] = [];
	const single = opening.cells.length < 2;
	let end = from;
	for (let index = from; index < lines.length; index += 1) {
		const line = lines[index];
		if (!line || line.text.trim() === "") continue;
		const row = rowLineOf(line);
		const fits =
			row && (single ? row.cells.length === 1 && row.wideGap : row.cells.length > 1 || row.label === "");
		if (row && fits && !NUMBERED_HEADING.test(line.text)) {
			pieces.push({ index, row });
			end = index + 1;
		} else if (isProse(line.text) || index - end > 8) break;
	}
	return { pieces, end };
}

function joinedRows(pieces: readonly Piece[], lines: readonly ReadLine[], floor: number): PrintedRow[] {
	const usual = commonest(pieces.map((piece) => piece.row.cells.length));
	const rows: (PrintedRow & { readonly index: number })[] = [];
	for (const { index, row } of pieces) {
		const last = rows.at(-1);
		const wraps =
			row.label === "" && last && last.cells.length + row.cells.length <= usual && index - last.index <= 2;
		if (wraps) {
			rows[rows.length - 1] = {
				...last,
				cells: [...last.cells, ...row.cells],
				printed: `${last.printed} ${row.line.text.trim()}`,
				lastLine: row.line.at.line ?? 0,
				index,
			};
			continue;
		}
		const above = row.label === "" ? labelAbove(lines, index, last ? last.index + 1 : floor) : [];
		if (row.label === "" && above.length === 0) continue;
		rows.push(rowOf(row, above, index));
	}
	return rows.filter((row) => row.cells.length * 2 >= usual);
}

function rowOf(row: RowLine, above: readonly ReadLine[], index: number) {
	const words = above.map((line) => line.text.trim()).join(" ");
	const label = row.label === "" ? words : row.label;
	const cells: readonly (PrintedNumber | null)[] = row.cells;
	const printed = `${row.label === "" ? `${words} ` : ""}${row.line.text.trim()}`.replaceAll(/\s+/g, " ");
	return { label, depth: row.depth, cells, printed, at: row.line.at, lastLine: row.line.at.line ?? 0, index };
}

/** The lines of a wrapped label that stand above its numbers. */
function labelAbove(lines: readonly ReadLine[], index: number, floor: number): ReadLine[] {
	const found: ReadLine[] = [];
	let blanks = 0;
	for (let above = index - 1; above >= floor; above -= 1) {
		const line = lines[above];
		if (!line || line.text.trim() === "") {
			if (found.length > 0) break;
			blanks += 1;
			if (blanks > 1) break;
			continue;
		}
		if (isProse(line.text) || rowLineOf(line) || found.length === 3) break;
		found.unshift(line);
	}
	return found;
}

function headerStart(lines: readonly ReadLine[], from: number, floor: number): number {
	let start = from;
	for (let above = from - 1; above >= Math.max(floor, from - LONGEST_HEADER); above -= 1) {
		const text = lines[above]?.text ?? "";
		if (text.trim() === "") continue;
		if (isProse(text)) break;
		start = above;
	}
	return start;
}

/** Words of a header that the format left below the rows: short lines, all starting like a label, before prose. */
function trailingHeader(lines: readonly ReadLine[], end: number): { words: string[]; end: number } {
	const words: string[] = [];
	let last = end;
	for (let index = end; index < Math.min(lines.length, end + 16); index += 1) {
		const text = lines[index]?.text ?? "";
		if (text.trim() === "") continue;
		if (isProse(text) || text.trim().length > LONGEST_FRAGMENT / 2) break;
		words.push(text.trim());
		last = index + 1;
	}
	return words.length > 1 ? { words, end: last } : { words: [], end };
}

function commonest(values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0] ?? 0;
}
