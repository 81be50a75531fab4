import { hangingTogether, isSmall, type LinkedCell, type LinkedCells } from "./linked-cells.ts";
import { groupsOf, isBelievable, possibleTable } from "./possible-tables.ts";
import {
	anchorsOf,
	exactly,
	LEAST_VALUES,
	MOST_EFFORT,
	type Protection,
	protectionOf,
	prove,
	smallBounds,
	smallShown,
	unproven,
} from "./protection.ts";

/** Cells about one that is withheld among which its company is sought first. */
const MOST_NEAR = 100;

/** What is withheld of linked cells, by id: for its own smallness, and for another's sake. */
export type Withholding = {
	readonly small: readonly string[];
	readonly others: readonly string[];
	/** Cells that could not be made safe, since what is known of others gives them away. */
	readonly givenAway: readonly string[];
	/** Whether the search was cut short somewhere; everything that hangs together there is withheld. */
	readonly cutShort: boolean;
};

/**
 * Chooses what to withhold so that nobody who knows everything else that is published, and that counts are whole numbers of
 * nought or more, can bound a small count of people within 1 to threshold − 1, or any other withheld count to fewer than
 * five values; nor can somebody who knows the rule besides. Each choice is proven by tables of whole numbers that fit all
 * that is published; what cannot be proven safe makes more cells be withheld. Afterwards each cell that was withheld for
 * another's sake is shown again if all others stay safe without it.
 *
 * @example
 * withhold({
 * 	cells: [3, 20, 23].map((value, index) => ({ id: "abc"[index], value, state: "shown", threshold: 5 })),
 * 	sums: [{ total: 2, parts: [0, 1] }],
 * }) // => ({ small: ["a"], others: ["b"], givenAway: [], cutShort: false })
 */
export function withhold(linked: LinkedCells): Withholding {
	const parts = partsOf(linked).map(withholdPart);
	return {
		small: parts.flatMap((each) => each.small),
		others: parts.flatMap((each) => each.others),
		givenAway: parts.flatMap((each) => each.givenAway),
		cutShort: parts.some((each) => each.cutShort),
	};
}

/** Cells without a sum between them are safe from each other, and are looked at apart. */
function partsOf({ cells, sums }: LinkedCells): LinkedCells[] {
	const groups = hangingTogether(
		cells.length,
		sums.map(({ total, parts }) => [total, ...parts]),
	);
	const place = new Map(groups.flatMap((group) => group.map((index, at) => [index, at] as const)));
	const groupOf = new Map(groups.flatMap((group, number) => group.map((index) => [index, number] as const)));
	const sumsOf = Map.groupBy(sums, ({ total }) => groupOf.get(total));
	const at = (index: number) => place.get(index) ?? 0;
	return groups.map((group, number) => ({
		cells: group.flatMap((index) => cells[index] ?? []),
		sums: (sumsOf.get(number) ?? []).map(({ total, parts }) => ({ total: at(total), parts: parts.map(at) })),
	}));
}

function withholdPart(linked: LinkedCells): Withholding {
	const idOf = (index: number) => linked.cells[index]?.id ?? "";
	const small = new Set([...smallShown(linked), ...smallUnseen(linked)]);
	if (small.size === 0 && !linked.cells.some(isWithheldBySupplier))
		return { small: [], others: [], givenAway: [], cutShort: false };
	const protection = protectionOf(linked, small);
	const givenAway = new Set<number>();
	const cutShort = !protect(protection, givenAway);
	if (cutShort) for (const index of everyShown(0, protection)) protection.withheld.add(index);
	else showAgain(protection, givenAway);
	const withheld = [...protection.withheld]
		.filter((index) => linked.cells[index]?.state === "shown")
		.sort((left, right) => left - right);
	return {
		small: withheld.filter((index) => small.has(index)).map(idOf),
		others: withheld.filter((index) => !small.has(index)).map(idOf),
		givenAway: [...givenAway].map(idOf),
		cutShort,
	};
}

function isWithheldBySupplier(cell: LinkedCell | undefined): boolean {
	return cell?.state === "withheld";
}

/** Cells that are printed nowhere, and which everybody could work out to be small; in doubt they are held to be so. */
function smallUnseen(linked: LinkedCells): number[] {
	const never = linked.cells.flatMap((cell, index) => (cell.state === "never" ? [index] : []));
	const gaps = linked.cells.flatMap((cell, index) => (isWithheldBySupplier(cell) ? [index] : []));
	const open = new Set([...never, ...gaps]);
	const effort = { left: MOST_EFFORT };
	const end = (cell: number, towards: "least" | "most") =>
		possibleTable(linked, open, { bounds: new Map(), pull: { cell, towards }, effort })?.[cell];
	return never.filter((index) => {
		const cell = linked.cells[index];
		if (!cell || !isSmall(cell.value, cell.threshold)) return false;
		return (
			isSmall(end(index, "least") ?? cell.value, cell.threshold) &&
			isSmall(end(index, "most") ?? cell.value, cell.threshold)
		);
	});
}

/** Withholds more until every withheld cell is proven safe; false where that was not reached. */
function protect(protection: Protection, givenAway: Set<number>): boolean {
	const { linked } = protection;
	for (let round = 0; round < linked.cells.length * 3; round += 1) {
		const next = [...protection.withheld, ...protection.small].find(
			(index) => !givenAway.has(index) && !prove(index, protection),
		);
		if (next === undefined) return true;
		if (protection.effort.left <= 0) return false;
		const more = [cheapestCompany, totalsOf, everyShown].reduce<readonly number[]>(
			(found, search) => (found.length > 0 ? found : search(next, protection)),
			[],
		);
		if (more.length === 0) givenAway.add(next);
		for (const index of more) {
			protection.withheld.add(index);
			protection.open.add(index);
		}
	}
	return false;
}

/**
 * The shown cells that have to move, least costly first, for a cell to take a value that it cannot yet: these are withheld
 * with it (the method of Kelly, Golden and Assad 1992, in whole numbers).
 */
function cheapestCompany(cell: number, protection: Protection): number[] {
	const near = nearCells(cell, protection.linked);
	const found = companyAmong(near, cell, protection);
	if (found.length > 0 || near.size === protection.linked.cells.length) return found;
	return companyAmong(new Set(protection.linked.cells.keys()), cell, protection);
}

function companyAmong(near: ReadonlySet<number>, cell: number, protection: Protection): number[] {
	const { linked, small, effort } = protection;
	const open = new Set([...protection.open].filter((index) => near.has(index)));
	const mayMoveShown = (index: number) => (near.has(index) ? costOf(index, linked) : undefined);
	const anchors = small.has(cell) ? [undefined] : anchorsOf(cell, protection);
	for (const value of unproven(cell, protection).slice(0, LEAST_VALUES))
		for (const anchor of anchors) {
			const bounds = new Map([[cell, exactly(value)]]);
			if (anchor !== undefined && anchor !== cell) bounds.set(anchor, smallBounds(anchor, linked));
			const table = possibleTable(linked, open, { bounds, mayMoveShown, effort });
			const moved = table?.flatMap((each, index) =>
				each !== linked.cells[index]?.value && !open.has(index) && !withinRange(each, index, linked)
					? [index]
					: [],
			);
			if (moved && moved.length > 0) return moved;
		}
	return [];
}

/** The cells about a cell, sum by sum, until they are many: company is nearly always found among them. */
function nearCells(cell: number, { sums }: LinkedCells): Set<number> {
	const near = new Set([cell]);
	for (let before = 0; before < near.size && near.size < MOST_NEAR; ) {
		before = near.size;
		const reached = sums.filter(({ total, parts }) => [total, ...parts].some((index) => near.has(index)));
		for (const { total, parts } of reached) for (const index of [total, ...parts]) near.add(index);
	}
	return near;
}

function withinRange(value: number, index: number, { cells }: LinkedCells): boolean {
	const range = cells[index]?.range;
	return range !== undefined && value >= range.least && value <= range.most;
}

/** What it costs to withhold a cell: totals are missed more than parts, large counts more than small ones. */
function costOf(index: number, { cells, sums }: LinkedCells): number {
	const value = cells[index]?.value ?? 0;
	const totals = sums.reduce((count, { total }) => count + Number(total === index), 0);
	return 1 + Math.log2(1 + value) / 8 + totals * 2;
}

/** The last resort: everything that hangs together. What need not be withheld of it is shown again afterwards. */
function everyShown(_: number, { linked, withheld }: Protection): number[] {
	return linked.cells.flatMap(({ state }, index) =>
		state === "shown" && !withheld.has(index) ? [index] : [],
	);
}

/** Where no company is found: the totals of the cell, and what stands beside it in its sums. */
function totalsOf(cell: number, { linked, withheld }: Protection): number[] {
	const near = linked.sums.filter(({ total, parts }) => total === cell || parts.includes(cell));
	const shown = (index: number) => linked.cells[index]?.state === "shown" && !withheld.has(index);
	const totals = near.map(({ total }) => total).filter(shown);
	if (totals.length > 0) return [...new Set(totals)];
	return [...new Set(near.flatMap(({ parts }) => parts).filter(shown))];
}

/** Shows again what need not be withheld, the costliest first. */
function showAgain(protection: Protection, givenAway: ReadonlySet<number>): void {
	const { linked, small } = protection;
	const others = [...protection.withheld].filter(
		(index) => !small.has(index) && !isWithheldBySupplier(linked.cells[index]),
	);
	others.sort((left, right) => costOf(right, linked) - costOf(left, linked));
	for (const index of others) {
		if (!protection.withheld.has(index) || protection.effort.left <= 0) continue;
		const without = withoutCell(index, protection);
		const safe = [...without.withheld, ...small].every((each) => givenAway.has(each) || prove(each, without));
		if (!safe) continue;
		replace(protection.withheld, without.withheld);
		replace(protection.open, without.open);
		protection.proofs.splice(0, protection.proofs.length, ...without.proofs);
	}
}

function replace(held: Set<number>, by: ReadonlySet<number>): void {
	held.clear();
	for (const each of by) held.add(each);
}

/**
 * The protection with one cell shown, and with all that hangs together with no small cell any more. Proofs in which these
 * had another value prove nothing any more.
 */
function withoutCell(cell: number, protection: Protection): Protection {
	const { linked, small, withheld, open, proofs } = protection;
	const left = new Set([...open].filter((index) => index !== cell));
	const isCause = (index: number) => small.has(index) || isWithheldBySupplier(linked.cells[index]);
	const idle = groupsOf(linked, left).filter((group) => !group.some(isCause));
	const shown = new Set([cell, ...idle.flat().filter((index) => withheld.has(index))]);
	const stillOpen = new Set([...open].filter((index) => !shown.has(index)));
	const stillWithheld = new Set([...withheld].filter((index) => !shown.has(index)));
	const groups = groupsOf(linked, stillOpen);
	const holds = (table: readonly number[]) =>
		[...shown].every((index) => table[index] === linked.cells[index]?.value) &&
		isBelievable(table, linked, stillOpen, stillWithheld, groups);
	return { ...protection, withheld: stillWithheld, open: stillOpen, proofs: proofs.filter(holds) };
}
