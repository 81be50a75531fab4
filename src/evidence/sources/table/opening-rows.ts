import { type FirstRow, readFirstRow } from "./delimited-text.ts";

/** Lines among which the headings are looked for: publishers put titles and notes above them. */
const LINES_SEARCHED = 25;

/** A row that may be the headings of a table: its cells, and the lines of the text that end with it, blank ones aside too. */
export type HeadingCandidate = FirstRow & { readonly linesThrough: number; readonly filledThrough: number };

/** The first rows of a text, each as it reads if it is taken for the headings. */
export function* headingCandidates(text: string): Generator<HeadingCandidate> {
	let [start, filled] = [0, 0];
	for (let line = 0; line < LINES_SEARCHED && start < text.length; line += 1) {
		const row = readFirstRow(text.slice(start));
		if (row?.cells.some((cell) => cell.trim() !== ""))
			yield { ...row, linesThrough: line + row.lines, filledThrough: filled + row.lines };
		const end = /\r\n?|\n/.exec(text.slice(start));
		if (!end) return;
		if (end.index > 0) filled += 1;
		start += end.index + end[0].length;
	}
}
