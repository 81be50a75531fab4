import type { Crime } from "./crimes.ts";
import { MONTH_COUNT, type Month } from "./months.ts";
import type { Force, Neighbourhood } from "./places.ts";

/**
 * How many crimes of each type the published files of a force hold, by neighbourhood and month: what the force would
 * state in a return, so that returns and files agree to the last crime.
 */
export type Tally = {
	/** Counts a month's rows; a second time, the later rows take the place of the earlier. */
	add(month: Month, crimes: readonly Crime[]): void;
	/**
	 * The count of some types in some months; undefined if one of the months was not published.
	 *
	 * @param within which neighbourhoods are counted; without it all rows are, those without a place too
	 */
	count(
		types: (type: string) => boolean,
		months: readonly number[],
		within?: (place: Neighbourhood) => boolean,
	): number | undefined;
	readonly types: readonly string[];
};

/** An empty tally of a force. */
export function tallyOf(force: Force): Tally {
	const places = force.neighbourhoods.length;
	const counts = new Map<string, Uint32Array>();
	const published = new Set<number>();
	const at = (month: number, place: number) => month * (places + 1) + (place < 0 ? places : place);
	return {
		add: (month, crimes) => {
			published.add(month.index);
			for (const held of counts.values()) held.fill(0, at(month.index, 0), at(month.index, -1) + 1);
			for (const { type, neighbourhood } of crimes) {
				const held = counts.get(type) ?? new Uint32Array(MONTH_COUNT * (places + 1));
				counts.set(type, held);
				const cell = at(month.index, neighbourhood);
				held[cell] = (held[cell] ?? 0) + 1;
			}
		},
		count: (types, months, within) => {
			if (!months.every((month) => published.has(month))) return undefined;
			const wanted = [
				...force.neighbourhoods.flatMap((each, place) => (within && !within(each) ? [] : [place])),
				...(within ? [] : [-1]),
			];
			let sum = 0;
			for (const [type, held] of counts)
				if (types(type))
					for (const month of months) for (const place of wanted) sum += held[at(month, place)] ?? 0;
			return sum;
		},
		get types() {
			return [...counts.keys()].sort();
		},
	};
}
