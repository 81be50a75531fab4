import { standardErrorsAt } from "../confidence.ts";

/** The limits of a funnel of shares at one size of base, from 0 to 1. */
export type ShareLimits = { readonly lower: number; readonly upper: number };

/**
 * The limits of a funnel of shares at a size of base: the shares whose own Wilson interval just reaches the average.
 *
 * Kept within 0 and 1, which the plain formula leaves for tiny bases.
 *
 * @param at the base (above 0), the average share from 0 to 1, the confidence
 * @throws ConfidenceOutOfRange
 * Source: Wilson (1927) turned round; as PHEindicatormethods `calculate_funnel_limits`.
 * @example
 * proportionFunnelLimit({ base: 100, average: 0.5, confidence: 0.95 }).lower.toFixed(4) // => "0.4020"
 */
export function proportionFunnelLimit(at: {
	base: number;
	average: number;
	confidence: number;
}): ShareLimits {
	const { base, average, confidence } = at;
	const reach = standardErrorsAt(confidence) * Math.sqrt((average * (1 - average)) / base);
	return { lower: Math.max(0, average - reach), upper: Math.min(1, average + reach) };
}
