import { done, type Location, type Outcome, type Problem, refused } from "#vocabulary";
import type { TableRow } from "./table.ts";
import { tableProblems } from "./table-problems.ts";

/** The longest text that a cell of a spreadsheet can hold. */
const CELL_LIMIT = 32_767;

/** More cells than any table that people hand in. */
const WIDTH_LIMIT = 1_000;

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads comma, semicolon or tab separated text strictly (RFC 4180): quoted cells may hold line ends and doubled
 * quotation marks; an unclosed one is a problem with the row on which it opens, never a swallowed file. The separator
 * is told from the first line. Blank rows are kept out but counted.
 *
 * @example
 * readDelimitedText("a;b\n\n1;\"x;y\"\n", { file: "r.csv" }).value.map(({ row, cells }) => [row, ...cells]) // => [[1, "a", "b"], [3, "1", "x;y"]]
 */
export function readDelimitedText(text: string, at: Location): Outcome<readonly TableRow[]> {
	const reading: Reading = { text, delimiter: delimiterOf(text), at, position: 0, line: 1, row: 1 };
	const rows: TableRow[] = [];
	while (reading.position < text.length) {
		const start = { row: reading.row, line: reading.line };
		const cells = readRow(reading);
		if (!Array.isArray(cells)) return refused(cells as Problem);
		if (cells.some((cell) => cell.trim() !== "")) rows.push({ ...start, cells });
		reading.row += 1;
	}
	return done(rows);
}

/** One row of a text, the lines it takes (more than one where a quoted cell holds a line end), and its separator. */
export type FirstRow = {
	readonly cells: readonly string[];
	readonly lines: number;
	readonly delimiter: string;
};

/**
 * Reads the first row of a text alone; undefined if it cannot be taken apart.
 *
 * @example
 * readFirstRow("a;\"b\nc\"\n1;2\n") // => ({ cells: ["a", "b\nc"], lines: 2, delimiter: ";" })
 */
export function readFirstRow(text: string): FirstRow | undefined {
	const delimiter = delimiterOf(text);
	const reading: Reading = { text, delimiter, at: { file: "" }, position: 0, line: 1, row: 1 };
	const cells = readRow(reading);
	const ended = /[\r\n]/.test(text[reading.position - 1] ?? "");
	return Array.isArray(cells) ? { cells, lines: reading.line - (ended ? 1 : 0), delimiter } : undefined;
}

type Reading = {
	readonly text: string;
	readonly delimiter: string;
	readonly at: Location;
	position: number;
	line: number;
	row: number;
};

/** The character that separates the cells of a text, told from its first line. */
function delimiterOf(text: string): string {
	const heading = (/^[^\r\n]*[^\s][^\r\n]*/m.exec(text.slice(0, CELL_LIMIT))?.[0] ?? "").replaceAll(
		/"[^"]*"/g,
		"",
	);
	const counts = DELIMITERS.map((each) => heading.split(each).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function readRow(reading: Reading): string[] | Problem {
	const cells: string[] = [];
	const here = { ...reading.at, row: reading.row, line: reading.line };
	for (;;) {
		const cell = readCell(reading, here);
		if (typeof cell !== "string") return cell;
		if (cell.length > CELL_LIMIT) return tableProblems.cellTooLong(here, `at most ${CELL_LIMIT} characters`);
		if (cells.push(cell) > WIDTH_LIMIT)
			return tableProblems.rowTooWide(here, `at most ${WIDTH_LIMIT} cells in a row`);
		if (reading.text[reading.position] !== reading.delimiter) break;
		reading.position += 1;
	}
	passLineEnd(reading);
	return cells;
}

function readCell(reading: Reading, here: Location): string | Problem {
	return reading.text[reading.position] === '"' ? readQuoted(reading, here) : readPlain(reading);
}

function readPlain(reading: Reading): string {
	const start = reading.position;
	while (reading.position < reading.text.length && !atEnd(reading)) reading.position += 1;
	return reading.text.slice(start, reading.position);
}

function readQuoted(reading: Reading, here: Location): string | Problem {
	const { text } = reading;
	let cell = "";
	reading.position += 1;
	for (;;) {
		const close = text.indexOf('"', reading.position);
		if (close < 0) return tableProblems.quoteOpen(here);
		const part = text.slice(reading.position, close);
		reading.line += lineEnds(part);
		cell += part;
		reading.position = close + 1;
		if (text[reading.position] !== '"') break;
		cell += '"';
		reading.position += 1;
	}
	const after = readPlain(reading);
	return after.trim() === "" ? cell : tableProblems.textAfterQuote(here, after);
}

function atEnd({ text, position, delimiter }: Reading): boolean {
	const character = text[position];
	return character === delimiter || character === "\n" || character === "\r";
}

function passLineEnd(reading: Reading): void {
	if (reading.position >= reading.text.length) return;
	reading.position += reading.text.startsWith("\r\n", reading.position) ? 2 : 1;
	reading.line += 1;
}

function lineEnds(text: string): number {
	return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
