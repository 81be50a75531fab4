import { lineMatches, linesOf } from "./line-matches.ts";

/** A line of two texts: in both, in the first only, or in the second only. */
export type DifferenceLine = { readonly kind: "same" | "removed" | "added"; readonly line: string };

/**
 * How one text became another, line by line. The lines that are the same or removed are the first text; those that are
 * the same or added the second.
 *
 * @example
 * lineDifference("a\nb\n", "a\nc\n").map(({ kind, line }) => `${kind} ${line.trim()}`) // => ["same a", "removed b", "added c"]
 */
export function lineDifference(before: string, after: string): readonly DifferenceLine[] {
	const [first, second] = [linesOf(before), linesOf(after)];
	const lines: DifferenceLine[] = [];
	let [a, b] = [0, 0];
	const upTo = (aEnd: number, bEnd: number) => {
		for (; a < aEnd; a += 1) lines.push({ kind: "removed", line: first[a] ?? "" });
		for (; b < bEnd; b += 1) lines.push({ kind: "added", line: second[b] ?? "" });
	};
	for (const [matchA, matchB] of lineMatches(first, second)) {
		upTo(matchA, matchB);
		lines.push({ kind: "same", line: first[matchA] ?? "" });
		[a, b] = [matchA + 1, matchB + 1];
	}
	upTo(first.length, second.length);
	return lines;
}
