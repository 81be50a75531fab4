import { isAbove, isBelow } from "./beyond-line.ts";
import type { Mark, RulePoint } from "./signal.ts";

/**
 * A point strictly above the upper limit or strictly below the lower one. A point on a limit is inside.
 *
 * Source: W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931).
 */
export function pointsOutsideLimits(points: readonly RulePoint[]): Mark[] {
	const marks: Mark[] = [];
	points.forEach(({ value, line }, index) => {
		if (value === null) return;
		if (isAbove(value, line.upper)) marks.push({ index, direction: "up" });
		if (isBelow(value, line.lower)) marks.push({ index, direction: "down" });
	});
	return marks;
}
