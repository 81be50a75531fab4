import type { MeasureId } from "#vocabulary";
import type { ScoringModel } from "./model.ts";
import type { LastYear, Scorer } from "./scorer.ts";

/** A theme, or the part of one that was split, as far as scoring must know it. */
export type ScoredTheme = {
	readonly id: string;
	readonly title: string;
	/** The measures of its evidence, those that matter most first. */
	readonly evidence: readonly MeasureId[];
	/** The file that says so. */
	readonly file: string;
	/** The theme out of which it was split. */
	readonly partOf?: string;
};

/** Everything that was written for scoring: the files below `scoring/`, read. */
export type Scoring = {
	readonly model: ScoringModel;
	readonly scorers: readonly Scorer[];
	/** What can be scored, in the order of the document. */
	readonly themes: readonly ScoredTheme[];
	readonly lastYear?: LastYear;
};

/** Where the draws of rank intervals begin. Any number does; it is fixed so that the same scores give the same intervals. */
export const SCORING_SEED = 2007;
