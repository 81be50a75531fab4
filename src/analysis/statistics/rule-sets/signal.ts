import type { LimitLine } from "../control-charts/limit-line.ts";
import { isAbove, isBelow } from "./beyond-line.ts";

/** Above or rising, below or falling. */
export type Direction = "up" | "down";

/** The rules that a set may hold. */
export type RuleName = "outside limits" | "trend" | "two of three" | "four of five" | "shift";

/** One rule that a point broke, or helped to break. */
export type Signal = { rule: RuleName; direction: Direction };

/** A point as rules see it: a value (`null` breaks every run) and the lines at that point. */
export type RulePoint = { value: number | null; line: LimitLine };

/** A point that a rule flags, by its place in the segment. */
export type Mark = { index: number; direction: Direction };

/** On which side of the centre a point lies; 0 on it, missing, or without a centre. */
export function sideOfCentre({ value, line }: RulePoint): -1 | 0 | 1 {
	if (value === null) return 0;
	return isAbove(value, line.centre) ? 1 : isBelow(value, line.centre) ? -1 : 0;
}

/** The direction of a side. */
export function directionOf(side: number): Direction {
	return side > 0 ? "up" : "down";
}
