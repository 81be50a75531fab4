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

/** Works out the scores of an assessment beside its evidence. */
export function scoreAssessment({
	assessment,
	context,
}: Pick<OpenEvidence, "assessment" | "context">): ScoredAssessment {
	const { scoring, settings, steps } = assessment;
	const windows = [...settings.windows.values()];
	const suggestions = suggestionsFrom(scoring, { context, windows, steps });
	const results = scoreThemes(scoring, suggestions);
	return { results, suggestions, problems: scoreProblems(results) };
}
