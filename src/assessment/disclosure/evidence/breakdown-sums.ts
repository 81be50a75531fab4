import { type CellName, type CountedCell, keyOf } from "./counted-cells.ts";

/** Names of a total and of its parts; parts need not all be held. */
export type NamedSum = { readonly total: CellName; readonly parts: readonly CellName[] };

/** A breakdown by its dimensions, in the order of their names. */
type Dimensions = ReadonlyMap<string, string>;

/**
 * The dimensions of a breakdown: crossed ones are joined by `;` or `,`. Words without `=` are a dimension of their own, with
 * one part, since nobody knows beside which others they stand.
 */
function dimensionsOf(breakdown: string): Dimensions {
	const pieces = breakdown.split(/[;,]/).map((piece) => piece.trim());
	const pairs = pieces.flatMap((piece): [string, string][] => {
		if (piece === "") return [];
		const [dimension = "", ...rest] = piece.split("=");
		return [[dimension.trim(), rest.join("=").trim()]];
	});
	return new Map(pairs.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Whether a breakdown says of every piece which dimension it is a part of. */
export function isPlaced(breakdown: string): boolean {
	const pieces = breakdown.split(/[;,]/).filter((piece) => piece.trim() !== "");
	const dimensions = pieces.map((piece) => piece.split("=")[0]?.trim() ?? "");
	return pieces.every((piece) => /^[^=]+=.*\S/.test(piece)) && new Set(dimensions).size === dimensions.length;
}

type Placed = { readonly name: CellName; readonly value: number; readonly dimensions: Dimensions };

/** Counts of one measure, area and window that are broken down by the same dimensions. */
type Level = { readonly dimensions: readonly string[]; readonly cells: readonly Placed[] };

/**
 * The sums of broken down counts: every total by a dimension more, or several. A table crossed by sex and age makes up the
 * whole, each sex and each age. Where a total is not held, and two breakdowns agree on what it must be, it is added as a
 * cell that is printed nowhere, since readers reckon with it too.
 */
export function breakdownSums(cells: Map<string, CountedCell>): NamedSum[] {
	const tables = Map.groupBy([...cells.values()], ({ name }) => keyOf({ ...name, breakdown: "" }));
	return [...tables.values()].flatMap((table) => {
		if (table.every(({ name }) => name.breakdown === "")) return [];
		const implied = impliedTotals(levelsOf(table));
		for (const total of implied) cells.set(total.id, total);
		const levels = levelsOf([...table, ...implied]);
		return [...levels.flatMap(sameCounts), ...levels.flatMap((level) => sumsInto(level, levels))];
	});
}

function levelsOf(table: readonly CountedCell[]): Level[] {
	const placed = table.map(({ name, value }) => ({ name, value, dimensions: dimensionsOf(name.breakdown) }));
	const levels = Map.groupBy(placed, ({ dimensions }) => [...dimensions.keys()].join("|"));
	return [...levels.values()].map((group) => ({
		dimensions: [...(group[0]?.dimensions.keys() ?? [])],
		cells: group,
	}));
}

/** One count written in two ways (`sex=f;age=u18` and `age=u18;sex=f`) is as many both times. */
function sameCounts({ dimensions, cells }: Level): NamedSum[] {
	const written = Map.groupBy(cells, (cell) => placeIn(cell, dimensions));
	return [...written.values()].flatMap(([first, ...others]) =>
		first ? others.map((other) => ({ total: first.name, parts: [other.name] })) : [],
	);
}

function sumsInto(level: Level, levels: readonly Level[]): NamedSum[] {
	const finer = levels.filter((other) => isWithin(level.dimensions, other.dimensions));
	return finer.flatMap(({ cells, dimensions }) => {
		const parts = Map.groupBy(onceEach(cells, dimensions), (cell) => placeIn(cell, level.dimensions));
		return level.cells.flatMap((cell) => {
			const found = parts.get(placeIn(cell, level.dimensions));
			return found ? [{ total: cell.name, parts: found.map(({ name }) => name) }] : [];
		});
	});
}

function onceEach(cells: readonly Placed[], dimensions: readonly string[]): Placed[] {
	return [...Map.groupBy(cells, (cell) => placeIn(cell, dimensions)).values()].flatMap(
		([first]) => first ?? [],
	);
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
	return few.length < many.length && few.every((each) => many.includes(each));
}

/** Where a count stands in some of its dimensions. */
function placeIn({ dimensions }: Placed, among: readonly string[]): string {
	return among.map((each) => `${each}=${dimensions.get(each)}`).join(";");
}

/** Totals that nobody holds, of which two breakdowns say the same. */
function impliedTotals(levels: readonly Level[]): CountedCell[] {
	const held = new Set(
		levels.flatMap(({ dimensions, cells }) => cells.map((cell) => placeIn(cell, dimensions))),
	);
	const found = new Map<string, CountedCell>();
	for (const [index, one] of levels.entries())
		for (const other of levels.slice(index + 1)) {
			const shared = one.dimensions.filter((each) => other.dimensions.includes(each));
			if (shared.length === Math.min(one.dimensions.length, other.dimensions.length)) continue;
			const [left, right] = [totalsBy(one, shared), totalsBy(other, shared)];
			for (const [place, value] of left) {
				const [first] = one.cells;
				if (!first || held.has(place) || found.has(place) || right.get(place) !== value) continue;
				const name = { ...first.name, breakdown: place };
				found.set(place, { id: keyOf(name), name, value, state: "never" });
			}
		}
	return [...found.values()];
}

function totalsBy({ cells, dimensions }: Level, shared: readonly string[]): Map<string, number> {
	const totals = new Map<string, number>();
	for (const cell of onceEach(cells, dimensions)) {
		const place = placeIn(cell, shared);
		totals.set(place, (totals.get(place) ?? 0) + cell.value);
	}
	return totals;
}
