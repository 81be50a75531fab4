import { type LinkedCell, type LinkedCells, type Sum, withhold } from "#assessment/disclosure";
import { type Chance, chance } from "../random.ts";

/** The shapes of tables that are attacked. */
export const SHAPES = ["two ways", "three ways", "linked", "windows", "previous edition", "rounded"] as const;

export type Shape = (typeof SHAPES)[number];

/** A table of a seed, with its totals. */
export type RandomTable = { readonly seed: number; readonly shape: Shape; readonly linked: LinkedCells };

/** The table of a seed: the shapes take turns. */
export function randomTable(seed: number): RandomTable {
	const shape = SHAPES[seed % SHAPES.length] ?? "two ways";
	return { seed, shape, linked: MAKERS[shape](chance(seed)) };
}

const MAKERS: Readonly<Record<Shape, (random: Chance) => LinkedCells>> = {
	"two ways": (random) => crossed(random, [2 + random.below(4), 2 + random.below(4)]),
	"three ways": (random) => crossed(random, [2 + random.below(2), 2 + random.below(2), 2 + random.below(2)]),
	linked: linkedTables,
	windows: rollingWindows,
	"previous edition": secondEdition,
	rounded: roundedTable,
};

const THRESHOLDS = [3, 5, 5, 5, 8];

/** A count as partners have them: often nought or a few, now and then many. */
function count(random: Chance): number {
	const size = random.of([1, 4, 8, 30, 200]);
	return random.below(size + 1);
}

/** A table crossed by several dimensions with all its totals; the last place of each dimension is its total. */
function crossed(random: Chance, sizes: readonly number[], threshold = random.of(THRESHOLDS)): LinkedCells {
	const values = new Map<string, number>();
	const places = (total: boolean) =>
		sizes.reduce<number[][]>(
			(all, size) =>
				all.flatMap((each) => Array.from({ length: size + Number(total) }, (_, at) => [...each, at])),
			[[]],
		);
	for (const inner of places(false)) {
		const value = count(random);
		for (const place of coveringPlaces(inner, sizes))
			values.set(place.join(), (values.get(place.join()) ?? 0) + value);
	}
	const all = places(true);
	const at = new Map(all.map((place, index) => [place.join(), index]));
	const indexOf = (place: readonly number[]) => at.get(place.join()) ?? 0;
	const sums: Sum[] = all.flatMap((place) =>
		sizes.flatMap((size, dimension) =>
			place[dimension] === size
				? [
						{
							total: indexOf(place),
							parts: Array.from({ length: size }, (_, each) => indexOf(place.with(dimension, each))),
						},
					]
				: [],
		),
	);
	const cells = all.map(
		(place): LinkedCell => ({
			id: place.join(),
			value: values.get(place.join()) ?? 0,
			state: "shown",
			threshold,
		}),
	);
	return { cells, sums };
}

/** The place itself and every total that it counts towards. */
function coveringPlaces(place: readonly number[], sizes: readonly number[]): number[][] {
	return place.reduce<number[][]>(
		(all, at, dimension) =>
			all.flatMap((each) => [
				[...each, at],
				[...each, sizes[dimension] ?? 0],
			]),
		[[]],
	);
}

/** Two tables of the same rows, crossed by different things, which share the column of their totals. */
function linkedTables(random: Chance): LinkedCells {
	const rows = 2 + random.below(3);
	const threshold = random.of(THRESHOLDS);
	const whole = crossed(random, [rows, 2, 2 + random.below(2)], threshold);
	const [, second = 0, third = 0] = (whole.cells.at(-1)?.id ?? "").split(",").map(Number);
	const kept = whole.cells.flatMap(({ id }, index) => {
		const [, column, layer] = id.split(",").map(Number);
		return column === second || layer === third ? [index] : [];
	});
	return only(whole, kept);
}

/** Some cells of a table, with the sums that are wholly among them. */
function only({ cells, sums }: LinkedCells, kept: readonly number[]): LinkedCells {
	const place = new Map(kept.map((index, at) => [index, at]));
	const has = (index: number) => place.has(index);
	return {
		cells: kept.flatMap((index) => cells[index] ?? []),
		sums: sums
			.filter(({ total, parts }) => has(total) && parts.every(has))
			.map(({ total, parts }) => ({
				total: place.get(total) ?? 0,
				parts: parts.map((part) => place.get(part) ?? 0),
			})),
	};
}

/** Quarters of two areas and their sum; years that begin with each quarter overlap, and not every quarter is printed. */
function rollingWindows(random: Chance): LinkedCells {
	const threshold = random.of(THRESHOLDS);
	const cells: LinkedCell[] = [];
	const sums: Sum[] = [];
	const quarters = [0, 1, 2].map((area) => {
		const places = Array.from({ length: 6 }, (_, quarter) => {
			const value =
				area < 2
					? count(random)
					: (cells[quarter]?.value ?? 0) + (cells[QUARTERS_AND_YEARS + quarter]?.value ?? 0);
			const state = random.below(3) === 0 ? "never" : "shown";
			return cells.push({ id: `${area} q${quarter}`, value, state, threshold }) - 1;
		});
		for (let first = 0; first < 3; first += 1) {
			const parts = places.slice(first, first + 4);
			const value = parts.reduce((sum, part) => sum + (cells[part]?.value ?? 0), 0);
			sums.push({
				total: cells.push({ id: `${area} y${first}`, value, state: "shown", threshold }) - 1,
				parts,
			});
		}
		return places;
	});
	const [one = [], other = [], both = []] = quarters;
	for (const [quarter, total] of both.entries())
		sums.push({ total, parts: [one[quarter] ?? 0, other[quarter] ?? 0] });
	return { cells, sums };
}

const QUARTERS_AND_YEARS = 9;

/** A table of quarters whose first ones were published a year ago, by the same rule. */
function secondEdition(random: Chance): LinkedCells {
	const [areas, quarters] = [2 + random.below(2), 3];
	const whole = crossed(random, [areas, quarters, 2]);
	const isEarly = ({ id }: LinkedCell) => Number(id.split(",")[1]) < quarters - 1;
	const early = whole.cells.flatMap((cell, index) => (isEarly(cell) ? [index] : []));
	const first = only(whole, early);
	const { small, others } = withhold(first);
	const hidden = new Set([...small, ...others]);
	return {
		sums: whole.sums,
		cells: whole.cells.map((cell) =>
			isEarly(cell) && !hidden.has(cell.id) ? { ...cell, state: "before" } : cell,
		),
	};
}

/** A table whose larger counts are printed rounded to five. */
function roundedTable(random: Chance): LinkedCells {
	const { cells, sums } = crossed(random, [2 + random.below(3), 2 + random.below(3)]);
	return {
		sums,
		cells: cells.map((cell) => {
			const printed = Math.round(cell.value / 5) * 5;
			const range = { least: Math.max(0, printed - 2), most: printed + 2 };
			return cell.value === 0 ? cell : { ...cell, range };
		}),
	};
}
