import { fourOfFivePoints } from "./four-of-five.ts";
import { pointsOutsideLimits } from "./outside-limits.ts";
import type { Rule, RuleSet } from "./rule-set.ts";
import { shiftedPoints } from "./shift.ts";
import type { Mark, RuleName, RulePoint, Signal } from "./signal.ts";
import { trendingPoints } from "./trend.ts";
import { closePoints } from "./two-of-three.ts";

/**
 * Applies a rule set to the points of one segment. Returns the signals of each point, in the order of the
 * set's rules; a rule names a direction at most once at a point. Unusual runs belong to a segment, not to
 * points, and are not here.
 */
export function findSignals(points: readonly RulePoint[], ruleSet: RuleSet): Signal[][] {
	const signals: Signal[][] = points.map(() => []);
	for (const rule of ruleSet.rules) {
		if (rule.rule === "unusual runs") continue;
		for (const mark of marksOf(points, rule)) {
			if (rule.only === undefined || rule.only === mark.direction) addSignal(signals, rule.rule, mark);
		}
	}
	return signals;
}

function marksOf(points: readonly RulePoint[], rule: Exclude<Rule, { rule: "unusual runs" }>): Mark[] {
	switch (rule.rule) {
		case "outside limits":
			return pointsOutsideLimits(points);
		case "trend":
			return trendingPoints(points, rule.length);
		case "two of three":
			return closePoints(points, rule);
		case "four of five":
			return fourOfFivePoints(points);
		case "shift":
			return shiftedPoints(points, rule.length, rule.flagged);
	}
}

function addSignal(signals: Signal[][], rule: RuleName, { index, direction }: Mark): void {
	const held = signals[index];
	if (held?.some((signal) => signal.rule === rule && signal.direction === direction)) return;
	held?.push({ rule, direction });
}
