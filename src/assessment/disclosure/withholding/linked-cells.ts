/**
 * A count that is published, could be, or was. `shown`: in this edition unless withheld. `before`: in an earlier edition,
 * so that nobody can take it back. `never`: printed nowhere, but a part of sums that are, such as a month of two rolling
 * years. `withheld`: by its supplier, so that it is printed nowhere and must not be worked out either.
 */
export type LinkedCell = {
	readonly id: string;
	/** The count, a whole number of nought or more. Of a cell that is printed nowhere one that fits the sums. */
	readonly value: number;
	readonly state: "shown" | "before" | "never" | "withheld";
	/** A count of people from 1 to below this is withheld; absent where any count may be shown. */
	readonly threshold?: number;
	/** What a reader knows of a count that is printed rounded. */
	readonly range?: { readonly least: number; readonly most: number };
};

/** One cell is the sum of others; both by their place in the list. */
export type Sum = { readonly total: number; readonly parts: readonly number[] };

/** Counts with all sums that everybody knows to hold between them: rows, columns, totals, years of months. */
export type LinkedCells = { readonly cells: readonly LinkedCell[]; readonly sums: readonly Sum[] };

/** Whether a count of people is so small that its supplier's rule withholds it. */
export function isSmall(value: number, threshold: number | undefined): boolean {
	return threshold !== undefined && value >= 1 && value < threshold;
}

/** Whether a cell has to be withheld for its own sake: it would be shown, and is small. */
export function mustBeWithheld({ value, threshold, state }: LinkedCell): boolean {
	return state === "shown" && isSmall(value, threshold);
}

/**
 * Groups of things that hang together.
 *
 * @param links each names the places of things that belong together
 *
 * @example
 * hangingTogether(4, [[0, 2], [2, 3]]) // => [[0, 2, 3], [1]]
 */
export function hangingTogether(count: number, links: Iterable<readonly number[]>): number[][] {
	const leader = Array.from({ length: count }, (_, index) => index);
	const find = (index: number): number => {
		let at = index;
		while (leader[at] !== at) {
			leader[at] = leader[leader[at] ?? at] ?? at;
			at = leader[at] ?? at;
		}
		return at;
	};
	for (const [first, ...others] of links)
		if (first !== undefined) for (const other of others) leader[find(other)] = find(first);
	const groups = new Map<number, number[]>();
	for (let index = 0; index < count; index += 1)
		groups.set(find(index), [...(groups.get(find(index)) ?? []), index]);
	return [...groups.values()];
}

/** The cells of a sum with their factors: the total against its parts. */
export function termsOf({ total, parts }: Sum): (readonly [number, number])[] {
	return [[total, -1], ...parts.map((part) => [part, 1] as const)];
}
