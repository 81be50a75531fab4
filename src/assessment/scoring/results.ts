import type { CompetitionRank, RankInterval } from "#analysis/statistics";
import type { Confidence, Criterion, ScoringModel } from "./model.ts";
import type { GivenScore, LastYear, Scorer } from "./scorer.ts";
import type { ScoredTheme } from "./scoring.ts";
import type { Suggestion } from "./suggestion.ts";

/** The least and the most of several numbers. */
export type Spread = { readonly least: number; readonly most: number };

/** What several scorers gave for one criterion of one theme. */
export type CriterionResult = {
	readonly criterion: Criterion;
	/** Null where nobody scored it. */
	readonly median: number | null;
	readonly range: Spread | null;
	readonly given: readonly { readonly scorer: Scorer; readonly score: GivenScore }[];
	readonly suggestion?: Suggestion;
};

/** Where a theme stood last year: its rank, or that of the theme out of which it was split. */
export type Movement =
	| {
			readonly kind: "moved";
			readonly from: number /** Places up; below nought down. */;
			readonly up: number;
	  }
	| { readonly kind: "split"; readonly from: number }
	| { readonly kind: "new" };

/** The result of one theme. Numbers are unrounded. */
export type ThemeResult = {
	readonly theme: ScoredTheme;
	readonly criteria: readonly CriterionResult[];
	readonly harm: number | null;
	readonly likelihood: number | null;
	readonly risk: number | null;
	readonly band?: string;
	/** The risk from each scorer's own scores, in the order of scorers; null where they do not give one. */
	readonly ownRisks: readonly (number | null)[];
	/** From the scorer who sees the least risk to the one who sees the most. */
	readonly spread: Spread | null;
	/** Organisational position: the weighted mean of its medians, and its grade. */
	readonly position?: { readonly mean: number; readonly grade: string };
	readonly confidence: {
		readonly level: Confidence;
		/** What scorers said, before missing criteria lowered it. */
		readonly stated: Confidence;
		/** Criteria of harm and likelihood that nobody scored. */
		readonly missing: readonly Criterion[];
	};
	readonly rank: CompetitionRank | null;
	readonly interval: RankInterval | null;
	/** Ranks with each criterion left out that can be. */
	readonly withoutOne: readonly { readonly criterion: Criterion; readonly rank: CompetitionRank }[];
	/** Absent where nothing is known of last year. */
	readonly movement?: Movement;
};

/** The results of a scoring, highest risk first, themes without a risk last, with the seed that gives them again. */
export type ScoreResults = {
	readonly model: ScoringModel;
	readonly scorers: readonly Scorer[];
	readonly themes: readonly ThemeResult[];
	readonly lastYear?: LastYear;
	readonly seed: number;
	readonly draws: number;
	/** Whether any of the scorers was made up to show the method. */
	readonly illustrative: boolean;
};
