import { centreOnly, symmetricLine } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, sameLine, UNBOUNDED, valuesInLimits } from "./limit-maker.ts";
import { meanMovingRange, meanOfKnown } from "./moving-range.ts";

/**
 * XmR (individuals) chart: centre at the mean, limits at the mean plus and minus 2.66 mean moving ranges.
 * The chart for a monthly series when nothing more is known of its distribution.
 *
 * Source: D. J. Wheeler, Understanding Variation (1993); NHS England, Making Data Count.
 */
export function individualsLimits(segment: SegmentData): SegmentLimits {
	const values = valuesInLimits(segment);
	const centre = meanOfKnown(values);
	const { mean, dropped, refused } = meanMovingRange(values, { screening: segment.screening });
	const reach = mean === null ? null : segment.factor * mean;
	const line = centre === null ? centreOnly(null) : symmetricLine(centre, reach);
	return {
		plotted: [...segment.values],
		lines: sameLine(line, segment.values.length),
		bounds: UNBOUNDED,
		screened: { dropped, refused },
		meanMovingRange: mean,
	};
}
