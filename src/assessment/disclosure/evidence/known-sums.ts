import type { AreaRegister, MeasureTree } from "#vocabulary";
import type { Sum } from "../withholding/linked-cells.ts";
import { breakdownSums, type NamedSum } from "./breakdown-sums.ts";
import { type CellName, type CountedCell, keyOf } from "./counted-cells.ts";
import { strictest, windowSums } from "./window-sums.ts";

/** An area and the areas that make it up. */
export type AreaSum = { readonly total: string; readonly members: readonly string[] };

/** What everybody knows of how counts add up. */
export type KnownStructure = {
	readonly areas: AreaRegister;
	readonly areaSums: readonly AreaSum[];
	readonly trees: readonly MeasureTree[];
	/** Measures that count what is there on a day: their windows do not add up. */
	readonly isStock: (measure: string) => boolean;
};

/** Sums of windows, and all others: of parts, areas and kinds; and the totals that are not what their parts add up to. */
export type KnownSums = {
	readonly windows: readonly Sum[];
	readonly others: readonly Sum[];
	readonly off: readonly CellName[];
};

/**
 * Finds the sums that tie counts together: parts of a whole, areas of an area, kinds of a kind, and windows that others
 * make up. Where parts are missing or do not reach their total, a cell that is printed nowhere makes up for it. Where they
 * go beyond it, or windows do not add up, the sum is taken to hold but for a known error: who guesses the error can work
 * out as much as from a sum without one. Cells are added for what is printed nowhere.
 */
export function knownSums(cells: Map<string, CountedCell>, structure: KnownStructure): KnownSums {
	const breakdowns = breakdownSums(cells);
	const windows = windowSums(cells, structure.isStock);
	const others = [...breakdowns, ...areaSums(cells, structure), ...treeSums(cells, structure)];
	const off = new Map<string, CellName>();
	const named = [
		...windows.map((sum) => ({ ...sum, mayMiss: false })),
		...others.map((sum) => ({ ...sum, mayMiss: true })),
	];
	const found = named.map(({ total, parts, mayMiss }) => {
		const whole = cells.get(keyOf(total));
		const held = parts.flatMap((part) => cells.get(keyOf(part)) ?? []);
		if (!whole || held.length === 0) return [];
		const rest = restOf(whole, held);
		if (rest < 0 || (rest > 0 && !mayMiss)) off.set(whole.id, total);
		return sumsWith({ whole, held, rest }, mayMiss ? "missing" : "error", cells);
	});
	const places = new Map([...cells.keys()].map((key, index) => [key, index]));
	const place = (id: string) => places.get(id) ?? 0;
	const placed = found.map((sums) =>
		sums.map(({ total, parts }) => ({ total: place(total), parts: parts.map(place) })),
	);
	return {
		windows: placed.slice(0, windows.length).flat(),
		others: placed.slice(windows.length).flat(),
		off: [...off.values()],
	};
}

/** Whether a cell was added for what the parts leave of their total. */
export function isRest({ name, state }: CountedCell): boolean {
	return state === "never" && /\+\d+$/.test(name.breakdown);
}

type SumById = { readonly total: string; readonly parts: readonly string[] };
type HeldSum = { readonly whole: CountedCell; readonly held: readonly CountedCell[]; readonly rest: number };

/** A sum that holds, by what is added to its parts or, where these are more, to its total. */
function sumsWith(
	{ whole, held, rest }: HeldSum,
	restIs: "missing" | "error",
	cells: Map<string, CountedCell>,
): SumById[] {
	const ids = held.map(({ id }) => id);
	if (rest === 0) return [{ total: whole.id, parts: ids }];
	const add = (value: number, state: "never" | "before", threshold?: number) => {
		const name = { ...whole.name, breakdown: `${whole.name.breakdown}+${cells.size}` };
		const id = keyOf(name);
		cells.set(id, { id, name, value, state, ...(threshold === undefined ? {} : { threshold }) });
		return id;
	};
	if (rest > 0) {
		const more = restIs === "missing" ? add(rest, "never", strictest([whole, ...held])) : add(rest, "before");
		return [{ total: whole.id, parts: [...ids, more] }];
	}
	const [beyond, reached] = [add(-rest, "before"), add(whole.value - rest, "never")];
	return [
		{ total: reached, parts: [whole.id, beyond] },
		{ total: reached, parts: ids },
	];
}

/** What the parts leave of their total; a part whose count nobody knows yet may be anything. */
function restOf(whole: CountedCell, parts: readonly CountedCell[]): number {
	if ([whole, ...parts].some(({ value }) => Number.isNaN(value))) return 0;
	return parts.reduce((left, { value }) => left - value, whole.value);
}

/** Areas of an area: the groups of the assessment with a total, and every area's own parts of one level. */
function areaSums(
	cells: ReadonlyMap<string, CountedCell>,
	{ areas, areaSums: stated }: KnownStructure,
): NamedSum[] {
	const known = [...stated, ...registeredSums(cells, areas)];
	return known.flatMap(({ total, members }) =>
		[...cells.values()]
			.filter(({ name }) => name.area === total)
			.map(({ name }) => ({ total: name, parts: members.map((area) => ({ ...name, area })) })),
	);
}

function registeredSums(cells: ReadonlyMap<string, CountedCell>, areas: AreaRegister): AreaSum[] {
	const held = new Set([...cells.values()].map(({ name }) => name.area));
	const children = new Map<string, string[]>();
	for (const code of held) {
		const area = areas.byCode(code);
		for (const parent of area?.parents ?? []) {
			const key = `${parent}|${area?.level}`;
			children.set(key, [...(children.get(key) ?? []), code]);
		}
	}
	return [...children].map(([key, members]) => ({ total: key.split("|")[0] ?? "", members }));
}

/** Kinds of a kind, as the trees of measures have them. */
function treeSums(cells: ReadonlyMap<string, CountedCell>, { trees }: KnownStructure): NamedSum[] {
	const kinds = trees.flatMap((tree) => tree.roots.flatMap(childrenOf));
	return kinds.flatMap(({ total, members }) =>
		[...cells.values()]
			.filter(({ name }) => name.measure === total)
			.map(({ name }) => ({ total: name, parts: members.map((measure) => ({ ...name, measure })) })),
	);
}

type TreeNode = MeasureTree["roots"][number];

function childrenOf({ measure, children }: TreeNode): { total: string; members: string[] }[] {
	if (children.length === 0) return [];
	return [{ total: measure, members: children.map((each) => each.measure) }, ...children.flatMap(childrenOf)];
}
