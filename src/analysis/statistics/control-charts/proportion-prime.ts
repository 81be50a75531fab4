import type { SegmentData, SegmentLimits } from "./limit-maker.ts";
import { primeRatioLimits, SHARES } from "./ratio-limits.ts";

/**
 * p′ chart (Laney): a p chart whose limits widen by the variation between months that the binomial does not
 * explain. Ours for shares with both counts.
 *
 * Source: D. B. Laney, Improved control charts for attributes, Quality Engineering 14 (2002).
 */
export function proportionPrimeLimits(segment: SegmentData): SegmentLimits {
	return primeRatioLimits(segment, SHARES);
}
