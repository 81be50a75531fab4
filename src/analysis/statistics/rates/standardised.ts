import type { Interval } from "../confidence.ts";
import { type NotComputable, type NotComputableReason, notComputable } from "../not-computable.ts";
import { byarLimits } from "./byar.ts";
import { countLimits } from "./count-limits.ts";

/** Fewer events than this make no directly standardised rate: one event in a small age band would swing it. */
const leastEventsForDirect = 10;

/** One age band (or other stratum) of an area. */
export type Stratum = { readonly count: number; readonly population: number };

/** A stratum with the size of the same stratum in the standard population. */
export type StandardStratum = Stratum & { readonly standard: number };

/** A stratum with the events and people of the same stratum in the reference area. */
export type ReferenceStratum = Stratum & {
	readonly referenceCount: number;
	readonly referencePopulation: number;
};

/** What the area's rate would be with the age structure of the standard population. */
export type DirectlyStandardisedRate = {
	readonly kind: "directly standardised rate";
	readonly value: number;
	readonly count: number;
	readonly population: number;
	readonly per: number;
	readonly interval: Interval;
	readonly method: "dobson";
};

function faultOf(strata: readonly Record<string, number>[]): NotComputableReason | undefined {
	if (strata.length === 0) return "empty";
	const numbers = strata.flatMap((stratum) => Object.values(stratum));
	if (!numbers.every(Number.isFinite)) return "not-finite";
	return numbers.some((number) => number < 0) ? "negative-count" : undefined;
}

function sumOver<T>(items: readonly T[], value: (item: T) => number): number {
	return items.reduce((sum, item) => sum + value(item), 0);
}

/**
 * The rate that an area would have with the standard population's age structure, with Dobson's interval.
 *
 * Compares areas of unlike age. Needs events in each band; below 10 events in all there is none.
 *
 * @param numbers for each age band: events and people of the area, people of the standard population
 * @returns the rate for `per` people (1,000 unless told), or why there is none
 * @throws ConfidenceOutOfRange
 * Source: Dobson and others (1991), with Byar's limits of the total; as PHEindicatormethods `calculate_dsr`.
 * @example
 * directlyStandardisedRate({ strata: [{ count: 20, population: 1000, standard: 500 }] }).value // => 20
 */
export function directlyStandardisedRate(numbers: {
	strata: readonly StandardStratum[];
	per?: number;
	confidence?: number;
}): DirectlyStandardisedRate | NotComputable {
	const { strata, per = 1000, confidence = 0.95 } = numbers;
	const fault = faultOf(strata);
	if (fault) return notComputable(fault);
	const standard = sumOver(strata, (band) => band.standard);
	if (standard <= 0 || strata.some((band) => band.population <= 0))
		return notComputable("population-not-positive");
	const count = sumOver(strata, (band) => band.count);
	if (count < leastEventsForDirect) return notComputable("too-few-events");
	const rate = sumOver(strata, (band) => (band.standard * band.count) / band.population) / standard;
	const variance =
		sumOver(strata, (band) => (band.standard / band.population) ** 2 * band.count) / standard ** 2;
	const [least, most] = byarLimits(count, confidence);
	const spread = Math.sqrt(variance / count);
	return {
		kind: "directly standardised rate",
		value: rate * per,
		count,
		population: sumOver(strata, (band) => band.population),
		per,
		interval: {
			lower: (rate + spread * (least - count)) * per,
			upper: (rate + spread * (most - count)) * per,
			confidence,
		},
		method: "dobson",
	};
}

/** Observed events against those expected at the reference area's rates. */
export type StandardisedRatio = {
	readonly kind: "standardised ratio";
	/** observed / expected, times `reference`. */
	readonly value: number;
	readonly observed: number;
	readonly expected: number;
	/** 1 or 100 for a ratio; the reference area's rate for a rate. */
	readonly reference: number;
	readonly interval: Interval;
	readonly method: "exact" | "byar";
};

/** Events expected if each band had the reference area's rate. */
function expectedEvents(strata: readonly ReferenceStratum[]): number {
	return sumOver(strata, (band) => (band.referenceCount / band.referencePopulation) * band.population);
}

/**
 * Observed events over those expected at the reference area's rates in each age band.
 *
 * For areas too small for a directly standardised rate; there is no least number of events. Such ratios compare
 * with the reference, not with each other.
 *
 * @param numbers for each age band: events and people, here and in the reference area; `reference` 1 unless told
 * @returns the ratio, or why there is none
 * @throws ConfidenceOutOfRange
 * Source: as PHEindicatormethods `calculate_ISRatio`; exact limits below 10 events, Byar's from 10.
 * @example
 * standardisedRatio({ strata: [{ count: 5, population: 100, referenceCount: 50, referencePopulation: 2000 }] }).value // => 2
 */
export function standardisedRatio(numbers: {
	strata: readonly ReferenceStratum[];
	reference?: number;
	confidence?: number;
}): StandardisedRatio | NotComputable {
	const { strata, reference = 1, confidence = 0.95 } = numbers;
	const fault = faultOf(strata);
	if (fault) return notComputable(fault);
	if (strata.some((band) => band.referencePopulation <= 0)) return notComputable("population-not-positive");
	const expected = expectedEvents(strata);
	if (expected <= 0) return notComputable("count-zero");
	const observed = sumOver(strata, (band) => band.count);
	const { lower, upper, method } = countLimits(observed, confidence);
	const rated = (events: number) => (events / expected) * reference;
	return {
		kind: "standardised ratio",
		value: rated(observed),
		observed,
		expected,
		reference,
		interval: { lower: rated(lower), upper: rated(upper), confidence },
		method,
	};
}

/**
 * The reference area's crude rate times the standardised ratio: an indirectly standardised rate.
 *
 * @param numbers as for `standardisedRatio`; `per` 1,000 unless told
 * @returns the rate with the reference area's rate as `reference`, or why there is none
 * @throws ConfidenceOutOfRange
 * Source: as PHEindicatormethods `calculate_ISRate`.
 * @example
 * indirectlyStandardisedRate({ strata: [{ count: 5, population: 100, referenceCount: 50, referencePopulation: 2000 }] }).value // => 50
 */
export function indirectlyStandardisedRate(numbers: {
	strata: readonly ReferenceStratum[];
	per?: number;
	confidence?: number;
}): StandardisedRatio | NotComputable {
	const { strata, per = 1000, confidence = 0.95 } = numbers;
	const people = sumOver(strata, (band) => band.referencePopulation);
	const events = sumOver(strata, (band) => band.referenceCount);
	const reference = people > 0 ? (events / people) * per : 0;
	return standardisedRatio({ strata, reference, confidence });
}
