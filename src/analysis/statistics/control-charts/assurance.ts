import type { LimitLine } from "./limit-line.ts";
import type { ChartPolarity } from "./polarity-judgement.ts";

/** Whether a process as it stands will meet its target: always, never, or now and then. */
export type Assurance = "passes" | "fails" | "hit and miss";

/**
 * Compares a target with the limits at the latest point. A target strictly beyond a limit is always met or
 * never met; one between the limits, or on one, is met by chance. `null` without target, limits or a
 * welcome direction.
 *
 * Source: NHS England, Making Data Count, assurance icons.
 *
 * @example
 * assuranceOf({ upper: 12, lower: 6 }, 15, "lower is better") // => "passes"
 * assuranceOf({ upper: 12, lower: 6 }, 12, "lower is better") // => "hit and miss"
 */
export function assuranceOf(
	line: Pick<LimitLine, "upper" | "lower">,
	target: number | null,
	polarity: ChartPolarity,
): Assurance | null {
	if (target === null || polarity === "neither" || line.upper === null || line.lower === null) return null;
	const higherIsBetter = polarity === "higher is better";
	if (target > line.upper) return higherIsBetter ? "fails" : "passes";
	if (target < line.lower) return higherIsBetter ? "passes" : "fails";
	return "hit and miss";
}
