import { hangingTogether, isSmall, type Sum } from "../withholding/linked-cells.ts";
import { possibleTable } from "../withholding/possible-tables.ts";
import { type CellName, type CountedCell, keyOf } from "./counted-cells.ts";
import type { KnownSums } from "./known-sums.ts";

/** Cells that hang together, each with a count that fits the sums; where none fit, the sums are empty and `fits` is false. */
export type FittingGroup = {
	readonly cells: readonly CountedCell[];
	readonly sums: readonly Sum[];
	readonly fits: boolean;
	/** Totals that contradict others, as after a revision: their sums are taken to hold but for an error. */
	readonly off: readonly CellName[];
};

/**
 * Gives every cell that is printed nowhere, and whose count nobody knows, one that fits the sums. Where the figures do not
 * fit together (an earlier window was revised since), those sums that contradict the others are named, and hold but for
 * the least errors that make them fit.
 *
 * @param cells counts that are not known are NaN
 */
export function fittingCounts(
	cells: readonly CountedCell[],
	{ windows, others }: Pick<KnownSums, "windows" | "others">,
): FittingGroup[] {
	const all = [...windows, ...others];
	const groups = hangingTogether(
		cells.length,
		all.map(({ total, parts }) => [total, ...parts]),
	);
	const placed = new Map(
		groups.flatMap((group, number) => group.map((index, at) => [index, { number, at }])),
	);
	const within = Map.groupBy(all, ({ total }) => placed.get(total)?.number);
	const renumbered = ({ total, parts }: Sum): Sum => ({
		total: placed.get(total)?.at ?? 0,
		parts: parts.map((part) => placed.get(part)?.at ?? 0),
	});
	return groups.map((group, number) =>
		fitted(
			group.flatMap((index) => cells[index] ?? []),
			(within.get(number) ?? []).map(renumbered),
		),
	);
}

function fitted(cells: readonly CountedCell[], sums: readonly Sum[]): FittingGroup {
	const exact = filled(cells, sums);
	if (exact) return { cells: exact, sums, fits: true, off: [] };
	const loose = withErrors(cells, sums);
	return loose ?? { cells, sums: [], fits: false, off: [] };
}

/** The cells with a count for each that has none; nothing where no counts fit. What a supplier withheld is small if it can be. */
function filled(cells: readonly CountedCell[], sums: readonly Sum[]): CountedCell[] | undefined {
	if (cells.every(({ value }) => !Number.isNaN(value))) return [...cells];
	const bounds = boundsOfUnknown(cells);
	const known = cells.map((cell) => ({ ...cell, value: cell.value || 0 }));
	const solve = () => possibleTable({ sums, cells: known }, new Set(bounds.keys()), { bounds });
	let table = solve();
	if (!table) return undefined;
	for (const [index, { state, threshold = 0 }] of cells.entries()) {
		const before = bounds.get(index);
		if (state !== "withheld" || !before) continue;
		bounds.set(index, { least: 1, most: threshold - 1 });
		const small: typeof table | undefined = isSmall(table[index] ?? 0, threshold) ? table : solve();
		if (small) table = small;
		else bounds.set(index, before);
	}
	const found = table;
	return cells.map((cell, index) => ({ ...cell, value: found[index] ?? 0 }));
}

/** No count that nobody knows is taken to be larger than the largest known, or than a small one may be. */
function boundsOfUnknown(cells: readonly CountedCell[]): Map<number, { least: number; most: number }> {
	const most = cells.reduce(
		(largest, { value, threshold = 0 }) => Math.max(largest, value || 0, threshold),
		0,
	);
	return new Map(
		cells.flatMap(({ value }, index) => (Number.isNaN(value) ? [[index, { least: 0, most }] as const] : [])),
	);
}

/**
 * The sums with an error for each that has to have one: as few people in error as can be. What is reached beyond a total
 * is added to it in a cell that everybody knows, what is missing to its parts.
 */
function withErrors(cells: readonly CountedCell[], sums: readonly Sum[]): FittingGroup | undefined {
	const isKnown = ({ value }: CountedCell) => !Number.isNaN(value);
	const unknown = boundsOfUnknown(cells);
	const loose = looseSums(cells.length, sums);
	const trial = [
		...cells.map((cell) => ({ ...cell, value: cell.value || 0, state: "before" as const })),
		...loose.added.map((kind, index) => ({
			id: `${kind} ${index}`,
			value: 0,
			state: kind === "reached" ? ("never" as const) : ("shown" as const),
		})),
	];
	const most = cells.reduce((sum, { value }) => sum + (value || 0), 0);
	const bounds = new Map(unknown);
	for (const [index, kind] of loose.added.entries())
		if (kind === "reached") bounds.set(cells.length + index, { least: 0, most });
	const table = possibleTable({ cells: trial, sums: loose.sums }, new Set(bounds.keys()), {
		bounds,
		mayMoveShown: () => 1,
	});
	if (!table) return undefined;
	const filledCells = cells.map((cell, index) =>
		isKnown(cell) ? cell : { ...cell, value: table[index] ?? 0 },
	);
	return errorsKept(filledCells, sums, table);
}

type Added = "reached" | "beyond" | "missing";

/** Every sum in two: the total and what goes beyond it are what is reached, and so are the parts and what they miss. */
function looseSums(count: number, sums: readonly Sum[]): { readonly added: Added[]; readonly sums: Sum[] } {
	const added: Added[] = [];
	const loose = sums.flatMap(({ total, parts }): Sum[] => {
		const reached = count + added.push("reached", "beyond", "missing") - 3;
		return [
			{ total: reached, parts: [total, reached + 1] },
			{ total: reached, parts: [...parts, reached + 2] },
		];
	});
	return { added, sums: loose };
}

function errorsKept(
	filledCells: readonly CountedCell[],
	sums: readonly Sum[],
	table: readonly number[],
): FittingGroup {
	const cells = [...filledCells];
	const off = new Map<string, CellName>();
	const add = (name: CellName, value: number, state: "before" | "never") => {
		const extra = { ...name, breakdown: `${name.breakdown}+error${cells.length}` };
		return cells.push({ id: keyOf(extra), name: extra, value, state }) - 1;
	};
	const kept = sums.flatMap(({ total, parts }, index): Sum[] => {
		const [reached = 0, beyond = 0, missing = 0] = table.slice(filledCells.length + index * 3);
		const whole = filledCells[total];
		if (!whole || (beyond === 0 && missing === 0)) return [{ total, parts }];
		off.set(whole.id, whole.name);
		const middle = add(whole.name, reached, "never");
		return [
			{ total: middle, parts: [total, add(whole.name, beyond, "before")] },
			{ total: middle, parts: [...parts, add(whole.name, missing, "before")] },
		];
	});
	return { cells, sums: kept, fits: true, off: [...off.values()] };
}
