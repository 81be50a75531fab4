import { centreOnly, symmetricLine } from "./limit-line.ts";
import type { SegmentData, SegmentLimits } from "./limit-maker.ts";
import { pooledRatio, ratioPoints, ratiosInLimits } from "./ratio-data.ts";

/**
 * np chart: how many of a group were affected, drawn as the number. Centre n p, limits n p ± 3 sqrt(n p (1
 * - p)), at each point for its own group size; never below 0 (nor above the size, where all sizes are
 * equal).
 *
 * Source: D. C. Montgomery, Introduction to Statistical Quality Control; qcc type "np".
 */
export function numberAffectedLimits(segment: SegmentData): SegmentLimits {
	const points = ratioPoints(segment);
	const share = pooledRatio(ratiosInLimits(segment, points));
	const sizes = points.map((point) => point?.base ?? null).filter((size) => size !== null);
	const equal = sizes.length > 0 && sizes.every((size) => size === sizes[0]);
	return {
		plotted: points.map((point) => point?.count ?? null),
		lines: points.map((point) => {
			if (point === null || share === null) return centreOnly(null);
			const centre = point.base * share;
			return symmetricLine(centre, 3 * Math.sqrt(Math.max(centre * (1 - share), 0)));
		}),
		bounds: { lower: 0, upper: equal ? (sizes[0] ?? null) : null },
	};
}
