import type { Inline } from "./inline.ts";

/** How a column is set: text to the left, numbers to the right on their decimals. */
export type TableColumn = {
	readonly heading: string;
	readonly align: "start" | "number";
	readonly group?: string;
};

/** A cell. `value` is the number behind the text, for spreadsheets; `header` marks the cell that names its row. */
export type TableCell = {
	readonly content: readonly Inline[];
	readonly value?: number | null;
	readonly header?: boolean;
};

/** A row: its depth in a tree (0 the top), and whether it is a total, the own area, or opens a group. */
export type TableRow = {
	readonly cells: readonly TableCell[];
	readonly depth?: number;
	readonly emphasis?: "total" | "own area" | "parent";
	readonly startsGroup?: boolean;
};

/** A table with its words: caption, notes (printed as [note 1]) and source. Every table has one header row. */
export type Table = {
	readonly caption: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
	readonly notes: readonly string[];
	readonly source: string;
};
