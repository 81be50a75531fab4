import type { Sheet } from "./sheets.ts";

/** A typeface that every office program has, and sizes in points that can be read. */
export const FONT = "Arial";
export const SIZES = { text: 12, heading: 14, title: 16 } as const;

const WIDEST = 80;
const WIDEST_ALONE = 90;
const NARROWEST = 11;

/** Widths of a sheet's columns in characters. Lines of words run on over empty neighbours and count for nothing. */
export function columnWidths({ lines, table }: Sheet): number[] {
	if (!table) return [Math.min(WIDEST_ALONE, Math.max(...lines.map(({ words }) => words.length)))];
	return table.headings.map((heading, column) => {
		const longestWord = Math.max(...heading.split(" ").map((word) => word.length));
		const longestCell = Math.max(...table.rows.map((row) => row[column]?.text.length ?? 0));
		return Math.min(WIDEST, Math.max(NARROWEST, longestWord + 2, longestCell + 2));
	});
}

/** Points that a line of text takes, with the space around it. */
const LINE_HEIGHT = 15.75;

/**
 * The height of a row in points, by the longest of its cells; office programs do not work it out for a file that they
 * did not write themselves. A little room is left, since words break where they end.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
	const lines = texts.map((text, column) => Math.ceil((text.length * 1.05) / (widths[column] ?? NARROWEST)));
	return LINE_HEIGHT * Math.max(1, ...lines);
}
