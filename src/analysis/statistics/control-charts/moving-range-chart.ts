import { centreOnly, type LimitLine } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, sameLine, valuesInLimits } from "./limit-maker.ts";
import { movingRanges, SCREENING_FACTOR, screenedMean } from "./moving-range.ts";

/**
 * Moving range chart: the moving ranges themselves, centre at their mean, upper limit at 3.267 times it,
 * lower limit 0. The companion of the XmR chart: it shows a month whose jump is itself unusual. A moving
 * range has no near limits here, since its distribution is far from symmetric.
 *
 * Source: D. J. Wheeler, Understanding Variation (1993); qicharts2 chart "mr".
 */
export function movingRangeLimits(segment: SegmentData): SegmentLimits {
	const ranges = movingRanges(valuesInLimits(segment));
	const { mean, dropped, refused } = screenedMean(ranges, segment.screening);
	const line: LimitLine =
		mean === null ? centreOnly(null) : { ...centreOnly(mean), upper: SCREENING_FACTOR * mean, lower: 0 };
	return {
		plotted: movingRanges(segment.values),
		lines: sameLine(line, segment.values.length),
		bounds: { lower: 0, upper: null },
		screened: { dropped, refused },
		meanMovingRange: mean,
	};
}
