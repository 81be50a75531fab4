import { innerConfidence, outerConfidence, standardErrorsAt } from "../confidence.ts";
import type { ScaledArea } from "./funnel-scale.ts";
import type { FunnelVerdict } from "./poisson-funnel.ts";

/** How limits are drawn: how many standard errors they reach, and which error they are made of. */
type LimitRuleRow = {
	readonly inner: number;
	readonly outer: number;
	readonly errorOf: (area: ScaledArea) => number;
};

/**
 * Two ways of drawing limits. FunnelPlotR 0.6.0 rounds the number of standard errors, and makes the limits of rates
 * from the base alone, which is too narrow wherever events are rare.
 */
export const limitRules = {
	exact: {
		inner: standardErrorsAt(innerConfidence),
		outer: standardErrorsAt(outerConfidence),
		errorOf: (area) => area.standardError,
	},
	funnelplotr: { inner: 1.959964, outer: 3.090232, errorOf: (area) => area.baseError },
} satisfies Record<string, LimitRuleRow>;

/** The name of a way of drawing limits. */
export type LimitRule = keyof typeof limitRules;

/** Limits of one area, in the unit of the value. */
export type AreaLimits = { readonly lower: number; readonly upper: number };

/** Where a value lies against its 95% and 99.8% limits. */
export function verdictAgainst(value: number, limits: AreaLimits, outer: AreaLimits): FunnelVerdict {
	if (value < outer.lower) return "far below";
	if (value > outer.upper) return "far above";
	if (value < limits.lower) return "below";
	return value > limits.upper ? "above" : "not different";
}
