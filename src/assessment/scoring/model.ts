import type { RiskFormula } from "#analysis/statistics";
import type { Location } from "#vocabulary";

/** The sections of a model with the words for a column of them. Organisational position stands beside the risk. */
export const SECTIONS = {
	harm: "Harm",
	likelihood: "Likelihood",
	organisational: "Organisational position",
} as const;

export type Section = keyof typeof SECTIONS;

/** The formulas of models in words, as a reader of the document needs them. */
export const FORMULA_WORDS: Readonly<Record<RiskFormula, string>> = {
	"harm times likelihood":
		"Harm is the weighted mean of its criteria on a scale from 0 to 100, likelihood likewise; risk is harm times likelihood, divided by 100.",
	"impact times likelihood":
		"Impact is the weighted mean of its criteria on the scale of the scores, likelihood likewise; risk is impact times likelihood.",
	"harm alone":
		"Risk is harm alone, the weighted mean of its criteria on a scale from 0 to 100. Likelihood is shown and does not count.",
};

/** What the evidence can suggest a score of. */
export const SUGGESTED = { volume: "how much there is", trend: "which way it goes" } as const;

export type Suggested = keyof typeof SUGGESTED;

/** How sure a score is, the best first. */
export const CONFIDENCES = ["high", "medium", "low"] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** One criterion: what is judged, in which section, how much it counts, and what each score means. */
export type Criterion = {
	readonly id: string;
	readonly title: string;
	/** For the heading of a narrow column. */
	readonly short: string;
	readonly section: Section;
	readonly weight: number;
	/** What a score means, from the least to the most of the scale. */
	readonly anchors: readonly { readonly score: number; readonly words: string }[];
	readonly suggest?: Suggested;
};

/** A band of risks or grades: its name and the lowest number in it. */
export type Band = { readonly title: string; readonly from: number };

/** A model of scores: everything that a partnership can choose, as a file. */
export type ScoringModel = {
	readonly id: string;
	readonly version: string;
	readonly title: string;
	/** Where the model comes from, in a sentence for the reader. */
	readonly pedigree: string;
	readonly scale: { readonly least: number; readonly most: number };
	readonly formula: RiskFormula;
	readonly criteria: readonly Criterion[];
	/** Bands of risk, the highest first. */
	readonly bands: readonly Band[];
	/** Grades of organisational position on the scale of the scores, the best first; empty where none is given. */
	readonly grades: readonly Band[];
	/** What each level of confidence means. */
	readonly confidence: Readonly<Record<Confidence, string>>;
	/** The level taken where no scorer says one. */
	readonly unstated: Confidence;
	/** Where it was written. */
	readonly at: Location;
};

/** The criteria that make up a risk, in the order of the model. */
export function riskCriteria({ criteria }: Pick<ScoringModel, "criteria">): Criterion[] {
	return criteria.filter(({ section }) => section !== "organisational");
}

/**
 * The band in which a number lies, or nothing below the lowest.
 *
 * @example
 * bandOf([{ title: "High", from: 40 }, { title: "Low", from: 0 }], 12)?.title // => "Low"
 */
export function bandOf(bands: readonly Band[], value: number): Band | undefined {
	return bands.toSorted((left, right) => right.from - left.from).find(({ from }) => value >= from);
}
