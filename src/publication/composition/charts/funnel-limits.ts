import {
	funnelAxis,
	funnelPoints,
	innerConfidence,
	outerConfidence,
	poissonFunnelLimit,
} from "#analysis/statistics";
import type { FunnelLimits } from "#document";
import { printedNumber } from "#vocabulary";

/** How far beyond the largest population limits are worked out, so that they reach the edge of the picture. */
const BEYOND = 1.6;

/** The limits of a Poisson funnel round a pooled rate, for every population up to that of the largest area and beyond. */
export function funnelLimits(
	populations: readonly number[],
	{ average, per }: { readonly average: number; readonly per: number },
): { inner: FunnelLimits; outer: FunnelLimits } {
	const most = funnelAxis(populations).to * BEYOND;
	const events = funnelPoints({ from: 1, to: Math.max(8, Math.ceil((most * average) / per)) });
	const limitsAt = (confidence: number, places: number): FunnelLimits => {
		const limits = events.map((each) => poissonFunnelLimit({ events: each, average, per, confidence }));
		return {
			label: `${printedNumber(confidence * 100, places)}% limits of chance`,
			lower: limits.map((each) => [each.lowerPopulation, each.lower] as const),
			upper: limits.map((each) => [each.upperPopulation, each.upper] as const),
		};
	};
	return { inner: limitsAt(innerConfidence, 0), outer: limitsAt(outerConfidence, 1) };
}
