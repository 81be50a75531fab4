import type { ReadLine, ReadPiece, ReadRow } from "#document";
import type { Location } from "#vocabulary";
import { isContentsPage } from "./contents.ts";
import type { LinedPage } from "./furniture.ts";
import { lineTables } from "./line-tables.ts";
import { lineText, type PageLine } from "./page-lines.ts";
import type { PlacedContent } from "./tagged-content.ts";

/** Letters so much higher than those of the text make a heading. */
const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 160;
/** A step so much wider than the usual one begins a new paragraph. */
const PARAGRAPH_STEP = 1.18;
const LOWEST_LEVEL = 6;

/** What is usual in a document: the height of its letters, the step between lines in such heights, heading sizes. */
type Usual = { readonly size: number; readonly step: number; readonly headings: readonly number[] };

type Desk = {
	readonly file: string;
	readonly usual: Usual;
	readonly pieces: ReadPiece[];
	lines: ReadLine[];
	printed: number;
	last: PageLine | undefined;
};

/**
 * Pieces of all pages in reading order: tables and headings where they can be told, lines otherwise. Blank lines stand
 * where a wider gap does, and none where a paragraph runs on over the end of a page.
 */
export function piecesOfPages(pages: readonly LinedPage[], file: string): ReadPiece[] {
	const desk: Desk = { file, usual: usualOf(pages), pieces: [], lines: [], printed: 0, last: undefined };
	let contents = false;
	for (const page of pages) {
		contents = isContentsPage(page, pages.length, contents);
		if (contents) desk.printed += page.lines.length;
		else placePage(page, desk);
	}
	endLines(desk);
	return desk.pieces;
}

function placePage({ lines, placed }: LinedPage, desk: Desk): void {
	const first = desk.printed;
	const placeOf = (index: number) => placeOn(lines[index], first + index + 1, desk.file);
	const waiting = [...placed];
	const tables = lineTables(lines, placeOf);
	let index = 0;
	for (const table of [...tables, undefined]) {
		for (const end = table?.start ?? lines.length; index < end; ) {
			placeWaiting(waiting, lines[index]?.y ?? 0, placeOf(index), desk);
			index += placeLine(lines, index, end, placeOf(index), desk);
		}
		if (!table) continue;
		placeWaiting(waiting, lines[index]?.y ?? 0, placeOf(index), desk);
		placeTable(table.rows, table.rows[0]?.at ?? placeOf(index), desk);
		index = table.end;
	}
	placeWaiting(waiting, Number.POSITIVE_INFINITY, placeOf(lines.length - 1), desk);
	desk.printed += lines.length;
}

/** Places the tagged tables and pictures that begin above a height; they take the line before which they stand. */
function placeWaiting(waiting: PlacedContent[], above: number, at: Location, desk: Desk): void {
	while (waiting[0] && waiting[0].y <= above) {
		const piece = waiting.shift()?.piece;
		const here = { ...at, ...(piece && "at" in piece ? piece.at : {}) };
		if (piece?.kind === "table")
			placeTable(
				piece.rows.map((row) => ({ ...row, at: here })),
				here,
				desk,
			);
		else if (piece?.kind === "picture") {
			endLines(desk);
			desk.pieces.push({ ...piece, at: here });
		}
	}
}

function placeOn(line: PageLine | undefined, number: number, file: string): Location {
	return { file, ...(line ? { page: line.page } : {}), line: number };
}

/** Places a table; one that goes on from the page before, with nothing between, is joined to its beginning. */
function placeTable(rows: readonly ReadRow[], at: Location, desk: Desk): void {
	endLines(desk);
	const before = desk.pieces.at(-1);
	const fresh = rows.filter((row) => !row.header);
	if (before?.kind === "table" && goesOn(before.rows, rows, at))
		desk.pieces[desk.pieces.length - 1] = { ...before, rows: [...before.rows, ...fresh] };
	else desk.pieces.push({ kind: "table", rows, at });
}

function goesOn(before: readonly ReadRow[], rows: readonly ReadRow[], at: Location): boolean {
	const [first, last, next] = [before[0], before.at(-1), rows[0]];
	if (!first || !last || !next || last.at.page === undefined || at.page !== last.at.page + 1) return false;
	const sameHeader = !next.header || (first.header && next.cells.join("|") === first.cells.join("|"));
	return sameHeader && next.cells.length === first.cells.length;
}

/** Places a line, or the lines of a heading; gives how many were placed. */
function placeLine(lines: readonly PageLine[], index: number, end: number, at: Location, desk: Desk): number {
	const line = lines[index];
	if (!line) return 1;
	const heading = headingFrom(lines, index, end, desk.usual);
	if (heading > 0) {
		endLines(desk);
		const text = lines
			.slice(index, index + heading)
			.map(lineText)
			.join(" ")
			.replaceAll(/\s+/g, " ");
		desk.pieces.push({ kind: "heading", level: levelOf(line, desk.usual), text, at });
		return heading;
	}
	if (desk.last && beginsParagraph(desk.last, line, desk.usual)) desk.lines.push({ text: "", at });
	desk.lines.push({ text: indented(line), at });
	desk.last = line;
	return 1;
}

function indented(line: PageLine): string {
	return lineText(line).replaceAll("\u00ad", "-");
}

/** How many lines from here on are one heading; 0 for text. */
function headingFrom(lines: readonly PageLine[], index: number, end: number, usual: Usual): number {
	const first = lines[index];
	let count = 0;
	while (first && index + count < end) {
		const line = lines[index + count];
		const before = lines[index + count - 1];
		if (!line || !isLarge(line, usual) || Math.abs(line.size - first.size) > 0.5) break;
		if (count > 0 && before && (line.y < before.y || line.y - before.y > 1.7 * line.size)) break;
		count += 1;
	}
	const text = lines
		.slice(index, index + count)
		.map(lineText)
		.join(" ");
	return /\p{L}/u.test(text) && text.length <= LONGEST_HEADING && !/[.,;]$/.test(text) ? count : 0;
}

function isLarge(line: PageLine, usual: Usual): boolean {
	return line.size >= usual.size * HEADING_SIZE && line.segments.length <= 2;
}

function levelOf(line: PageLine, usual: Usual): number {
	const above = usual.headings.filter((size) => size > line.size + 0.5).length;
	return Math.min(LOWEST_LEVEL, above + 1);
}

function beginsParagraph(before: PageLine, line: PageLine, usual: Usual): boolean {
	const step = line.y - before.y;
	if (before.page === line.page && step > 0)
		return step > usual.step * PARAGRAPH_STEP * Math.max(before.size, line.size);
	return /[.!?:]["”’)]?$/.test(lineText(before)) || !/^[\p{Ll}\d(£]/u.test(lineText(line));
}

function endLines(desk: Desk): void {
	if (desk.lines.length > 0) desk.pieces.push({ kind: "lines", lines: desk.lines });
	desk.lines = [];
	desk.last = undefined;
}

function usualOf(pages: readonly LinedPage[]): Usual {
	const letters = new Map<number, number>();
	const steps: number[] = [];
	for (const { lines } of pages)
		for (const [index, line] of lines.entries()) {
			const size = Math.round(line.size * 2) / 2;
			letters.set(size, (letters.get(size) ?? 0) + lineText(line).length);
			const next = lines[index + 1];
			const step = next ? (next.y - line.y) / line.size : 0;
			if (step > 0.8 && step < 3 && next && Math.abs(next.size - line.size) < 0.5) steps.push(step);
		}
	const size = [...letters].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 10;
	const headings = [...letters.keys()].filter((each) => each >= size * HEADING_SIZE);
	return { size, step: usualStep(steps), headings };
}

/** The lower quartile: lines of a paragraph stand closer than paragraphs do. */
function usualStep(steps: readonly number[]): number {
	const ordered = [...steps].sort((left, right) => left - right);
	return ordered[Math.floor(ordered.length / 4)] ?? 1.2;
}
