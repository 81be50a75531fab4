import type { Segment } from "./page-lines.ts";

/** A column of a table: the strip of the page that its cells cover. */
export type Column = { readonly x: number; readonly right: number };

/** The columns into which the cells of all rows fall; nothing if two cells of a row would share one. */
export function tableColumns(rows: readonly (readonly Segment[])[]): Column[] | undefined {
	const columns: { x: number; right: number }[] = [];
	for (const cell of rows.flat().sort((left, right) => left.x - right.x)) {
		const last = columns.at(-1);
		if (last && cell.x < last.right) last.right = Math.max(last.right, cell.right);
		else columns.push({ x: cell.x, right: cell.right });
	}
	const shared = rows.some((cells) => {
		const used = cells.map((cell) => columnOf(cell, columns));
		return new Set(used).size < used.length;
	});
	return shared ? undefined : columns;
}

/** The column on which most of a segment stands, or the nearest. */
export function columnOf(segment: Segment, columns: readonly Column[]): number {
	let best = 0;
	let most = Number.NEGATIVE_INFINITY;
	for (const [index, column] of columns.entries()) {
		const shared = Math.min(segment.right, column.right) - Math.max(segment.x, column.x);
		if (shared > most) [best, most] = [index, shared];
	}
	return best;
}

/** All columns over which a heading reaches; the nearest if it reaches over none. */
export function columnsUnder(heading: Segment, columns: readonly Column[]): number[] {
	const under = columns.flatMap((column, index) =>
		Math.min(heading.right, column.right) - Math.max(heading.x, column.x) > 0 ? [index] : [],
	);
	return under.length > 0 ? under : [columnOf(heading, columns)];
}
