import { roundHalfAwayFromZero } from "../comparisons/decimal.ts";

/** Which end is first. */
export type RankDirection = "lowest first" | "highest first";

/** A place in a group: the rank, whether it is shared, and the size of the group always beside it. */
export type CompetitionRank = {
	readonly rank: number;
	readonly tied: boolean;
	/** The rank with "=" when it is shared: "5=". */
	readonly label: string;
	/** How many values were ranked. */
	readonly of: number;
	readonly direction: RankDirection;
};

/**
 * Standard competition ranks ("1224"): equal values share the better rank and the next one skips.
 *
 * A missing value has no rank and is not counted in the group. Ranks are made on the values as given; `places`
 * rounds them first, half away from zero, for ranks that must agree with a table as printed.
 *
 * @param list values with null where missing; `direction` "lowest first" unless told
 * @returns a rank for each value in the order given, null for a missing one
 * @example
 * competitionRanks({ values: [58, 44, 58, 61] }).map((place) => place?.label) // => ["2=", "1", "2=", "4"]
 */
export function competitionRanks(list: {
	values: readonly (number | null)[];
	direction?: RankDirection;
	places?: number;
}): (CompetitionRank | null)[] {
	const { values, direction = "lowest first", places } = list;
	const isRanked = (value: number | null): value is number => value !== null && Number.isFinite(value);
	const judged = values.map((value) =>
		isRanked(value) && places !== undefined ? roundHalfAwayFromZero(value, places) : value,
	);
	const sign = direction === "lowest first" ? 1 : -1;
	const ordered = judged.filter(isRanked).sort((a, b) => sign * (a - b));
	const first = new Map<number, number>();
	const holders = new Map<number, number>();
	ordered.forEach((value, index) => {
		if (!first.has(value)) first.set(value, index + 1);
		holders.set(value, (holders.get(value) ?? 0) + 1);
	});
	return judged.map((value) => {
		if (!isRanked(value)) return null;
		const rank = first.get(value) ?? 0;
		const tied = (holders.get(value) ?? 0) > 1;
		return { rank, tied, label: tied ? `${rank}=` : `${rank}`, of: ordered.length, direction };
	});
}
