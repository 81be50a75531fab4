import { type NotComputable, notComputable } from "../not-computable.ts";
import { nearPoints, type Point } from "./near-points.ts";
import { seededRandom, shuffled } from "./seeded-random.ts";

/** An event on the plane and the day it happened, counted from any one day. */
export type PlacedEvent = Point & { readonly day: number };

/** One band of distance crossed with one band of days. */
export type NearRepeatCell = {
	/** Pairs lie above the edge before this one and up to it. */
	readonly distanceTo: number;
	readonly daysTo: number;
	readonly observed: number;
	/** Pairs if days had nothing to do with places. */
	readonly expected: number;
	/** observed / expected; null where none are expected. */
	readonly ratio: number | null;
	/** The share of shuffles with as many pairs or more. */
	readonly pValue: number;
};

/** Whether events follow each other near in place and time, with the choices that were made. */
export type NearRepeat = {
	readonly kind: "near repeat";
	readonly cells: readonly NearRepeatCell[];
	readonly events: number;
	readonly permutations: number;
	readonly seed: number;
};

type Pair = { readonly a: number; readonly b: number; readonly band: number };

function bandOf(value: number, edges: readonly number[]): number {
	return edges.findIndex((edge) => value <= edge);
}

/** Each pair of events within the last edge once, with its band of distance. */
function nearPairs(events: readonly PlacedEvent[], edges: readonly number[]): Pair[] {
	// With the same place as the only band any width of box will do.
	const reach = Math.max(...edges) || 1;
	return nearPoints(events, reach).flatMap((near, a) => {
		const from = events[a];
		return near.flatMap((b) => {
			const to = events[b];
			if (!from || !to || b < a) return [];
			const band = bandOf(Math.hypot(to.x - from.x, to.y - from.y), edges);
			return band < 0 ? [] : [{ a, b, band }];
		});
	});
}

/** Pairs in each band of distance (rows) and days (columns), row by row. */
function tally(pairs: readonly Pair[], days: readonly number[], dayEdges: readonly number[]): number[] {
	const counts: number[] = [];
	for (const { a, b, band } of pairs) {
		const column = bandOf(Math.abs((days[a] ?? 0) - (days[b] ?? 0)), dayEdges);
		if (column < 0) continue;
		const cell = band * dayEdges.length + column;
		counts[cell] = (counts[cell] ?? 0) + 1;
	}
	return counts;
}

function refuseEdges(name: string, edges: readonly number[]): void {
	const rising = edges.every((edge, index) => edge >= 0 && (index === 0 || edge > (edges[index - 1] ?? 0)));
	if (edges.length === 0 || !rising)
		throw new RangeError(`${name} are ${edges}; wanted rising numbers from 0`);
}

/** What the shuffles found, cell by cell: the sum of their pairs, and how many had as many as observed. */
type Shuffles = { readonly sums: number[]; readonly asMany: number[] };

function shuffle(
	pairs: readonly Pair[],
	observed: readonly number[],
	input: Required<NearRepeatInput>,
): Shuffles {
	const random = seededRandom(input.seed);
	const dayOf = input.events.map(({ day }) => day);
	const size = input.distances.length * input.days.length;
	const sums = new Array<number>(size).fill(0);
	const asMany = new Array<number>(size).fill(0);
	for (let draw = 0; draw < input.permutations; draw++) {
		const counts = tally(pairs, shuffled(dayOf, random), input.days);
		for (let cell = 0; cell < size; cell++) {
			sums[cell] = (sums[cell] ?? 0) + (counts[cell] ?? 0);
			if ((counts[cell] ?? 0) >= (observed[cell] ?? 0)) asMany[cell] = (asMany[cell] ?? 0) + 1;
		}
	}
	return { sums, asMany };
}

/** Events, upper edges of the bands, number of shuffles and their seed. */
export type NearRepeatInput = {
	readonly events: readonly PlacedEvent[];
	readonly distances: readonly number[];
	readonly days: readonly number[];
	readonly permutations?: number;
	readonly seed: number;
};

/**
 * Knox's test: do events happen near to earlier ones, in place and in time, more often than by chance?
 *
 * Pairs of events are counted in bands of distance and days; the days are then shuffled over the places many times.
 * An edge of 0 makes a band of its own for the same place.
 *
 * @param input events; upper edges of the bands, rising; shuffles (999); a seed, so that the answer can be had again
 * @returns a cell for each pair of bands, or why there are none
 * @throws RangeError for edges that do not rise
 * Source: Knox (1964); Johnson and others (2007); p counts the observed order among the shuffles.
 * @example
 * nearRepeat({ events: [{ x: 0, y: 0, day: 1 }, { x: 0, y: 0, day: 2 }], distances: [0], days: [7], seed: 1 }).kind // => "near repeat"
 */
export function nearRepeat(input: NearRepeatInput): NearRepeat | NotComputable {
	const { events, distances, days, permutations = 999, seed } = input;
	refuseEdges("distances", distances);
	refuseEdges("days", days);
	if (events.length < 2) return notComputable("too-few-events");
	if (!events.every(({ x, y, day }) => [x, y, day].every(Number.isFinite)))
		return notComputable("not-finite");
	const pairs = nearPairs(events, distances);
	const observed = tally(
		pairs,
		events.map(({ day }) => day),
		days,
	);
	const { sums, asMany } = shuffle(pairs, observed, { ...input, permutations });
	const cells = sums.map((sum, cell): NearRepeatCell => {
		const expected = permutations > 0 ? sum / permutations : 0;
		const found = observed[cell] ?? 0;
		return {
			distanceTo: distances[Math.floor(cell / days.length)] ?? 0,
			daysTo: days[cell % days.length] ?? 0,
			observed: found,
			expected,
			ratio: expected > 0 ? found / expected : null,
			pValue: (1 + (asMany[cell] ?? 0)) / (1 + permutations),
		};
	});
	return { kind: "near repeat", cells, events: events.length, permutations, seed };
}
