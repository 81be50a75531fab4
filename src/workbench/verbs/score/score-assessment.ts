import {
	type ScoreResults,
	type Suggestions,
	scoreProblems,
	scoreThemes,
	suggestionsFrom,
} from "#assessment/scoring";
import { done, type Outcome, refused } from "#vocabulary";
import type { OpenEvidence } from "../open-evidence.ts";

/** What scores come to, and what the evidence suggests beside them. */
export type ScoredAssessment = { readonly results: ScoreResults; readonly suggestions: Suggestions };

/** Works out the scores of an assessment beside its evidence; refused where a score is not the suggested one and nobody says why. */
export function scoreAssessment({
	assessment,
	context,
}: Pick<OpenEvidence, "assessment" | "context">): Outcome<ScoredAssessment> {
	const { scoring, settings, steps } = assessment;
	const windows = [...settings.windows.values()];
	const suggestions = suggestionsFrom(scoring, { context, windows, steps });
	const results = scoreThemes(scoring, suggestions);
	const problems = scoreProblems(results);
	if (problems.some(({ stops }) => stops !== "nothing")) return refused(...problems);
	return done({ results, suggestions }, problems);
}
