import { type NotComputable, notComputable } from "../not-computable.ts";

/** The window that ends at one month, against the window before it. */
export type RollingWindow = {
	/** Null until there is a full window, and where a month of it is missing. */
	readonly sum: number | null;
	/** The sum of the window that ended where this one begins. */
	readonly previous: number | null;
	readonly change: number | null;
	/** Unrounded; null where the previous sum is zero or not known. */
	readonly perCent: number | null;
};

/** Sums over windows of equal length, of which any missing month makes null. */
function sumsOver(values: readonly (number | null)[], length: number): (number | null)[] {
	return values.map((_, end) => {
		if (end + 1 < length) return null;
		let sum = 0;
		for (let index = end + 1 - length; index <= end; index++) {
			const value = values[index] ?? null;
			if (value === null) return null;
			sum += value;
		}
		return sum;
	});
}

/**
 * Rolling years: the sum of each twelve months, against the twelve before.
 *
 * A missing month makes every window that holds it null: it is never a zero. Do not run chart rules over rolling
 * sums; neighbouring windows share eleven months.
 *
 * @param values one for each month in order, null where missing
 * @param length months in a window (12)
 * @throws RangeError for a length that is not a whole number above 0
 * @example
 * rollingSums([1, 2, 3, 4], 2).map((window) => window.sum) // => [null, 3, 5, 7]
 */
export function rollingSums(values: readonly (number | null)[], length = 12): RollingWindow[] {
	if (!Number.isInteger(length) || length < 1) throw new RangeError(`length is ${length}; wanted 1 or more`);
	const sums = sumsOver(values, length);
	return sums.map((sum, index) => {
		const previous = sums[index - length] ?? null;
		const change = sum === null || previous === null ? null : sum - previous;
		const perCent = change === null || !previous ? null : (change / previous) * 100;
		return { sum, previous, change, perCent };
	});
}

/** One value and its weight. */
export type Weighted = { readonly value: number; readonly weight: number };

/**
 * The mean of values, each counted by its weight: a county's rate from its districts' rates and populations.
 *
 * @returns the mean, or why there is none (no weight above zero)
 * @example
 * weightedMean([{ value: 10, weight: 1 }, { value: 20, weight: 3 }]) // => { kind: "weighted mean", value: 17.5, weight: 4 }
 */
export function weightedMean(
	items: readonly Weighted[],
): { readonly kind: "weighted mean"; readonly value: number; readonly weight: number } | NotComputable {
	if (items.length === 0) return notComputable("empty");
	let weight = 0;
	let total = 0;
	for (const item of items) {
		if (!Number.isFinite(item.value) || !Number.isFinite(item.weight)) return notComputable("not-finite");
		if (item.weight < 0) return notComputable("negative-count");
		weight += item.weight;
		total += item.weight * item.value;
	}
	return weight > 0
		? { kind: "weighted mean", value: total / weight, weight }
		: notComputable("population-not-positive");
}
