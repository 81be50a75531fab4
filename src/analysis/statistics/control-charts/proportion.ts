import type { SegmentData, SegmentLimits } from "./limit-maker.ts";
import { plainRatioLimits, SHARES } from "./ratio-limits.ts";

/**
 * p chart: a share of a group, such as resolved out of recorded. Centre p = all counts over all sizes,
 * limits p ± 3 sqrt(p (1 - p) / n), kept between 0 and 1.
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control.
 */
export function proportionLimits(segment: SegmentData): SegmentLimits {
	return plainRatioLimits(segment, SHARES);
}
