import { centreOnly, symmetricLine } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, sameLine, valuesInLimits } from "./limit-maker.ts";
import { meanOfKnown } from "./moving-range.ts";

/**
 * c chart: counts of rare, independent events over equal stretches. Centre at the mean, limits at three
 * times its square root, as Poisson counts vary. Larger crime counts vary more than that; the dispersion is
 * returned so that it can be said.
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control.
 */
export function countLimits(segment: SegmentData): SegmentLimits {
	const values = valuesInLimits(segment);
	const centre = meanOfKnown(values);
	const line = centre === null ? centreOnly(null) : symmetricLine(centre, 3 * Math.sqrt(Math.max(centre, 0)));
	return {
		plotted: [...segment.values],
		lines: sameLine(line, segment.values.length),
		bounds: { lower: 0, upper: null },
		dispersion: dispersionOfCounts(values),
	};
}

/**
 * Index of dispersion: sample variance over mean. 1 for Poisson counts; 3 means that they vary three times
 * as much. `null` with fewer than two known counts or a mean of 0.
 *
 * @example
 * dispersionOfCounts([2, 4, 6]) // => 1
 */
export function dispersionOfCounts(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	const mean = meanOfKnown(known);
	if (mean === null || mean <= 0 || known.length < 2) return null;
	return known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1) / mean;
}
