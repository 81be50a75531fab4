import type { RecognisedTable } from "#evidence/sources";

/** Lines up to this many bytes are left to the database whatever they hold. */
const HARMLESS = 1024;

/** A row may be so many times as long as its headings. */
const TIMES_HEADINGS = 8;

/** No row is as long; what comes behind it on a line is not read. */
export const LONGEST_LINE = 1 << 20;

/** What is kept of a line that is cut, so that a person knows it again. */
const KEPT = 200;

/** Stands before what is kept of a line that was cut; it occurs in no text. */
export const CUT_MARK = "\u001f";

/**
 * Bytes from which a line may be no row. The database writes an error for every cell too many, each with the whole
 * line: one line of a million cells would keep it busy for hours.
 */
export function overlongFrom({ headings }: Pick<RecognisedTable, "headings">): number {
	return Math.max(HARMLESS, TIMES_HEADINGS * headings.join(",").length);
}

/** Cuts a line that is longer than any row, or long and with more cells than there are headings; gives every other line as it is. */
export function cutOverlong(
	table: Pick<RecognisedTable, "headings" | "delimiter">,
): (line: string) => string {
	const from = overlongFrom(table);
	return (line) => {
		const fits = line.length < LONGEST_LINE && cellsOf(line, table.delimiter) <= table.headings.length;
		if (line.length <= from || fits) return line;
		return CUT_MARK + line.slice(0, KEPT).replaceAll(table.delimiter, " ").replaceAll('"', "'");
	};
}

/** Cells of a line, those behind quotation marks that hold the separator included. */
function cellsOf(line: string, delimiter: string): number {
	let [cells, quoted] = [1, false];
	for (const character of line) {
		if (character === '"') quoted = !quoted;
		else if (character === delimiter && !quoted) cells += 1;
	}
	return cells;
}
