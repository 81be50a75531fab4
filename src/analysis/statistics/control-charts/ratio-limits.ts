import { type Bounds, centreOnly, symmetricLine } from "./limit-line.ts";
import type { SegmentData, SegmentLimits } from "./limit-maker.ts";
import { type MeanMovingRange, screenedMean } from "./moving-range.ts";
import { plottedRatios, pooledRatio, type RatioPoint, ratioPoints, ratiosInLimits } from "./ratio-data.ts";

/**
 * What a ratio chart assumes: the variance of one ratio at a centre, for a base of one, and the bounds of a
 * ratio.
 */
export type RatioChart = { varianceOfOne: (centre: number) => number; bounds: Bounds };

/** Counts over exposures, Poisson: variance equal to the rate. */
export const RATES: RatioChart = { varianceOfOne: (centre) => centre, bounds: { lower: 0, upper: null } };

/** Counts out of sizes, binomial: variance p (1 - p). */
export const SHARES: RatioChart = {
	varianceOfOne: (centre) => Math.max(centre * (1 - centre), 0),
	bounds: { lower: 0, upper: 1 },
};

/**
 * Limits of a plain ratio chart: three standard deviations of the assumed distribution, wider where the
 * base is small.
 */
export function plainRatioLimits(segment: SegmentData, chart: RatioChart): SegmentLimits {
	const points = ratioPoints(segment);
	const used = ratiosInLimits(segment, points);
	const centre = pooledRatio(used);
	return {
		plotted: plottedRatios(points),
		lines: points.map((point) => {
			if (point === null || centre === null) return centreOnly(centre);
			return symmetricLine(centre, 3 * Math.sqrt(chart.varianceOfOne(centre) / point.base));
		}),
		bounds: chart.bounds,
		dispersion: centre === null ? null : ratioDispersion(used, centre, chart),
	};
}

/**
 * Limits of Laney's prime charts: the standard deviation of the assumed distribution times that of the z
 * scores, which is measured from their moving ranges. Crime counts vary more than Poisson; plain limits
 * would then flag everything.
 */
export function primeRatioLimits(segment: SegmentData, chart: RatioChart): SegmentLimits {
	const points = ratioPoints(segment);
	const used = ratiosInLimits(segment, points);
	const centre = pooledRatio(used);
	const ranges = centre === null ? null : meanRangeOfScores(used, centre, chart, segment.screening);
	const mean = ranges?.mean ?? null;
	return {
		plotted: plottedRatios(points),
		lines: points.map((point) => {
			if (point === null || centre === null) return centreOnly(centre);
			const one = Math.sqrt(chart.varianceOfOne(centre) / point.base);
			return symmetricLine(centre, mean === null ? null : segment.factor * mean * one);
		}),
		bounds: chart.bounds,
		...(ranges === null ? {} : { screened: { dropped: ranges.dropped, refused: ranges.refused } }),
		dispersion: centre === null ? null : ratioDispersion(used, centre, chart),
	};
}

function meanRangeOfScores(
	points: readonly (RatioPoint | null)[],
	centre: number,
	chart: RatioChart,
	screening: boolean,
): MeanMovingRange {
	const variance = chart.varianceOfOne(centre);
	const scores = points.map((point) => {
		if (point === null) return null;
		return variance === 0 ? 0 : (point.count / point.base - centre) / Math.sqrt(variance / point.base);
	});
	const ranges = scores.map((score, index) => {
		const before = index === 0 ? null : (scores[index - 1] ?? null);
		return score === null || before === null ? null : Math.abs(score - before);
	});
	return screenedMean(ranges, screening);
}

function ratioDispersion(
	points: readonly (RatioPoint | null)[],
	centre: number,
	chart: RatioChart,
): number | null {
	const variance = chart.varianceOfOne(centre);
	const known = points.filter((point) => point !== null);
	if (known.length < 2 || variance === 0) return null;
	const squares = known.reduce(
		(sum, { count, base }) => sum + ((count / base - centre) ** 2 * base) / variance,
		0,
	);
	return squares / (known.length - 1);
}
