import { type NotComputable, notComputable } from "../not-computable.ts";

/** Which end makes group 1. */
export type FirstGroup = "highest" | "lowest";

/** Each value's group from 1; null for a missing value. */
export type QuantileGroups = {
	readonly kind: "quantile groups";
	readonly groups: readonly (number | null)[];
	readonly of: number;
	readonly first: FirstGroup;
};

/**
 * Sorts areas into tenths, fifths or other equal groups by their values. Equal values share a group.
 *
 * @param list values with null where missing; `of` groups (10); which end makes group 1 ("highest")
 * @returns the groups, or why there are none (fewer values than groups)
 * Source: England's public health technical guide; as PHEindicatormethods `phe_quantile`.
 * @example
 * quantileGroups({ values: [1, 2, 3, 4], of: 2 }).groups // => [2, 2, 1, 1]
 */
export function quantileGroups(list: {
	values: readonly (number | null)[];
	of?: number;
	first?: FirstGroup;
}): QuantileGroups | (NotComputable & { readonly groups: null }) {
	const { values, of = 10, first = "highest" } = list;
	const known = values.filter((value) => value !== null);
	if (!known.every(Number.isFinite)) return { ...notComputable("not-finite"), groups: null };
	if (known.length < of) return { ...notComputable("too-few-groups"), groups: null };
	const isBetter = (other: number, own: number) => (first === "highest" ? other > own : other < own);
	const groups = values.map((value) => {
		if (value === null) return null;
		const rank = known.filter((other) => isBetter(other, value)).length + 1;
		const fromLast = Math.ceil(((known.length + 1 - rank) * of) / known.length);
		return Math.max(1, of + 1 - fromLast);
	});
	return { kind: "quantile groups", groups, of, first };
}
