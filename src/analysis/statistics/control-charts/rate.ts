import type { SegmentData, SegmentLimits } from "./limit-maker.ts";
import { plainRatioLimits, RATES } from "./ratio-limits.ts";

/**
 * u chart: counts over an exposure such as population. Centre u = all counts over all exposures, limits u ±
 * 3 sqrt(u / n). For rare events; larger counts want `u-prime`.
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control.
 */
export function rateLimits(segment: SegmentData): SegmentLimits {
	return plainRatioLimits(segment, RATES);
}
