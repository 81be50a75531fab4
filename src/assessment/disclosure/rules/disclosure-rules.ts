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

/** The rule of a measure: its own in the folder, else its supplier's there, else the measure's in the catalogue, else the usual one. */
export function ruleFor(
	{
		id,
		supplier,
		disclosure,
	}: { readonly id: string; readonly supplier: string; readonly disclosure?: DisclosureRule },
	rules: DisclosureRules,
): DisclosureRule {
	return rules.measures.get(id) ?? rules.suppliers.get(supplier) ?? disclosure ?? USUAL_RULE;
}
