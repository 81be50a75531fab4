import { linesIn, type MeasuredText } from "./cell-lines.ts";

/** A column to be given room: its cells from top to bottom, and the least at which no word in it is broken. */
export type SharingColumn = { readonly cells: readonly MeasuredText[]; readonly least: number };

/** Room goes from column to column in ever smaller pieces, in ems. */
const STEPS = [4, 2, 1, 0.5, 0.25] as const;

/**
 * Where a table is as low either way, that is better in which cells that wrap have more room: so that room comes together
 * until a line is saved. Small beside a line, since a whole column of such cells must not outweigh one.
 */
const CROWDING = 1e-4;

/**
 * Widths at which a table is as low as it can be made: from a first parting by the square root of how much text a
 * column holds, room is moved between two columns for as long as that saves lines.
 *
 * @param room what all columns have together, in ems; more than the sum of their least
 */
export function lowestTable(columns: readonly SharingColumn[], room: number): number[] {
	const height = heightOf(columns);
	let best = firstParting(columns, room);
	let lowest = height(best);
	for (const step of STEPS) {
		for (;;) {
			const better = bestMove(best, columns, step, height);
			if (!better || better.height >= lowest) break;
			best = better.widths;
			lowest = better.height;
		}
	}
	return best;
}

/** How many lines the rows of a table have together. */
export function linesOfTable(columns: readonly SharingColumn[], widths: readonly number[]): number {
	return Math.floor(heightOf(columns)(widths));
}

function bestMove(
	widths: readonly number[],
	columns: readonly SharingColumn[],
	step: number,
	height: (widths: readonly number[]) => number,
) {
	let best: { widths: number[]; height: number } | undefined;
	for (const [from, { least }] of columns.entries()) {
		if ((widths[from] ?? 0) - step < least) continue;
		for (const to of columns.keys()) {
			if (to === from) continue;
			const moved = widths.with(from, (widths[from] ?? 0) - step).with(to, (widths[to] ?? 0) + step);
			const reached = height(moved);
			if (!best || reached < best.height) best = { widths: moved, height: reached };
		}
	}
	return best;
}

/** What a column asks of a table at a width: how many lines each cell has, and how crowded they are. */
type Filled = { readonly lines: readonly number[]; readonly crowding: number };

/** A measure of height that remembers what each column asks at each width. */
function heightOf(columns: readonly SharingColumn[]): (widths: readonly number[]) => number {
	const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
	const known = columns.map(() => new Map<number, Filled>());
	const filledAt = (width: number, column: number): Filled => {
		const filled = known[column]?.get(width) ?? fill(columns[column]?.cells ?? [], width);
		known[column]?.set(width, filled);
		return filled;
	};
	return (widths) => {
		const filled = widths.map(filledAt);
		let height = filled.reduce((sum, { crowding }) => sum + CROWDING * crowding, 0);
		for (let row = 0; row < rows; row += 1) {
			let most = 1;
			for (const { lines } of filled) most = Math.max(most, lines[row] ?? 1);
			height += most;
		}
		return height;
	};
}

function fill(cells: readonly MeasuredText[], width: number): Filled {
	const crowding = cells.reduce((sum, { most }) => sum + (most > width ? most / width : 0), 0);
	return { lines: cells.map((cell) => linesIn(cell, width)), crowding };
}

/** Each column its least, and of what is left a part by the square root of its text. */
function firstParting(columns: readonly SharingColumn[], room: number): number[] {
	const pulls = columns.map(({ cells }) => Math.sqrt(cells.reduce((sum, { most }) => sum + most, 0)));
	const pull = pulls.reduce((sum, each) => sum + each, 0);
	const spare = room - columns.reduce((sum, { least }) => sum + least, 0);
	return columns.map(({ least }, index) => least + (spare * (pulls[index] ?? 0)) / pull);
}
