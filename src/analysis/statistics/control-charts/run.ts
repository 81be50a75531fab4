import { centreOnly } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, sameLine, UNBOUNDED, valuesInLimits } from "./limit-maker.ts";

/**
 * Run chart: the series and its median, no limits. Only runs can signal, so that it makes no assumption on
 * the distribution at all.
 *
 * Source: Anhøj J, Olesen AV (2014), PLoS ONE 9(11): e113825.
 */
export function runLimits(segment: SegmentData): SegmentLimits {
	const line = centreOnly(medianOfKnown(valuesInLimits(segment)));
	return {
		plotted: [...segment.values],
		lines: sameLine(line, segment.values.length),
		bounds: UNBOUNDED,
		centreIsMedian: true,
	};
}

/**
 * The middle of the known values; between two middle ones, their mean. `null` where none is known.
 *
 * @example
 * medianOfKnown([3, null, 1, 10]) // => 3
 */
export function medianOfKnown(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null).sort((left, right) => left - right);
	const upper = known[Math.floor(known.length / 2)];
	const lower = known[Math.floor((known.length - 1) / 2)];
	if (upper === undefined || lower === undefined) return null;
	return lower / 2 + upper / 2;
}
