import { type NotComputable, notComputable } from "../not-computable.ts";
import { type Taming, tameExtremes } from "./extremes.ts";
import { type AreaLimits, type LimitRule, limitRules, verdictAgainst } from "./funnel-limits.ts";
import { type FunnelScale, funnelScales, type ScaledArea } from "./funnel-scale.ts";
import { type FunnelArea, type FunnelVerdict, faultOfAreas } from "./poisson-funnel.ts";
import { type SpreadBetweenAreas, spreadBetweenAreas } from "./spread-between-areas.ts";

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
export type OverDispersedFunnel = SpreadBetweenAreas & {
	readonly kind: "over-dispersed funnel";
	readonly scale: FunnelScale;
	/** The pooled value (1 for standardised ratios), times `per`. */
	readonly average: number;
	/** The average on the funnel's scale. */
	readonly target: number;
	readonly taming: Taming;
	readonly per: number;
	readonly positions: readonly OverDispersedPosition[];
};

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
	const centred = centre(areas, scale);
	const tamed = tameExtremes(centred.scores, taming);
	const kept = centred.scaled.flatMap((area, index) => {
		const score = tamed[index]?.score ?? null;
		return score === null ? [] : [{ score, error: area.standardError }];
	});
	const { phi, tau2 } = widen ? spreadBetweenAreas(kept) : { phi: 0, tau2: 0 };
	const limitsOf = limitMaker({ scale, target: centred.target, tau2, per, limitsAs });
	const positions = centred.scaled.map((own, index) => {
		const { count = 0, population = 0 } = areas[index] ?? {};
		const value = (count / population) * per;
		const { limits, outerLimits } = limitsOf(own);
		return {
			value,
			z: centred.scores[index] ?? 0,
			tamedZ: tamed[index]?.score ?? null,
			tamed: tamed[index]?.tamed ?? false,
			widenedZ: (own.observed - centred.target) / Math.sqrt(own.standardError ** 2 + tau2),
			limits,
			outerLimits,
			verdict: verdictAgainst(value, limits, outerLimits),
			scaled: own,
		};
	});
	const { target } = centred;
	const average = funnelScales[scale].readBack(target) * per;
	return { kind: "over-dispersed funnel", scale, average, target, phi, tau2, taming, per, positions };
}

/** The areas on the funnel's scale, with their distances from the centre in standard errors. */
function centre(areas: readonly FunnelArea[], scale: FunnelScale) {
	const rule = funnelScales[scale];
	const events = areas.reduce((sum, area) => sum + area.count, 0);
	const base = areas.reduce((sum, area) => sum + area.population, 0);
	const target = rule.target(events, base);
	const scaled = areas.map((area) =>
		rule.scaled(area.count, area.population, (events / base) * area.population),
	);
	const scores = scaled.map((area) => (area.observed - target) / area.standardError);
	return { target, scaled, scores };
}

/** Makes the limits of an area from the funnel's centre and spread. */
function limitMaker(funnel: {
	scale: FunnelScale;
	target: number;
	tau2: number;
	per: number;
	limitsAs: LimitRule;
}): (area: ScaledArea) => { limits: AreaLimits; outerLimits: AreaLimits } {
	const { readBack } = funnelScales[funnel.scale];
	const rule = limitRules[funnel.limitsAs];
	const at = (area: ScaledArea, standardErrors: number) => {
		const reach = standardErrors * Math.sqrt(rule.errorOf(area) ** 2 + funnel.tau2);
		return {
			lower: readBack(funnel.target - reach) * funnel.per,
			upper: readBack(funnel.target + reach) * funnel.per,
		};
	};
	return (area) => ({ limits: at(area, rule.inner), outerLimits: at(area, rule.outer) });
}

function faultOfGroup(areas: readonly FunnelArea[], scale: FunnelScale): NotComputable | undefined {
	const fault = faultOfAreas(areas);
	if (fault) return fault;
	if (areas.every((area) => area.count === 0)) return notComputable("too-few-events");
	if (scale === "share" && areas.some((area) => area.count > area.population))
		return notComputable("part-exceeds-base");
	return undefined;
}
