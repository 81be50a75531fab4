import { outerConfidence } from "../confidence.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { countLimits } from "./count-limits.ts";
import { exactPoissonLimits } from "./exact-poisson-limits.ts";

/** Where a rate stands against the average of its group, at two levels. */
export type FunnelVerdict = "far below" | "below" | "not different" | "above" | "far above";

/** One area of a funnel. */
export type FunnelArea = { readonly count: number; readonly population: number };

/** One area judged. */
export type FunnelPosition = {
	/** Events for `per` people. */
	readonly rate: number;
	/** Whether the area's own interval (exact below 10 events, Byar's from 10) leaves out the average. */
	readonly verdict: FunnelVerdict;
};

/** A funnel of Poisson rates round the pooled rate. */
export type PoissonFunnel = {
	readonly kind: "poisson funnel";
	/** All events over all people, for `per` people. */
	readonly average: number;
	readonly per: number;
	readonly positions: readonly FunnelPosition[];
};

/** Why the areas make no funnel, if they make none. */
export function faultOfAreas(areas: readonly FunnelArea[]): NotComputable | undefined {
	if (areas.length < 2) return notComputable("too-few-groups");
	if (!areas.every((area) => Number.isFinite(area.count) && Number.isFinite(area.population)))
		return notComputable("not-finite");
	if (areas.some((area) => area.count < 0)) return notComputable("negative-count");
	if (areas.some((area) => area.population <= 0)) return notComputable("population-not-positive");
	return undefined;
}

/** All events over all people: the rate that a funnel centres on. */
function pooledRate(areas: readonly FunnelArea[]): number {
	let events = 0;
	let people = 0;
	for (const area of areas) {
		events += area.count;
		people += area.population;
	}
	return events / people;
}

function verdictOf(area: FunnelArea, average: number): FunnelVerdict {
	const expected = average * area.population;
	const inner = countLimits(area.count, 0.95);
	const outer = countLimits(area.count, outerConfidence);
	if (outer.upper < expected) return "far below";
	if (outer.lower > expected) return "far above";
	if (inner.upper < expected) return "below";
	return inner.lower > expected ? "above" : "not different";
}

/**
 * Whether areas differ from their pooled rate by more than Poisson chance, at 95% and 99.8%.
 *
 * It knows chance only: the areas of one group nearly always differ by more, so read it beside
 * `overDispersedFunnel`.
 *
 * @param group counts and populations (counts may be rate x population); `per` 1,000 unless told
 * @returns the pooled rate and a verdict for each area, or why there is none
 * Source: Spiegelhalter (2005); as PHEindicatormethods `assign_funnel_significance`.
 * @example
 * poissonFunnel({ areas: [{ count: 5, population: 1000 }, { count: 5, population: 1000 }] }).kind // => "poisson funnel"
 */
export function poissonFunnel(group: {
	areas: readonly FunnelArea[];
	per?: number;
}): PoissonFunnel | NotComputable {
	const { areas, per = 1000 } = group;
	const fault = faultOfAreas(areas);
	if (fault) return fault;
	const average = pooledRate(areas);
	const positions = areas.map((area) => ({
		rate: (area.count / area.population) * per,
		verdict: verdictOf(area, average),
	}));
	return { kind: "poisson funnel", average: average * per, per, positions };
}

/** The limits of a funnel at one number of events. */
export type FunnelLimit = {
	/** The population at which so many events are the lower, and the upper, limit. */
	readonly lowerPopulation: number;
	readonly upperPopulation: number;
	/** Events for `per` people at those populations. */
	readonly lower: number;
	readonly upper: number;
};

/**
 * The limits of a Poisson funnel at a number of events: where that many is just too few, and just too many.
 *
 * @param at the events (above 0), the average for `per` people, the confidence
 * @throws ConfidenceOutOfRange
 * Source: as PHEindicatormethods `calculate_funnel_limits`, which finds them by bisection to about 1e-5.
 * @example
 * poissonFunnelLimit({ events: 100, average: 10, confidence: 0.95 }).lower.toFixed(3) // => "8.222"
 */
export function poissonFunnelLimit(at: {
	events: number;
	average: number;
	per?: number;
	confidence: number;
}): FunnelLimit {
	const { events, average, per = 1000, confidence } = at;
	const [least, most] = exactPoissonLimits(events, confidence);
	return {
		lowerPopulation: (most / average) * per,
		upperPopulation: (least / average) * per,
		lower: (events / most) * average,
		upper: (events / least) * average,
	};
}
