import { type PercentChange, percentChange } from "../comparisons/per-cent-change.ts";
import type { NotComputable } from "../not-computable.ts";
import { type CompetitionRank, competitionRanks } from "../ranks/competition-ranks.ts";
import { crudeRate, type Rate } from "../rates/crude-rate.ts";
import { type LocationQuotient, locationQuotient } from "./location-quotient.ts";

/** One ward or neighbourhood: events in both windows, and what stands behind them where it is known. */
export type LeaguePlace = {
	readonly current: number;
	readonly previous: number;
	readonly population?: number;
	/** Events of all kinds in the current window, for the location quotient. */
	readonly allKinds?: number;
};

/** One row of the table. */
export type LeagueRow = {
	readonly rank: CompetitionRank;
	readonly change: PercentChange;
	/** Current events over those of all places, from 0 to 1; null without any. */
	readonly share: number | null;
	/** Null where the population was not given. */
	readonly rate: Rate | NotComputable | null;
	/** Null where the events of all kinds were not given for every place. */
	readonly quotient: LocationQuotient | NotComputable | null;
};

function totalOf(places: readonly LeaguePlace[], value: (place: LeaguePlace) => number | undefined): number {
	return places.reduce((sum, place) => sum + (value(place) ?? 0), 0);
}

/**
 * A league table of small areas: rank, both periods, change, share of the total, rate, location quotient.
 *
 * Ranked by current events, most first, since a table of places is a table of where the work is. Places must not
 * overlap and should cover the area, or shares and quotients are those of the places given.
 *
 * @param places in any order; `per` 1,000 unless told
 * @returns a row for each place, in the order given
 * @example
 * leagueTable({ places: [{ current: 30, previous: 20 }, { current: 10, previous: 10 }] })[0]?.share // => 0.75
 */
export function leagueTable(input: { places: readonly LeaguePlace[]; per?: number }): LeagueRow[] {
	const { places, per = 1000 } = input;
	const total = totalOf(places, (place) => place.current);
	const kindsKnown = places.every((place) => place.allKinds !== undefined);
	const area = { kind: total, all: totalOf(places, (place) => place.allKinds) };
	const ranks = competitionRanks({
		values: places.map((place) => place.current),
		direction: "highest first",
	});
	return places.flatMap(({ current, previous, population, allKinds }, index) => {
		const rank = ranks[index];
		if (!rank) return [];
		return {
			rank,
			change: percentChange({ current, previous }),
			share: total > 0 ? current / total : null,
			rate: population === undefined ? null : crudeRate({ count: current, population, per }),
			quotient:
				kindsKnown && allKinds !== undefined
					? locationQuotient({ place: { kind: current, all: allKinds }, area })
					: null,
		};
	});
}
