import type { Day, MeasureId } from "#vocabulary";

/**
 * What a supplier asks for before its counts are published. `threshold`: counts of people from 1 to below it are
 * withheld; 0 where any count may be shown. `rounding`: counts are printed as multiples of it. `secondary`: whether
 * further counts are withheld, so that nobody can work out the first.
 */
export type DisclosureRule = {
	readonly threshold: number;
	readonly rounding?: number;
	readonly secondary: boolean;
};

/** Counts of people from 1 to 4 are withheld unless their supplier says otherwise. */
export const USUAL_RULE: DisclosureRule = { threshold: 5, secondary: true };

/** A count that an earlier edition printed. */
export type PublishedCount = {
	readonly measure: string;
	readonly area: string;
	readonly from: Day;
	readonly to: Day;
	readonly breakdown?: string;
	readonly value: number;
	/** The edition's title and year, for messages. */
	readonly edition: string;
};

/** `disclosure.yaml`, read: rules by supplier and measure, which suppliers are not named to the row, and what is tied. */
export type DisclosureRules = {
	readonly suppliers: ReadonlyMap<string, DisclosureRule>;
	readonly measures: ReadonlyMap<string, DisclosureRule>;
	/** Suppliers of marked sources: a public edition names them and the title, not the file. */
	readonly marked: ReadonlySet<string>;
	/** Rates and shares with the counts that they are made of: where a count is withheld, so is what was made of it. */
	readonly rates: readonly { readonly rate: MeasureId; readonly counts: MeasureId }[];
	/** Files of figures of earlier editions, below the folder. */
	readonly previous: readonly string[];
};

/** No rules but the usual one. */
export const NO_RULES: DisclosureRules = {
	suppliers: new Map(),
	measures: new Map(),
	marked: new Set(),
	rates: [],
	previous: [],
};

/** A count as far as its rule depends on it: of which measure, and who supplied it. */
type Ruled = { readonly id: string; readonly supplier: string; readonly disclosure?: DisclosureRule };

/** The rule that somebody stated: for the measure in the folder, else for its supplier there, else in the catalogue. */
export function statedRule(
	{ id, supplier, disclosure }: Ruled,
	rules: DisclosureRules,
): DisclosureRule | undefined {
	return rules.measures.get(id) ?? rules.suppliers.get(supplier) ?? disclosure;
}

/** The rule of a count of people: what somebody stated, else the usual one. */
export function ruleFor(ruled: Ruled, rules: DisclosureRules): DisclosureRule {
	return statedRule(ruled, rules) ?? USUAL_RULE;
}

/** Of two rules for one count what both ask for: the higher threshold, the coarser rounding, further cells. */
export function stricterRule(one: DisclosureRule, other: DisclosureRule): DisclosureRule {
	const rounding = Math.max(one.rounding ?? 0, other.rounding ?? 0);
	return {
		threshold: Math.max(one.threshold, other.threshold),
		secondary: one.secondary || other.secondary,
		...(rounding === 0 ? {} : { rounding }),
	};
}
