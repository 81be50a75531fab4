import type { Location } from "#vocabulary";
import type { Confidence } from "./model.ts";

/** What a scorer did with the score that the evidence suggested. */
export const SUGGESTION_ANSWERS = ["accepted", "overridden"] as const;

export type SuggestionAnswer = (typeof SUGGESTION_ANSWERS)[number];

/** One score that one person gave, with the line on which it stands. */
export type GivenScore = {
	readonly theme: string;
	readonly criterion: string;
	readonly score: number;
	readonly reason?: string;
	readonly suggestion?: SuggestionAnswer;
	readonly at: Location;
};

/** One person's scores, given alone: `scoring/<scorer>.yaml`, read. */
export type Scorer = {
	/** The file's name without folder and ending. */
	readonly id: string;
	readonly name: string;
	readonly agency?: string;
	/** The day of scoring, as it was written. */
	readonly date?: string;
	/** Made to show the method; nobody scored so. */
	readonly illustrative: boolean;
	readonly scores: readonly GivenScore[];
	/** How sure the scorer is of a theme's scores. */
	readonly confidence: ReadonlyMap<string, Confidence>;
	readonly at: Location;
};

/** Last year's order: `scoring/last-year.yaml`, read. */
export type LastYear = {
	readonly year: string;
	/** The id of the model with which it was made. */
	readonly model?: string;
	readonly ranks: ReadonlyMap<string, number>;
};
