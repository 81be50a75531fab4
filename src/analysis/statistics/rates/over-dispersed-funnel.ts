import { innerConfidence, outerConfidence, standardErrorsAt } from "../confidence.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { type Taming, tameExtremes } from "./extremes.ts";
import { type FunnelScale, funnelScales, type ScaledArea } from "./funnel-scale.ts";
import { type FunnelArea, type FunnelVerdict, faultOfAreas } from "./poisson-funnel.ts";

/** Limits of one area, in the unit of the value. */
export type AreaLimits = { readonly lower: number; readonly upper: number };

/** One area judged against a funnel that allows for the spread between areas. */
export type OverDispersedPosition = {
	/** Events over base, times `per`. */
	readonly value: number;
	/** Standard errors from the centre by chance alone. */
	readonly z: number;
	/** The same with the outer tenth tamed; null where it was left out. */
	readonly tamedZ: number | null;
	readonly tamed: boolean;
	/** Standard errors from the centre when the spread between areas counts too. */
	readonly widenedZ: number;
	readonly limits: AreaLimits;
	readonly outerLimits: AreaLimits;
	readonly verdict: FunnelVerdict;
	/** The value on the funnel's scale, and its standard error by chance alone. */
	readonly scaled: ScaledArea;
};

/** A funnel widened for over-dispersion. */
export type OverDispersedFunnel = {
	readonly kind: "over-dispersed funnel";
	readonly scale: FunnelScale;
	/** The pooled value (1 for standardised ratios), times `per`. */
	readonly average: number;
	/** The average on the funnel's scale. */
	readonly target: number;
	/** How many times chance the spread is; 1 is chance alone. */
	readonly phi: number;
	/** The variance between areas on the funnel's scale; 0 when the spread is no more than chance. */
	readonly tau2: number;
	readonly taming: Taming;
	readonly per: number;
	readonly positions: readonly OverDispersedPosition[];
};

/** The variance between areas by the method of moments; 0 where chance explains the spread. */
function varianceBetween(tamed: readonly { score: number; error: number }[]): { phi: number; tau2: number } {
	const count = tamed.length;
	let squares = 0;
	let weights = 0;
	let squaredWeights = 0;
	for (const { score, error } of tamed) {
		const weight = 1 / error ** 2;
		squares += score ** 2;
		weights += weight;
		squaredWeights += weight ** 2;
	}
	const excess = squares - (count - 1);
	const tau2 = count < 2 ? 0 : Math.max(0, excess / (weights - squaredWeights / weights));
	return { phi: count === 0 ? 0 : squares / count, tau2 };
}

function verdictOf(value: number, limits: AreaLimits, outer: AreaLimits): FunnelVerdict {
	if (value < outer.lower) return "far below";
	if (value > outer.upper) return "far above";
	if (value < limits.lower) return "below";
	return value > limits.upper ? "above" : "not different";
}

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
const limitRules = {
	exact: {
		inner: standardErrorsAt(innerConfidence),
		outer: standardErrorsAt(outerConfidence),
		errorOf: (area) => area.standardError,
	},
	funnelplotr: { inner: 1.959964, outer: 3.090232, errorOf: (area) => area.baseError },
} satisfies Record<string, LimitRuleRow>;

/** The name of a way of drawing limits. */
export type LimitRule = keyof typeof limitRules;

/** How the group is judged; see {@link overDispersedFunnel}. */
export type OverDispersedOptions = {
	readonly areas: readonly FunnelArea[];
	readonly scale?: FunnelScale;
	readonly per?: number;
	/** False leaves the spread between areas out (tau2 = 0). */
	readonly widen?: boolean;
	readonly taming?: Taming;
	/** "funnelplotr" draws the limits as version 0.6.0 of that package does: see `limitRules`. */
	readonly limitsAs?: LimitRule;
};

/**
 * Whether areas differ from their pooled value by more than the usual spread between such areas.
 *
 * Each area's distance from the centre is measured in standard errors; the outer tenth at each end is tamed; what
 * spread is left beyond chance becomes a variance between areas, which is added to each area's own.
 *
 * @param group counts and populations (events and base, or observed and expected for standardised ratios)
 * @returns the centre, the spread and each area's position, or why there is none
 * Source: Spiegelhalter (2005), additive random effect; agrees with FunnelPlotR 0.6.0 (options: see departures).
 * @example
 * overDispersedFunnel({ areas: [{ count: 5, population: 1000 }, { count: 5, population: 1000 }] }).tau2 // => 0
 */
export function overDispersedFunnel(group: OverDispersedOptions): OverDispersedFunnel | NotComputable {
	const { areas, scale = "rate", per = 1000, widen = true, limitsAs = "exact" } = group;
	const taming = group.taming ?? (scale === "standardised ratio" ? "trim" : "winsorise");
	const fault = faultOfGroup(areas, scale);
	if (fault) return fault;
	const rule = funnelScales[scale];
	const events = areas.reduce((sum, area) => sum + area.count, 0);
	const base = areas.reduce((sum, area) => sum + area.population, 0);
	const target = rule.target(events, base);
	const scaled = areas.map((area) =>
		rule.scaled(area.count, area.population, (events / base) * area.population),
	);
	const scores = scaled.map((area) => (area.observed - target) / area.standardError);
	const tamed = tameExtremes(scores, taming);
	const kept = scaled.flatMap((area, index) => {
		const score = tamed[index]?.score ?? null;
		return score === null ? [] : [{ score, error: area.standardError }];
	});
	const { phi, tau2 } = widen ? varianceBetween(kept) : { phi: 0, tau2: 0 };
	const limitRule = limitRules[limitsAs];
	const limitsAt = (area: ScaledArea, standardErrors: number) => {
		const reach = standardErrors * Math.sqrt(limitRule.errorOf(area) ** 2 + tau2);
		return { lower: rule.readBack(target - reach) * per, upper: rule.readBack(target + reach) * per };
	};
	const positions = areas.map((area, index) => {
		const own = scaled[index] as ScaledArea;
		const value = (area.count / area.population) * per;
		const limits = limitsAt(own, limitRule.inner);
		const outerLimits = limitsAt(own, limitRule.outer);
		return {
			value,
			z: scores[index] ?? Number.NaN,
			tamedZ: tamed[index]?.score ?? null,
			tamed: tamed[index]?.tamed ?? false,
			widenedZ: (own.observed - target) / Math.sqrt(own.standardError ** 2 + tau2),
			limits,
			outerLimits,
			verdict: verdictOf(value, limits, outerLimits),
			scaled: own,
		};
	});
	const average = rule.readBack(target) * per;
	return { kind: "over-dispersed funnel", scale, average, target, phi, tau2, taming, per, positions };
}

function faultOfGroup(areas: readonly FunnelArea[], scale: FunnelScale): NotComputable | undefined {
	const fault = faultOfAreas(areas);
	if (fault) return fault;
	if (areas.every((area) => area.count === 0)) return notComputable("too-few-events");
	if (scale === "share" && areas.some((area) => area.count > area.population))
		return notComputable("part-exceeds-base");
	return undefined;
}
