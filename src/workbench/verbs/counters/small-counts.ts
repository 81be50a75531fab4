import { USUAL_RULE } from "#assessment/disclosure";

/**
 * Counts of people below this are marked, since single people could be told from them. Whether such a count may be
 * published is decided for an edition, with all its tables in view.
 */
const FEWEST_UNMARKED = USUAL_RULE.threshold;

/** Stands behind a count that is marked. */
const MARK = "*";

/** A count for a table, with a mark behind it where it is small; nobody is told by a zero. */
export function marked(count: number): number | string {
	return count > 0 && count < FEWEST_UNMARKED ? `${count}${MARK}` : count;
}

/** What the mark means. */
export const MARK_MEANS = `${MARK} Fewer than ${FEWEST_UNMARKED} people: not for publication before somebody has looked at it together with every other table.`;
