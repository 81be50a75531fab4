import type { Problem } from "#vocabulary";
import type { ScoreResults } from "./results.ts";
import type { GivenScore } from "./scorer.ts";
import { overrideWithoutReason, suggestionChanged, themeNotScored } from "./scorer-problems.ts";
import type { Suggestion } from "./suggestion.ts";

/** A score that is not the one the evidence suggested, with the reason for it. */
export type SuggestionNotTaken = {
	readonly theme: string;
	readonly criterion: string;
	readonly scorer: string;
	readonly suggestion: Suggestion;
	readonly score: number;
	readonly reason: string;
};

/** The suggestions that scorers did not take, theme by theme, each with its reason. */
export function suggestionsNotTaken({ themes }: ScoreResults): SuggestionNotTaken[] {
	return themes.flatMap(({ theme, criteria }) =>
		criteria.flatMap(({ criterion, suggestion, given }) =>
			given.flatMap(({ scorer, score }) =>
				suggestion && suggestion.score !== score.score
					? [
							{
								theme: theme.title,
								criterion: criterion.title,
								scorer: scorer.name,
								suggestion,
								score: score.score,
								reason: score.reason ?? "",
							},
						]
					: [],
			),
		),
	);
}

/**
 * What is wrong with scores in the light of the evidence: a score other than the suggested one without a reason, one
 * that was accepted and is suggested no more, and themes that nobody scored.
 */
export function scoreProblems({ themes, scorers }: ScoreResults): Problem[] {
	if (scorers.length === 0) return [];
	return themes.flatMap(({ theme, criteria }) => {
		const given = criteria.flatMap((each) => each.given);
		if (given.length === 0) return [themeNotScored(theme.id, theme.title, theme.file)];
		return criteria.flatMap(({ suggestion, given: scores }) =>
			scores.flatMap(({ score }) => againstSuggestion(score, suggestion)),
		);
	});
}

function againstSuggestion(given: GivenScore, suggestion: Suggestion | undefined): Problem[] {
	const taken = suggestion?.score === given.score;
	if (given.suggestion === "accepted") return taken ? [] : [suggestionChanged(given, suggestion?.score)];
	if (!suggestion || taken || given.reason !== undefined) return [];
	return [overrideWithoutReason(given, suggestion.score)];
}
