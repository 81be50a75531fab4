import type { AreaRegister, MeasureTree } from "#vocabulary";
import type { Sum } from "../withholding/linked-cells.ts";
import { type CellName, type CountedCell, keyOf } from "./counted-cells.ts";

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

/** Names of a total and of its parts; parts need not all be held. */
type NamedSum = { readonly total: CellName; readonly parts: readonly CellName[] };

/** Sums of windows, and all others: of parts, areas and kinds. */
export type KnownSums = { readonly windows: readonly Sum[]; readonly others: readonly Sum[] };

/**
 * Finds the sums that tie counts together: parts of a whole, areas of an area, kinds of a kind, and windows that others
 * make up. Where parts are missing or do not reach their total, a cell that is printed nowhere makes up for it; sums that
 * do not hold in the figures are left out. Cells are added for what is printed nowhere.
 */
export function knownSums(cells: Map<string, CountedCell>, structure: KnownStructure): KnownSums {
	const windows = windowSums(cells, structure);
	const named = [...partSums(cells), ...areaSums(cells, structure), ...treeSums(cells, structure)];
	const places = new Map([...cells.keys()].map((key, index) => [key, index]));
	const place = (name: CellName) => places.get(keyOf(name)) ?? -1;
	const others: Sum[] = [];
	for (const { total, parts } of named) {
		const whole = cells.get(keyOf(total));
		const held = parts.flatMap((part) => cells.get(keyOf(part)) ?? []);
		if (!whole || held.length === 0) continue;
		const rest = restOf(whole, held);
		if (rest < 0) continue;
		const members = parts.map(place).filter((each) => each !== -1);
		if (rest > 0)
			members.push(
				addUnseen({ ...total, breakdown: `${total.breakdown}+${places.size}` }, rest, cells, places),
			);
		others.push({ total: place(total), parts: members });
	}
	const held = windows.filter((sum) => mayHold(sum, cells));
	return {
		windows: held.map(({ total, parts }) => ({ total: place(total), parts: parts.map(place) })),
		others,
	};
}

/** A sum of windows holds unless all its counts are known and do not add up, as after a revision. */
function mayHold({ total, parts }: NamedSum, cells: ReadonlyMap<string, CountedCell>): boolean {
	const all = [total, ...parts].map((name) => cells.get(keyOf(name))?.value ?? Number.NaN);
	const [whole = 0, ...rest] = all;
	return all.some(Number.isNaN) || rest.reduce((sum, value) => sum + value, 0) === whole;
}

/** What the parts leave of their total; a part whose count nobody knows yet may be anything. */
function restOf(whole: CountedCell, parts: readonly CountedCell[]): number {
	if ([whole, ...parts].some(({ value }) => Number.isNaN(value))) return 0;
	return parts.reduce((left, { value }) => left - value, whole.value);
}

function addUnseen(
	name: CellName,
	value: number,
	cells: Map<string, CountedCell>,
	places: Map<string, number>,
): number {
	const id = keyOf(name);
	cells.set(id, { id, name, value, state: "never" });
	places.set(id, places.size);
	return places.size - 1;
}

/** Parts of a whole by one breakdown: the outcomes of all crimes, the ages of all clients. */
function partSums(cells: ReadonlyMap<string, CountedCell>): NamedSum[] {
	const parts = [...cells.values()].filter(({ name }) => name.breakdown.includes("="));
	const groups = Map.groupBy(parts, ({ name }) => {
		const [dimension] = name.breakdown.split("=");
		return keyOf({ ...name, breakdown: `${dimension}=` });
	});
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		return first ? [{ total: { ...first.name, breakdown: "" }, parts: group.map(({ name }) => name) }] : [];
	});
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

/** Windows that overlap or lie inside each other are sums of the stretches between all their ends. */
function windowSums(cells: Map<string, CountedCell>, { isStock }: KnownStructure): NamedSum[] {
	const lines = Map.groupBy([...cells.values()], ({ name }) => keyOf({ ...name, from: "", to: "" }));
	const sums: NamedSum[] = [];
	for (const line of lines.values()) {
		const [first] = line;
		if (!first || line.length < 2 || isStock(first.name.measure)) continue;
		const ends = [...new Set(line.flatMap(({ name }) => [name.from, name.to]))].sort();
		for (const { name } of line) {
			const inside = ends.filter((day) => day >= name.from && day <= name.to);
			if (inside.length < 3) continue;
			const parts = inside.slice(1).map((to, index) => ({ ...name, from: inside[index] ?? "", to }));
			sums.push({ total: name, parts });
			for (const part of parts) if (!cells.has(keyOf(part))) addStretch(part, first, cells);
		}
	}
	return sums;
}

/** A stretch between two windows' ends, printed nowhere: its count is worked out from what is. */
function addStretch(name: CellName, like: CountedCell, cells: Map<string, CountedCell>): void {
	const id = keyOf(name);
	const { threshold } = like;
	cells.set(id, {
		id,
		name,
		value: Number.NaN,
		state: "never",
		...(threshold === undefined ? {} : { threshold }),
	});
}
