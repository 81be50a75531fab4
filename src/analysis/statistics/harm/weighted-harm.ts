import { type NotComputable, type NotComputableReason, notComputable } from "../not-computable.ts";

/** A versioned table of weights by offence code, with who published it. */
export type HarmWeights = {
	readonly publisher: string;
	readonly version: string;
	/** Weight of one offence by its code. */
	readonly weights: Readonly<Record<string, number>>;
};

/** A category of crime: offence codes with counts, or a bare count of things without codes. */
export type HarmCategory = {
	readonly name: string;
	readonly count: number;
	/** Counts by offence code; left out where the category has none (incidents, calls). */
	readonly byCode?: Readonly<Record<string, number>>;
};

/** The harm of one category: its sum, or why there is none. */
export type CategoryHarm =
	| {
			readonly kind: "harm";
			readonly name: string;
			readonly value: number;
			readonly count: number;
			/** value / count; null for no offences. */
			readonly perOffence: number | null;
	  }
	| (NotComputable & { readonly name: string; readonly count: number; readonly codes: readonly string[] });

/** The harm of several categories, and what was left out of the sum. */
export type HarmSum = {
	readonly kind: "harm sum";
	/** The sum over the categories that could be weighted. */
	readonly value: number;
	readonly categories: readonly CategoryHarm[];
	/** Offences weighted, of all counted: 0.9 says that a tenth of the count carries no weight. */
	readonly covered: number | null;
	readonly publisher: string;
	readonly version: string;
};

function without(
	category: HarmCategory,
	reason: NotComputableReason,
	codes: readonly string[],
): CategoryHarm {
	return { ...notComputable(reason), name: category.name, count: category.count, codes };
}

function harmOf(category: HarmCategory, weights: HarmWeights["weights"]): CategoryHarm {
	const codes = Object.entries(category.byCode ?? {});
	if (codes.length === 0) return without(category, "no-codes", []);
	const counts = codes.map(([, count]) => count);
	if (!counts.every(Number.isFinite)) return without(category, "not-finite", []);
	if (counts.some((count) => count < 0)) return without(category, "negative-count", []);
	const unweighted = codes.filter(([code]) => !Object.hasOwn(weights, code)).map(([code]) => code);
	if (unweighted.length > 0) return without(category, "no-weight", unweighted);
	const count = counts.reduce((sum, each) => sum + each, 0);
	const value = codes.reduce((sum, [code, each]) => sum + each * (weights[code] ?? 0), 0);
	return { kind: "harm", name: category.name, value, count, perOffence: count > 0 ? value / count : null };
}

/**
 * Harm: the sum of offences times the weight of each, by a published table of weights.
 *
 * Only offence codes can be weighted. A category without codes, or with a code that the table does not know, is not
 * computable and says so; it is never guessed.
 *
 * @param input categories and a versioned table of weights
 * @returns the harm of each category and of those that could be weighted
 * Source: the table's publisher: ONS Crime Severity Score, Cambridge Crime Harm Index.
 * @example
 * weightedHarm({ categories: [{ name: "Robbery", count: 2, byCode: { "34B": 2 } }], table: { publisher: "p", version: "1", weights: { "34B": 746 } } }).value // => 1492
 */
export function weightedHarm(input: { categories: readonly HarmCategory[]; table: HarmWeights }): HarmSum {
	const { table } = input;
	const categories = input.categories.map((category) => harmOf(category, table.weights));
	const weighted = categories.filter((category) => category.kind === "harm");
	const all = categories.reduce((sum, { count }) => sum + count, 0);
	const covered = weighted.reduce((sum, { count }) => sum + count, 0);
	return {
		kind: "harm sum",
		value: weighted.reduce((sum, { value }) => sum + value, 0),
		categories,
		covered: all > 0 ? covered / all : null,
		publisher: table.publisher,
		version: table.version,
	};
}
