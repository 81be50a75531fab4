/** Moving ranges at or above this many times their mean are dropped by screening (Wheeler's limit for mR). */
export const SCREENING_FACTOR = 3.267;

/** The mean moving range of a series and what screening did to it. */
export type MeanMovingRange = {
	/** `null` where no two neighbouring points are known. */
	mean: number | null;
	/** How many moving ranges screening took out, or would have taken out where it was refused. */
	dropped: number;
	/** Whether screening would have left ranges of nothing, so that all were kept. */
	refused: boolean;
};

/**
 * Moving ranges: the distance of each point from the one before it. The first has none; a missing point
 * (`null`) takes away both ranges that touch it.
 *
 * Source: W. A. Shewhart's individuals chart as set out by D. J. Wheeler, Understanding Variation (1993).
 *
 * @example
 * movingRanges([5, 8, 6]) // => [null, 3, 2]
 */
export function movingRanges(values: readonly (number | null)[]): (number | null)[] {
	return values.map((value, index) => {
		const before = index === 0 ? null : (values[index - 1] ?? null);
		return value === null || before === null ? null : Math.abs(value - before);
	});
}

/**
 * Mean moving range, the measure of month-to-month variation on which XmR limits rest. With `screening`,
 * ranges of 3.267 times their mean or more are dropped once and the mean is taken again, so that one freak
 * does not widen the limits. Where that would leave only zeros although the series did move, screening is
 * refused: limits of no width would flag every point.
 *
 * @example
 * meanMovingRange([5, 8, 6, 6]).mean // => 5 / 3
 */
export function meanMovingRange(
	values: readonly (number | null)[],
	{ screening = false, factor = SCREENING_FACTOR }: { screening?: boolean; factor?: number } = {},
): MeanMovingRange {
	return screenedMean(movingRanges(values), screening, factor);
}

/** The mean of some ranges after at most one pass of screening. For charts whose ranges are scaled first. */
export function screenedMean(
	ranges: readonly (number | null)[],
	screening: boolean,
	factor = SCREENING_FACTOR,
): MeanMovingRange {
	const mean = meanOfKnown(ranges);
	if (!screening || mean === null) return { mean, dropped: 0, refused: false };
	const kept = ranges.filter((range) => range !== null && range < factor * mean);
	const dropped = ranges.filter((range) => range !== null).length - kept.length;
	const screened = meanOfKnown(kept);
	if (screened === null || screened === 0)
		return { mean, dropped: mean === 0 ? 0 : dropped, refused: mean > 0 };
	return { mean: screened, dropped, refused: false };
}

/** The mean of the values that are known; `null` where none is. */
export function meanOfKnown(values: readonly (number | null)[]): number | null {
	let sum = 0;
	let count = 0;
	for (const value of values) {
		if (value === null) continue;
		sum += value;
		count += 1;
	}
	return count === 0 ? null : sum / count;
}
