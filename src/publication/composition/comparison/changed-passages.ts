import type { Passage } from "./passages.ts";

/** What one section lost and gained. */
export type ChangedPassages = { readonly gone: readonly string[]; readonly come: readonly string[] };

/**
 * The passages that stand in one of two sections only, in their order: all that the longest common run of both leaves.
 *
 * Source: Hunt and McIlroy (1976), on the longest common subsequence of two files.
 */
export function changedPassages(before: readonly Passage[], after: readonly Passage[]): ChangedPassages {
	const lengths = commonLengths(before, after);
	const length = (row: number, column: number) => lengths[row]?.[column] ?? 0;
	const gone: string[] = [];
	const come: string[] = [];
	let row = 0;
	let column = 0;
	while (row < before.length || column < after.length) {
		const [old, young] = [before[row], after[column]];
		if (old && young && old.key === young.key) {
			row += 1;
			column += 1;
		} else if (young && (!old || length(row, column + 1) >= length(row + 1, column))) {
			come.push(young.words);
			column += 1;
		} else if (old) {
			gone.push(old.words);
			row += 1;
		}
	}
	return { gone, come };
}

/** For each pair of places, how long the longest common run from there to the end is. */
function commonLengths(before: readonly Passage[], after: readonly Passage[]): number[][] {
	const lengths = Array.from({ length: before.length + 1 }, () =>
		new Array<number>(after.length + 1).fill(0),
	);
	for (let row = before.length - 1; row >= 0; row -= 1)
		for (let column = after.length - 1; column >= 0; column -= 1) {
			const [own, below] = [lengths[row], lengths[row + 1]];
			if (!own || !below) continue;
			own[column] =
				before[row]?.key === after[column]?.key
					? (below[column + 1] ?? 0) + 1
					: Math.max(below[column] ?? 0, own[column + 1] ?? 0);
		}
	return lengths;
}
