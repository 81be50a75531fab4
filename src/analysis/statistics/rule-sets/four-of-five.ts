import { isAbove, isBelow } from "./beyond-line.ts";
import { directionOf, type Mark, type RulePoint } from "./signal.ts";

/**
 * Four of five consecutive points beyond one standard deviation on the same side, the last of them among
 * the four. Only that last point, which completes the pattern, is flagged. A missing point breaks the five.
 *
 * Source: Western Electric, Statistical Quality Control Handbook (1956), zone tests.
 */
export function fourOfFivePoints(points: readonly RulePoint[]): Mark[] {
	const sides = points.map(innerSide);
	const marks: Mark[] = [];
	for (let last = 4; last < points.length; last += 1) {
		const side = sides[last] ?? 0;
		if (side === 0) continue;
		const window = [last - 4, last - 3, last - 2, last - 1, last];
		if (window.some((index) => points[index]?.value === null)) continue;
		if (window.filter((index) => sides[index] === side).length >= 4) {
			marks.push({ index: last, direction: directionOf(side) });
		}
	}
	return marks;
}

function innerSide({ value, line }: RulePoint): -1 | 0 | 1 {
	if (value === null) return 0;
	return isAbove(value, line.innerUpper) ? 1 : isBelow(value, line.innerLower) ? -1 : 0;
}
