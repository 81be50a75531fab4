import { describePeriod, done, type Outcome, type Problem, refused } from "#vocabulary";
import { chartProblems } from "./chart-problems.ts";
import type { Rebase } from "./spc-options.ts";
import type { Timeline } from "./timeline.ts";

/** A step at its place: the first point of the new stretch, and why. */
export type PlacedRebase = { readonly index: number; readonly reason: string };

/** Finds the point at which each accepted step starts a new stretch: the first that begins on its day or later. */
export function placeRebases(
	{ points }: Timeline,
	rebases: readonly Rebase[],
): Outcome<readonly PlacedRebase[]> {
	const [first, last] = [points[0], points.at(-1)];
	const problems: Problem[] = [];
	const placed: PlacedRebase[] = [];
	for (const { from, written, reason } of rebases) {
		const index = points.findIndex(({ period }) => period.from >= from);
		if (index <= 0)
			problems.push(
				chartProblems.rebaseOutside(
					written,
					first ? describePeriod(first.period) : "the first point",
					last ? describePeriod(last.period) : "the last",
				),
			);
		else if (placed.some((each) => each.index === index)) problems.push(chartProblems.rebaseTwice(written));
		else placed.push({ index, reason });
	}
	if (problems.length > 0) return refused(...problems);
	return done(placed.toSorted((one, other) => one.index - other.index));
}
