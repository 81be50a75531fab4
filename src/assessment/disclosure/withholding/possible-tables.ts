import type { Programme } from "../solving/simplex.ts";
import { wholeNumbers } from "../solving/whole-numbers.ts";
import { hangingTogether, isSmall, type LinkedCells, termsOf } from "./linked-cells.ts";

/** One table that a reader could think is the true one: the value of every cell, by place. */
export type PossibleTable = readonly number[];

/** What is asked of a possible table: bounds of some cells, and which one should be small or large. */
export type Wanted = {
	readonly bounds: ReadonlyMap<number, { readonly least: number; readonly most: number }>;
	readonly pull?: { readonly cell: number; readonly towards: "least" | "most" };
	/** Shown cells may be moved too, at a cost: those moved are the ones to withhold as well. */
	readonly mayMoveShown?: (cell: number) => number | undefined;
	/** What may still be spent on the search, about in multiplications; less of it is left afterwards. */
	readonly effort?: Effort;
};

/** Work that a search may still do. When none is left nothing is found any more, and so more is withheld. */
export type Effort = { left: number };

/** Programmes solved in search of one table. */
const TRIES = 40;
/** How far beyond the truth a cell is sought; far more than any rule asks. */
const FAR = 1000;
/** A pull is worth little against the cost of moving what is shown. */
const PULL = 1e-3;

type Column = { readonly cell: number; readonly sign: 1 | -1; readonly most: number; readonly cost: number };

/**
 * A table of whole numbers that agrees with everything that is published and with what is asked, other than the truth;
 * or nothing where none was found. Cells that are not withheld keep their value, or stay in the range in which they are
 * printed.
 */
export function possibleTable(
	{ cells, sums }: LinkedCells,
	open: ReadonlySet<number>,
	wanted: Wanted,
): PossibleTable | undefined {
	const base = cells.map((cell) => cell.value);
	const columns: Column[] = [];
	for (const [index, cell] of cells.entries()) {
		const bounds = wanted.bounds.get(index) ?? boundsOf(cell, open.has(index));
		const pull = pullOf(index, wanted);
		if (bounds) {
			base[index] = bounds.least;
			if (bounds.most > bounds.least)
				columns.push({ cell: index, sign: 1, most: bounds.most - bounds.least, cost: pull });
		}
		if (wanted.mayMoveShown && cell.state === "shown" && !open.has(index) && !wanted.bounds.has(index)) {
			const cost = wanted.mayMoveShown(index);
			if (cost === undefined) continue;
			const least = bounds?.least ?? cell.value;
			columns.push({ cell: index, sign: 1, most: Number.POSITIVE_INFINITY, cost });
			if (least > 0) columns.push({ cell: index, sign: -1, most: least, cost });
		}
	}
	const programme = programmeOf({ cells, sums }, base, columns);
	if (!mayWork(programme, wanted.effort)) return undefined;
	const found = wholeNumbers(programme, TRIES);
	if (!found) return undefined;
	const table = [...base];
	for (const [place, { cell, sign }] of columns.entries())
		table[cell] = (table[cell] ?? 0) + sign * (found[place] ?? 0);
	return table;
}

/** Takes what a programme costs from the effort: each row is exchanged about once, against all numbers of all rows. */
function mayWork({ rows, cost }: Programme, effort: Effort | undefined): boolean {
	if (!effort) return true;
	if (effort.left <= 0) return false;
	effort.left -= rows.length ** 2 * (rows.length + cost.length);
	return true;
}

function boundsOf(
	{ value, range }: LinkedCells["cells"][number],
	open: boolean,
): { least: number; most: number } | undefined {
	if (open) return { least: 0, most: value + FAR };
	return range;
}

function pullOf(cell: number, { pull }: Wanted): number {
	if (pull?.cell !== cell) return 0;
	return pull.towards === "least" ? PULL : -PULL;
}

function programmeOf({ sums }: LinkedCells, base: readonly number[], columns: readonly Column[]): Programme {
	const places = new Map<number, number[]>();
	for (const [place, { cell }] of columns.entries()) places.set(cell, [...(places.get(cell) ?? []), place]);
	const rows = sums.map((sum) => {
		const terms = termsOf(sum);
		return {
			terms: terms.flatMap(([cell, factor]) =>
				(places.get(cell) ?? []).map((place) => [place, factor * (columns[place]?.sign ?? 1)] as const),
			),
			right: terms.reduce((rest, [cell, factor]) => rest - factor * (base[cell] ?? 0), 0),
		};
	});
	return {
		cost: columns.map((each) => each.cost),
		most: columns.map((each) => each.most),
		rows: rows.filter(({ terms, right }) => terms.length > 0 || right !== 0),
	};
}

/**
 * Whether somebody who knows the rule would believe a table: in every group of withheld cells that hang together at least
 * one is small, or was withheld by its supplier, since otherwise nothing there would have been withheld. Which cell it is nobody
 * is told.
 */
export function isBelievable(
	table: PossibleTable,
	{ cells, sums }: LinkedCells,
	open: ReadonlySet<number>,
	withheld: ReadonlySet<number>,
	groups: readonly (readonly number[])[] = groupsOf({ cells, sums }, open),
): boolean {
	return groups.every(
		(group) =>
			!group.some((index) => withheld.has(index)) ||
			group.some(
				(index) => cells[index]?.state === "withheld" || isSmall(table[index] ?? 0, cells[index]?.threshold),
			),
	);
}

/** The cells that readers do not know, in groups that sums tie together. */
export function groupsOf({ cells, sums }: LinkedCells, open: ReadonlySet<number>): number[][] {
	const links = sums.map(({ total, parts }) => [total, ...parts].filter((index) => open.has(index)));
	return hangingTogether(cells.length, links).filter((group) => group.some((index) => open.has(index)));
}
