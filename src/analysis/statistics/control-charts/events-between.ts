import { centreOnly, symmetricLine } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, sameLine, valuesInLimits } from "./limit-maker.ts";
import { meanOfKnown } from "./moving-range.ts";
import { medianOfKnown } from "./run.ts";

/**
 * g chart: opportunities (stops, calls, days as whole numbers) between rare events, geometric. Limits at
 * mean ± 3 sqrt(mean (mean + 1)); the centre that is drawn, and that runs are counted against, is the
 * median, since the distribution is skewed. A high point is a long stretch without an event.
 *
 * Source: J. C. Benneyan, Number-between g-type statistical quality control charts (2001); qicharts2 chart
 * "g".
 */
export function eventsBetweenLimits(segment: SegmentData): SegmentLimits {
	const values = valuesInLimits(segment);
	const mean = meanOfKnown(values);
	const line =
		mean === null
			? centreOnly(null)
			: {
					...symmetricLine(mean, 3 * Math.sqrt(Math.max(mean * (mean + 1), 0))),
					centre: medianOfKnown(values),
				};
	return {
		plotted: [...segment.values],
		lines: sameLine(line, segment.values.length),
		bounds: { lower: 0, upper: null },
		centreIsMedian: true,
	};
}
