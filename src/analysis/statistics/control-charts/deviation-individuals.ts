import { centreOnly, symmetricLine } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, sameLine, UNBOUNDED, valuesInLimits } from "./limit-maker.ts";
import { meanOfKnown } from "./moving-range.ts";

/**
 * Individuals chart whose limits come from the sample standard deviation divided by c4, not from moving
 * ranges. It widens with every step and trend inside the segment, so that it is for agreement with others,
 * not a default.
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control; qcc type xbar.one with std.dev
 * "SD".
 */
export function deviationIndividualsLimits(segment: SegmentData): SegmentLimits {
	const known = valuesInLimits(segment).filter((value) => value !== null);
	const centre = meanOfKnown(known);
	const deviation = sampleDeviation(known);
	const reach = deviation === null ? null : (3 * deviation) / deviationBias(known.length);
	const line = centre === null ? centreOnly(null) : symmetricLine(centre, reach);
	return { plotted: [...segment.values], lines: sameLine(line, segment.values.length), bounds: UNBOUNDED };
}

function sampleDeviation(values: readonly number[]): number | null {
	const mean = meanOfKnown(values);
	if (mean === null || values.length < 2) return null;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}

/**
 * c4, the factor by which the sample standard deviation of `size` normal values falls short of the true one
 * on average. Computed from the gamma function's own recurrence, without tables.
 *
 * @example
 * deviationBias(2) === Math.sqrt(2 / Math.PI) // => true
 */
export function deviationBias(size: number): number {
	if (!Number.isInteger(size) || size < 2) throw new RangeError(`c4 needs 2 or more values; found ${size}.`);
	let gammaRatio = 1 / Math.sqrt(Math.PI);
	for (let held = 2; held < size; held += 1) gammaRatio = (held - 1) / (2 * gammaRatio);
	return Math.sqrt(2 / (size - 1)) * gammaRatio;
}
