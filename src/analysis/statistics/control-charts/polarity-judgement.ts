import type { RuleSet } from "../rule-sets/rule-set.ts";
import type { Direction, Signal } from "../rule-sets/signal.ts";

/**
 * Which direction is welcome. A measure whose rise may be good news, such as reports of abuse, has
 * `neither`.
 */
export type ChartPolarity = "lower is better" | "higher is better" | "neither";

/**
 * What a point says once the polarity is known. `not judged` is a missing or incomplete point; `improvement
 * and concern` a point at which two rules disagree, shown as both.
 */
export type PointJudgement =
	| "common cause"
	| "improvement"
	| "concern"
	| "improvement and concern"
	| "neutral"
	| "not judged";

/** The directions in which a point's signals go, after the rule set's precedence. */
export function signalDirections(signals: readonly Signal[], ruleSet: RuleSet): Direction[] {
	const first = signals[0];
	if (first === undefined) return [];
	if (ruleSet.precedence === "every rule counts")
		return [...new Set(signals.map((signal) => signal.direction))];
	const ofFirstRule = signals.filter((signal) => signal.rule === first.rule);
	return ofFirstRule.slice(-1).map((signal) => signal.direction);
}

/**
 * Turns directions into improvement, concern or neither.
 *
 * @example
 * judgeDirections(["up"], "lower is better") // => "concern"
 * judgeDirections(["up", "down"], "lower is better") // => "improvement and concern"
 * judgeDirections(["up"], "neither") // => "neutral"
 */
export function judgeDirections(directions: readonly Direction[], polarity: ChartPolarity): PointJudgement {
	if (directions.length === 0) return "common cause";
	if (polarity === "neither") return "neutral";
	if (directions.length > 1) return "improvement and concern";
	const welcome: Direction = polarity === "higher is better" ? "up" : "down";
	return directions[0] === welcome ? "improvement" : "concern";
}
