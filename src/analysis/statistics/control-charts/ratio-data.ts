import type { SegmentData } from "./limit-maker.ts";

/** A point of a ratio chart: a count and what it is out of, both known and the base above zero. */
export type RatioPoint = { count: number; base: number; inLimits: boolean };

/** A segment as ratios; `null` where count or base is missing, or the base is zero. */
export function ratioPoints(segment: SegmentData): (RatioPoint | null)[] {
	return segment.values.map((count, index) => {
		const base = segment.denominators?.[index] ?? null;
		if (count === null || base === null || base <= 0) return null;
		return { count, base, inLimits: segment.inLimits[index] === true };
	});
}

/** The points that take part in the limits, missing ones left in place as `null`. */
export function ratiosInLimits(
	segment: SegmentData,
	points: readonly (RatioPoint | null)[],
): (RatioPoint | null)[] {
	return points.filter((_, index) => segment.inLimits[index]);
}

/** All counts over all bases: the centre of every ratio chart. `null` without points. */
export function pooledRatio(points: readonly (RatioPoint | null)[]): number | null {
	let counts = 0;
	let bases = 0;
	for (const point of points) {
		counts += point?.count ?? 0;
		bases += point?.base ?? 0;
	}
	return bases > 0 ? counts / bases : null;
}

/** What is drawn: count over base. */
export function plottedRatios(points: readonly (RatioPoint | null)[]): (number | null)[] {
	return points.map((point) => (point === null ? null : point.count / point.base));
}
