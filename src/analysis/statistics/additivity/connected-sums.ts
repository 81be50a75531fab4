import type { Sum } from "./sum-check.ts";

/**
 * Sums that share cells, directly or through others, in groups: a fault in one group says nothing of the others.
 *
 * @example
 * connectedSums([{ total: "a", parts: ["b"] }, { total: "c", parts: ["d"] }]).length // => 2
 */
export function connectedSums<S extends Sum>(sums: readonly S[]): S[][] {
	const groups: { cells: Set<string>; sums: S[] }[] = [];
	for (const sum of sums) {
		const cells = [sum.total, ...sum.parts];
		const touched = groups.filter((group) => cells.some((cell) => group.cells.has(cell)));
		const merged = { cells: new Set(cells), sums: [sum] };
		for (const group of touched) {
			for (const cell of group.cells) merged.cells.add(cell);
			merged.sums.unshift(...group.sums);
			groups.splice(groups.indexOf(group), 1);
		}
		groups.push(merged);
	}
	return groups.map((group) => group.sums);
}
