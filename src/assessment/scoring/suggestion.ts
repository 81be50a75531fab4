import type { FindingContext, signalFinding } from "#analysis/findings";
import type { MeasureId, Period } from "#vocabulary";
import type { ScoringModel, Suggested } from "./model.ts";

/** A score that the evidence suggests, with the measure it was read from and why. */
export type Suggestion = {
	readonly of: Suggested;
	readonly score: number;
	readonly measure: MeasureId;
	/** Why, in words without numbers: the numbers stand with the evidence. */
	readonly words: string;
	/** Whether it rests on a series that was made to show the method. */
	readonly illustrative: boolean;
};

/** What suggestions are read from: the evidence, the windows of the assessment in their order, and accepted steps. */
export type SuggestionEvidence = {
	readonly context: FindingContext;
	readonly windows: readonly {
		readonly period: Period;
		readonly against?: Period;
		readonly reason?: string;
	}[];
	readonly steps: Parameters<typeof signalFinding>[1];
};

/** The highest step of a suggestion before it is put on the scale of a model. */
const STEPS = 4;

/**
 * A step from 0 to 4 on the scale of a model; on a scale from 0 to 4 it stays as it is.
 *
 * @example
 * onScale(1, { least: 1, most: 4 }) // => 2
 */
export function onScale(step: number, { least, most }: ScoringModel["scale"]): number {
	return Math.round(least + (step / STEPS) * (most - least));
}
