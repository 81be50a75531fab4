export {
	type Band,
	type Confidence,
	type Criterion,
	FORMULA_WORDS,
	type ScoringModel,
	SECTIONS,
	type Section,
	type Suggested,
} from "./model.ts";
export { movementWords } from "./movement.ts";
export { readLastYear } from "./read-last-year.ts";
export { readScoringModel } from "./read-model.ts";
export { type KnownToScorers, readScorer } from "./read-scorer.ts";
export type { CriterionResult, Movement, ScoreResults, Spread, ThemeResult } from "./results.ts";
export { recommendedOrder, scoreThemes } from "./score-themes.ts";
export type { GivenScore, LastYear, Scorer } from "./scorer.ts";
export { scorersTwice } from "./scorer-problems.ts";
export { scorerTemplate } from "./scorer-template.ts";
export type { ScoredTheme, Scoring } from "./scoring.ts";
export type { Suggestion, SuggestionEvidence } from "./suggestion.ts";
export { type Suggestions, suggestionsFrom } from "./suggestions.ts";
export { type SuggestionNotTaken, scoreProblems, suggestionsNotTaken } from "./suggestions-taken.ts";
