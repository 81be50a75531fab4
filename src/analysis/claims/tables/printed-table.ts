import type { Location } from "#vocabulary";

/** A cell that holds a number as printed. */
export type PrintedNumber = {
	readonly text: string;
	readonly value: number;
	readonly unit: "whole" | "decimal" | "per cent" | "money";
	readonly places: number;
	readonly signed: boolean;
	/** True for a shared rank, "5=". */
	readonly shared: boolean;
};

/** A row: its label, its depth (0 the top) and its numbers; null where a cell is empty or no number. */
export type PrintedRow = {
	readonly label: string;
	readonly depth: number;
	readonly cells: readonly (PrintedNumber | null)[];
	readonly printed: string;
	readonly at: Location;
	readonly lastLine: number;
};

/** A table of a finished document. */
export type PrintedTable = {
	readonly name: string;
	readonly rows: readonly PrintedRow[];
	readonly columns: number;
	/** The heading of each column where the format keeps them apart; else empty. */
	readonly headings: readonly string[];
	/** All words above and around the rows. */
	readonly header: string;
	readonly section: string;
	/** The position of the sentence that follows it. */
	readonly before: number;
	readonly at: Location;
	readonly lastLine: number;
};

const NUMBER_CELL =
	/^([+\u2212–-])?\s?(£)?\s?([+\u2212–-])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%|per cent)?(=)?$/i;

/**
 * The number that a cell prints, or null if it is none.
 *
 * @example
 * printedNumberOf("+ 757")?.value // => 757
 * @example
 * printedNumberOf("-£203,700")?.unit // => "money"
 */
export function printedNumberOf(text: string): PrintedNumber | null {
	const found = NUMBER_CELL.exec(text.trim());
	if (!found) return null;
	const [, before, pound, after, whole = "", part, perCent, shared] = found;
	const sign = before ?? after;
	const size = Number(whole.replaceAll(",", "") + (part ?? ""));
	return {
		text: text.trim(),
		value: sign !== undefined && sign !== "+" ? -size : size,
		unit: pound ? "money" : perCent ? "per cent" : part ? "decimal" : "whole",
		places: part ? part.length - 1 : 0,
		signed: sign !== undefined,
		shared: shared !== undefined,
	};
}

/** The numbers of one column, null where there is none. */
export function columnOf(table: PrintedTable, column: number): (PrintedNumber | null)[] {
	return table.rows.map((row) => row.cells[column] ?? null);
}

const CALLED_TOTAL = /\b(?:totals?|all|overall|sum|grand|altogether|combined)\b/i;
const CALLED_AVERAGE = /\b(?:average|mean|median)\b/i;

/** Whether a label names a total by itself. */
export function isCalledTotal(label: string): boolean {
	return CALLED_TOTAL.test(label);
}

/** Whether a label names an average. */
export function isCalledAverage(label: string): boolean {
	return CALLED_AVERAGE.test(label);
}
