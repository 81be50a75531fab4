import { competitionRanks, rollingSums } from "#analysis/statistics";
import type { GoldenAdapter, GoldenCase } from "../golden-case.ts";

function ranks({ input, options = {} }: GoldenCase): unknown {
	const places = options.round_to as number | null;
	const ranked = competitionRanks({
		values: input.values as (number | null)[],
		direction: options.descending ? "highest first" : "lowest first",
		...(places === null ? {} : { places }),
	});
	return {
		rank: ranked.map((place) => place?.rank ?? null),
		tied: ranked.map((place) => place?.tied ?? false),
		label: ranked.map((place) => place?.label ?? null),
	};
}

function rolling({ input, options = {} }: GoldenCase): unknown {
	const windows = rollingSums(input.y as (number | null)[], options.window as number);
	return {
		rolling_sum: windows.map(({ sum }) => sum),
		previous_year: windows.map(({ previous }) => previous),
		change: windows.map(({ change }) => change),
		pct_change: windows.map(({ perCent }) => perCent),
	};
}

/** Competition ranks and rolling years of base R. */
export const adapter: GoldenAdapter = {
	family: "ranks_rolling",
	departures: [],
	actual: (goldenCase) => ("values" in goldenCase.input ? ranks(goldenCase) : rolling(goldenCase)),
};
