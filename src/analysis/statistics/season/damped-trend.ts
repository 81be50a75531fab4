/** Each further month keeps this share of the trend, so that no trend runs on for ever. */
export const DAMPING = 0.9;

/** Weights tried for the level: from almost a fixed mean to almost the last month. */
const LEVEL_WEIGHTS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7];
/** Weights tried for the trend, as shares of the level's. */
const TREND_WEIGHTS = [0, 0.05, 0.1, 0.2];
/** The first months set the level and are not scored. */
const MONTHS_TO_SETTLE = 12;

/** A fitted damped trend: where it stands at the end of the series, and how well it foretold each month. */
export type DampedTrend = {
	level: number;
	trend: number;
	levelWeight: number;
	trendWeight: number;
	/** Squared errors one month ahead, each over what was expected: Pearson's sum. */
	squaredErrors: number;
	/** Months scored. */
	scored: number;
	/** Known months. */
	known: number;
};

/**
 * Fits a damped trend to monthly counts with a season: after each month the level moves by a share of the
 * error and the trend by a smaller one. The shares are those, of a short list, that foretold the series
 * best one month ahead. Ties go to the steadier. `null` without a known month in the first twelve.
 *
 * Source: E. S. Gardner and E. McKenzie, Forecasting trends in time series, Management Science 31 (1985).
 */
export function fitDampedTrend(
	values: readonly (number | null)[],
	season: readonly number[],
): DampedTrend | null {
	const start = startingLevel(values, season);
	if (start === null) return null;
	let best: DampedTrend | null = null;
	for (const levelWeight of LEVEL_WEIGHTS) {
		for (const trendWeight of TREND_WEIGHTS) {
			const run = runThrough(values, season, start, levelWeight, trendWeight);
			if (best === null || run.squaredErrors < best.squaredErrors) best = run;
		}
	}
	return best;
}

function startingLevel(values: readonly (number | null)[], season: readonly number[]): number | null {
	let sum = 0;
	let expected = 0;
	values.slice(0, MONTHS_TO_SETTLE).forEach((value, index) => {
		if (value === null) return;
		sum += value;
		expected += season[index] ?? 0;
	});
	return expected > 0 ? sum / expected : null;
}

function runThrough(
	values: readonly (number | null)[],
	season: readonly number[],
	start: number,
	levelWeight: number,
	trendWeight: number,
): DampedTrend {
	const run = { level: start, trend: 0, levelWeight, trendWeight, squaredErrors: 0, scored: 0, known: 0 };
	values.forEach((value, index) => {
		const forecast = Math.max(0, run.level + DAMPING * run.trend);
		run.trend *= DAMPING;
		run.level = forecast;
		const share = season[index] ?? 0;
		if (value === null || share === 0) return;
		run.known += 1;
		const error = value / share - forecast;
		run.level = Math.max(0, forecast + levelWeight * error);
		run.trend += levelWeight * trendWeight * error;
		if (index < MONTHS_TO_SETTLE || forecast === 0) return;
		run.squaredErrors += (error ** 2 * share) / forecast;
		run.scored += 1;
	});
	return run;
}
