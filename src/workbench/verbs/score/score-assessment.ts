import { isDeepStrictEqual } from "node:util";
import {
	type ScoreResults,
	type Suggestions,
	scoreProblems,
	scoreThemes,
	suggestionsFrom,
} from "#assessment/scoring";
import type { Problem } from "#vocabulary";
import type { OpenEvidence } from "../open-evidence.ts";

/** What scores come to, what the evidence suggests beside them, and where the two part without a word why. */
export type ScoredAssessment = {
	readonly results: ScoreResults;
	readonly suggestions: Suggestions;
	readonly problems: readonly Problem[];
};

/**
 * Works out the scores of an assessment beside its evidence. What people did with a suggestion is judged by the whole
 * evidence that they had, in a public edition too; there a suggestion is shown only if the public evidence gives the same.
 */
export function scoreAssessment({
	assessment,
	context,
	whole,
}: Pick<OpenEvidence, "assessment" | "context" | "whole">): ScoredAssessment {
	const { scoring, settings, steps } = assessment;
	const windows = [...settings.windows.values()];
	const suggestions = suggestionsFrom(scoring, { context: whole, windows, steps });
	const results = scoreThemes(scoring, suggestions);
	const problems = scoreProblems(results);
	if (whole === context) return { results, suggestions, problems };
	const open = suggestionsFrom(scoring, { context, windows, steps });
	return { results: scoreThemes(scoring, sameIn(suggestions, open)), suggestions, problems };
}

/** The suggestions that two bodies of evidence have in common, word for word. */
function sameIn(suggestions: Suggestions, others: Suggestions): Suggestions {
	return new Map(
		[...suggestions].map(([theme, each]) => {
			const other = others.get(theme);
			const { volume, trend } = each;
			return [
				theme,
				{
					...(volume && isDeepStrictEqual(volume, other?.volume) ? { volume } : {}),
					...(trend && isDeepStrictEqual(trend, other?.trend) ? { trend } : {}),
				},
			];
		}),
	);
}
