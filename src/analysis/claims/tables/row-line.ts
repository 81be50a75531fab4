import type { ReadLine } from "#document";
import { type PrintedNumber, printedNumberOf } from "./printed-table.ts";

/** What a raw line may be to a table. */
export type RowLine = {
	readonly label: string;
	readonly depth: number;
	readonly cells: readonly (PrintedNumber | null)[];
	/** True where a wide gap parts the label from the numbers, as only tables have it. */
	readonly wideGap: boolean;
	readonly line: ReadLine;
};

const LAST_CELL = /(?:^|\s)((?:[+\u2212–-]\s?)?£?\d[\d,]*(?:\.\d+)?%?=?|\*|n\/a|\.\.)\s*$/i;
const LONGEST_LABEL = 70;
/** A longer line is no row that anybody printed. */
const LONGEST_ROW = 400;

/**
 * The label and numbers of a line as a table row prints them; nothing for prose.
 *
 * @example
 * rowLineOf({ text: "- Robbery 6   69 79 -10 -12.6%", at: { file: "a.txt" } })?.cells.length // => 5
 */
export function rowLineOf(line: ReadLine): RowLine | undefined {
	if (line.text.length > LONGEST_ROW) return undefined;
	let rest = line.text.trimEnd();
	const cells: (PrintedNumber | null)[] = [];
	for (let found = LAST_CELL.exec(rest); found; found = LAST_CELL.exec(rest)) {
		const number = printedNumberOf(found[1] ?? "");
		if (number === null && cells.length === 0 && !/\d/.test(rest.slice(0, found.index))) break;
		cells.unshift(number);
		rest = rest.slice(0, found.index);
	}
	const label = rest.trim();
	if (cells.length === 0 || label.length > LONGEST_LABEL || /[.:;,?!]$|^[•*]/.test(label)) return undefined;
	if (/\b(?:from|to|of|by|in|and|was|were|than|with|at|over|the|ending|since|for|until)$/i.test(label))
		return undefined;
	const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
	const dashed = /^[-–]\s+/.test(label);
	return {
		label: label.replace(/^[-–]\s+/, ""),
		depth: dashed ? 1 : indent >= 4 && label !== "" ? 1 : 0,
		cells,
		wideGap: /\S\s{2,}[+\u2212–£-]?\s?\d/.test(line.text) || label === "",
		line,
	};
}
