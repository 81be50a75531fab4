import type { ChartPoint, Direction, RuleName } from "#analysis/statistics";

/** What a point does that breaks a rule, by rule and direction. */
const RULES: Readonly<Record<RuleName, Readonly<Record<Direction, string>>>> = {
	"outside limits": { up: "above the upper limit", down: "below the lower limit" },
	trend: { up: "in a rising trend", down: "in a falling trend" },
	"two of three": { up: "two of three near the upper limit", down: "two of three near the lower limit" },
	"four of five": { up: "four of five well above the centre", down: "four of five well below the centre" },
	shift: { up: "in a run above the centre", down: "in a run below the centre" },
};

/**
 * What a point of a control chart says: “concern: above the upper limit”; “none” without a signal.
 *
 * @example
 * pointWords({ judgement: "concern", signals: [{ rule: "outside limits", direction: "up" }] }) // => "concern: above the upper limit"
 */
export function pointWords({ judgement, signals }: Pick<ChartPoint, "judgement" | "signals">): string {
	if (judgement === "not judged") return "not judged";
	if (signals.length === 0) return "none";
	const rules = new Set(signals.map(({ rule, direction }) => RULES[rule][direction]));
	return `${judgement === "neutral" ? "signal" : judgement}: ${[...rules].join(", ")}`;
}
