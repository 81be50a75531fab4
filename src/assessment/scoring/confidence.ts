import { CONFIDENCES, type Confidence, type ScoringModel } from "./model.ts";
import type { CriterionResult, ThemeResult } from "./results.ts";
import type { Scorer } from "./scorer.ts";
import type { ScoredTheme } from "./scoring.ts";

/**
 * How sure a theme's score is: the middle of what its scorers say, of two middle ones the lower, and a step down for
 * each criterion of harm or likelihood that nobody scored.
 *
 * @param judged the results of the criteria of harm and likelihood
 */
export function confidenceOf(
	{ id }: ScoredTheme,
	judged: readonly CriterionResult[],
	scorers: readonly Scorer[],
	{ unstated }: ScoringModel,
): ThemeResult["confidence"] {
	const stated = middleOf(scorers.flatMap(({ confidence }) => confidence.get(id) ?? [])) ?? unstated;
	const missing = judged.flatMap(({ criterion, median }) => (median === null ? [criterion] : []));
	const step = Math.min(CONFIDENCES.indexOf(stated) + missing.length, CONFIDENCES.length - 1);
	return { level: CONFIDENCES[step] ?? stated, stated, missing };
}

/** The middle level, of two middle ones the lower; nothing of none. */
function middleOf(levels: readonly Confidence[]): Confidence | undefined {
	const ordered = levels.toSorted((left, right) => CONFIDENCES.indexOf(left) - CONFIDENCES.indexOf(right));
	return ordered[Math.floor(ordered.length / 2)];
}
