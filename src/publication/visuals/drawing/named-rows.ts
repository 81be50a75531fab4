import { fittedText, widest } from "./fitted-text.ts";
import type { Easel } from "./picture.ts";

/** A row of a chart of rows: the lines of its name and where it begins and ends. */
export type NamedRow<Item> = {
	readonly item: Item;
	readonly lines: readonly string[];
	readonly bold: boolean;
	readonly top: number;
	readonly bottom: number;
};

/** Rows below each other with room for their names at the left. */
export type NamedRows<Item> = {
	readonly rows: readonly NamedRow<Item>[];
	/** Type size of names and values: smaller where rows are many. */
	readonly size: number;
	/** Where the names end and the plot begins. */
	readonly left: number;
	readonly bottom: number;
};

/** Above this many rows they are low and names have one line, so that sixty still fit on a page. */
const MANY_ROWS = 24;
const SMALLEST_TEXT = 12;
const NAME_SHARE = { wide: 0.34, narrow: 0.36 } as const;
const NAME_GAP = 12;
const LEADING = 3;

/** Breaks the names of rows and stacks the rows from a top. */
export function namedRows<Item extends { readonly label: string; readonly own?: boolean }>(
	items: readonly Item[],
	top: number,
	{ sizes, width }: Easel,
): NamedRows<Item> {
	const many = items.length > MANY_ROWS;
	const size = many ? SMALLEST_TEXT : sizes.text;
	const room = width * (sizes.narrow ? NAME_SHARE.narrow : NAME_SHARE.wide);
	let y = top;
	const rows = items.map((item): NamedRow<Item> => {
		const bold = item.own ?? false;
		const lines = fittedText(item.label, { width: room, lines: many ? 1 : 2, size, bold });
		const from = y;
		y += lines.length * (size + LEADING) + (many ? 0 : sizes.barGap);
		return { item, lines, bold, top: from, bottom: y };
	});
	const left = Math.max(0, ...rows.map(({ lines, bold }) => widest(lines, size, bold))) + NAME_GAP;
	return { rows, size, left, bottom: y };
}

/** Draws the name of a row, ending at the left of the plot. */
export function drawRowName<Item>(
	{ lines, bold, top, bottom }: NamedRow<Item>,
	{ size, left }: NamedRows<Item>,
	{ pen }: Easel,
): string[] {
	const line = size + LEADING;
	const first = (top + bottom) / 2 + size * 0.34 - ((lines.length - 1) * line) / 2;
	return lines.map((text, index) =>
		pen.label({ x: left - NAME_GAP, y: first + index * line, text, size, bold, anchor: "end" }),
	);
}
