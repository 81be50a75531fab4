import type { SegmentData, SegmentLimits } from "./limit-maker.ts";
import { primeRatioLimits, RATES } from "./ratio-limits.ts";

/**
 * u′ chart (Laney): a u chart whose limits widen by the variation between months that Poisson does not
 * explain. Ours for counts with a population.
 *
 * Source: D. B. Laney, Improved control charts for attributes, Quality Engineering 14 (2002).
 */
export function ratePrimeLimits(segment: SegmentData): SegmentLimits {
	return primeRatioLimits(segment, RATES);
}
