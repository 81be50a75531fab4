import { directionOf, type Mark, type RulePoint, sideOfCentre } from "./signal.ts";

/** Which points of a run are flagged: all, or those from the one that completes it. */
export type FlaggedPoints = "whole run" | "from completion";

/**
 * Shift: a run of `length` or more points strictly on one side of the centre. A point on the centre and a
 * missing point end the run.
 *
 * Source: NHS England, Making Data Count (7 points); Western Electric, Statistical Quality Control Handbook
 * (8).
 */
export function shiftedPoints(points: readonly RulePoint[], length: number, flagged: FlaggedPoints): Mark[] {
	const marks: Mark[] = [];
	const sides = points.map(sideOfCentre);
	let start = 0;
	for (let end = 1; end <= sides.length; end += 1) {
		const side = sides[start] ?? 0;
		if (end < sides.length && sides[end] === side) continue;
		if (side !== 0 && end - start >= length) {
			const from = flagged === "whole run" ? start : start + length - 1;
			for (let index = from; index < end; index += 1) marks.push({ index, direction: directionOf(side) });
		}
		start = end;
	}
	return marks;
}
