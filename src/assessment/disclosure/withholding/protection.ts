import { isSmall, type LinkedCell, type LinkedCells, mustBeWithheld } from "./linked-cells.ts";
import {
	type Effort,
	groupsOf,
	isBelievable,
	type PossibleTable,
	possibleTable,
	type Wanted,
} from "./possible-tables.ts";

/** Different values that a cell withheld for another's sake must be able to have. */
export const LEAST_VALUES = 5;
/** Small cells tried in turn as the one that makes a table believable. */
const MOST_ANCHORS = 6;
/** Work on counts that hang together, in multiplications: some ten seconds. */
export const MOST_EFFORT = 1e10;

/**
 * What readers cannot know, with the tables that prove it. Every proof is a table of whole numbers that fits all that is
 * published, so that no cell can be bounded more tightly than by the values it takes in the proofs.
 */
export type Protection = {
	readonly linked: LinkedCells;
	readonly withheld: Set<number>;
	/** Withheld cells and those never printed: what readers do not know. */
	readonly open: Set<number>;
	/** Cells that are withheld, or would be worked out, for their own smallness. */
	readonly small: ReadonlySet<number>;
	readonly proofs: PossibleTable[];
	readonly effort: Effort;
};

/** Begins with the small cells withheld, and those of suppliers, and the truth as the first proof. */
export function protectionOf(linked: LinkedCells, small: ReadonlySet<number>): Protection {
	const { cells } = linked;
	const isWithheld = (cell: LinkedCells["cells"][number], index: number) =>
		cell.state === "withheld" || (cell.state === "shown" && small.has(index));
	const withheld = new Set(cells.flatMap((cell, index) => (isWithheld(cell, index) ? [index] : [])));
	const never = cells.flatMap((cell, index) => (cell.state === "never" ? [index] : []));
	return {
		linked,
		withheld,
		small,
		open: new Set([...withheld, ...never]),
		proofs: [cells.map((cell) => cell.value)],
		effort: { left: MOST_EFFORT },
	};
}

/** The values that a cell must still be able to have, and cannot as far as is proven; empty where it is safe. */
export function unproven(cell: number, protection: Protection): number[] {
	const { linked, small } = protection;
	const { threshold = 0, value } = linked.cells[cell] ?? {};
	const had = new Set(protection.proofs.map((table) => table[cell]));
	if (small.has(cell)) {
		const wanted = Array.from({ length: threshold - 1 }, (_, index) => index + 1);
		return wanted.filter((each) => !had.has(each));
	}
	if (had.size >= LEAST_VALUES) return [];
	const near = [1, -1, 2, -2, 3, -3, 4, -4, 5, 6, 7, 8].map((step) => (value ?? 0) + step);
	return near.filter((each) => each >= 0 && !had.has(each));
}

/** Looks for proofs that a cell is safe, with nothing more withheld than is. */
export function prove(cell: number, protection: Protection): boolean {
	if (protection.small.has(cell)) return proveSmall(cell, protection);
	if (unproven(cell, protection).length === 0) return true;
	for (const anchor of anchorsOf(cell, protection)) {
		if (proveBetween(cell, anchor, protection)) return true;
	}
	return unproven(cell, protection).length === 0;
}

function proveSmall(cell: number, protection: Protection): boolean {
	for (const value of unproven(cell, protection)) {
		const table = tableWith({ bounds: new Map([[cell, exactly(value)]]) }, protection);
		if (!table) return false;
		protection.proofs.push(table);
	}
	return true;
}

/** The least and the most that a cell can be while another is small, and what lies between. */
function proveBetween(cell: number, anchor: number | undefined, protection: Protection): boolean {
	const bounds = new Map(anchor === undefined ? [] : [[anchor, smallBounds(anchor, protection.linked)]]);
	const ends = (["least", "most"] as const).flatMap((towards) => {
		const table = tableWith({ bounds, pull: { cell, towards } }, protection);
		if (!table) return [];
		protection.proofs.push(table);
		return [table[cell] ?? 0];
	});
	const [least, most] = ends;
	if (least === undefined || most === undefined) return false;
	for (let value = least + 1; value < Math.min(most, least + LEAST_VALUES); value += 1) {
		if (unproven(cell, protection).length === 0) return true;
		const both = new Map([...bounds, [cell, exactly(value)] as const]);
		const table = anchor === cell ? undefined : tableWith({ bounds: both }, protection);
		if (table) protection.proofs.push(table);
	}
	return unproven(cell, protection).length === 0;
}

/** A believable table with what is wanted; groups of cells that are not asked about keep the truth. */
function tableWith(
	wanted: Wanted,
	{ linked, open, withheld, effort }: Protection,
): PossibleTable | undefined {
	const asked = groupsOf(linked, open).filter((group) =>
		group.some((index) => wanted.bounds.has(index) || wanted.pull?.cell === index),
	);
	const table = possibleTable(linked, new Set(asked.flat().filter((index) => open.has(index))), {
		...wanted,
		effort,
	});
	return table && isBelievable(table, linked, open, withheld) ? table : undefined;
}

/**
 * The cells of the same group that may be the small one: first those that are, then the cell itself, then others. Where a
 * supplier withheld one, none need be.
 */
export function anchorsOf(cell: number, { linked, open, withheld }: Protection): (number | undefined)[] {
	const group = groupsOf(linked, open).find((each) => each.includes(cell)) ?? [];
	const { cells } = linked;
	if (group.some((index) => cells[index]?.state === "withheld")) return [undefined];
	const may = group.filter((index) => withheld.has(index) && (cells[index]?.threshold ?? 0) > 1);
	const order = (index: number) => {
		if (isSmall(cells[index]?.value ?? 0, cells[index]?.threshold)) return 0;
		return index === cell ? 1 : 2;
	};
	return may.sort((left, right) => order(left) - order(right)).slice(0, MOST_ANCHORS);
}

/** One value and no other. */
export function exactly(value: number): { readonly least: number; readonly most: number } {
	return { least: value, most: value };
}

/** The bounds of a small count. */
export function smallBounds(
	cell: number,
	{ cells }: LinkedCells,
): { readonly least: number; readonly most: number } {
	return { least: 1, most: (cells[cell]?.threshold ?? 2) - 1 };
}

/** The small cells that would be shown, and those that suppliers withheld. */
export function smallShown({ cells }: LinkedCells): Set<number> {
	return new Set(
		cells.flatMap((cell, index) => (isSmallWithheld(cell) || mustBeWithheld(cell) ? [index] : [])),
	);
}

function isSmallWithheld({ state, value, threshold }: LinkedCell): boolean {
	return state === "withheld" && isSmall(value, threshold);
}
