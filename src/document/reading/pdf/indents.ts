/** Labels that begin within so many points of each other are equally deep; more steps than these are no tree. */
const SAME_INDENT = 2;
const DEEPEST = 5;

/**
 * The depth of each label of a table, told by where it begins; 0 for all where they show no tree.
 *
 * @param starts points from the left, one for each label
 */
export function depthsOf(starts: readonly number[]): number[] {
	const indents: number[] = [];
	for (const x of [...starts].sort((left, right) => left - right))
		if (x - (indents.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_INDENT) indents.push(x);
	if (indents.length > DEEPEST) return starts.map(() => 0);
	return starts.map((x) =>
		Math.max(
			0,
			indents.findLastIndex((indent) => indent <= x),
		),
	);
}
