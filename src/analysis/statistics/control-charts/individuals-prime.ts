import { centreOnly, symmetricLine } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, UNBOUNDED } from "./limit-maker.ts";
import { screenedMean } from "./moving-range.ts";
import { plottedRatios, pooledRatio, type RatioPoint, ratioPoints, ratiosInLimits } from "./ratio-data.ts";

/** Screening limit of standardised ranges: the 3.267 of moving ranges, unrounded, as qicharts2 uses it. */
const SCREENING_FACTOR = 3.2665;

/**
 * I′ chart: individuals whose bases differ (an XmR chart for ratios). Each successive difference is scaled
 * by the size of its two bases; the mean of these is the standard deviation of a ratio with a base of one.
 *
 * Source: W. Taylor, Normalized Individuals (IN) Chart (Taylor Enterprises, 2017); qicharts2 chart "ip".
 */
export function individualsPrimeLimits(segment: SegmentData): SegmentLimits {
	const points = ratioPoints(segment);
	const used = ratiosInLimits(segment, points);
	const centre = pooledRatio(used);
	const { mean, dropped, refused } = screenedMean(
		standardisedRanges(used),
		segment.screening,
		SCREENING_FACTOR,
	);
	return {
		plotted: plottedRatios(points),
		lines: points.map((point) => {
			if (point === null || centre === null) return centreOnly(centre);
			return symmetricLine(centre, mean === null ? null : 3 * mean * Math.sqrt(1 / point.base));
		}),
		bounds: UNBOUNDED,
		screened: { dropped, refused },
	};
}

function standardisedRanges(points: readonly (RatioPoint | null)[]): (number | null)[] {
	return points.map((point, index) => {
		const before = index === 0 ? null : (points[index - 1] ?? null);
		if (point === null || before === null) return null;
		const difference = Math.abs(point.count / point.base - before.count / before.base);
		return (Math.sqrt(Math.PI / 2) * difference) / Math.sqrt(1 / point.base + 1 / before.base);
	});
}
