import { type Interval, outerConfidence } from "../confidence.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { countLimits } from "./count-limits.ts";

/** A rate with what it is made of: no number travels alone. */
export type Rate = {
	readonly kind: "rate";
	/** Events for `per` people. */
	readonly value: number;
	readonly count: number;
	readonly population: number;
	readonly per: number;
	readonly interval: Interval;
	/** The same at 99.8%. */
	readonly outerInterval: Interval;
	readonly method: "exact" | "byar";
};

/**
 * Events for each 1,000 people (or 100,000), with 95% and 99.8% intervals.
 *
 * Exact chi-square limits below 10 events, Byar's from 10. A population of zero has no rate.
 *
 * @param numbers a count of 0 or more, the population that could have had the events, `per` 1,000 unless told
 * @returns the rate, or why there is none
 * @throws ConfidenceOutOfRange
 * Source: as PHEindicatormethods `phe_rate`.
 * @example
 * crudeRate({ count: 12, population: 1000 }).value // => 12
 * @example
 * crudeRate({ count: 12, population: 0 }).value // => null
 */
export function crudeRate(numbers: {
	count: number;
	population: number;
	per?: number;
	confidence?: number;
}): Rate | NotComputable {
	const { count, population, per = 1000, confidence = 0.95 } = numbers;
	if (![count, population, per].every(Number.isFinite)) return notComputable("not-finite");
	if (count < 0) return notComputable("negative-count");
	if (population <= 0) return notComputable("population-not-positive");
	const limits = countLimits(count, confidence);
	const outer = countLimits(count, outerConfidence);
	const rated = (events: number) => (events / population) * per;
	if (!Number.isFinite(rated(outer.upper))) return notComputable("out-of-range");
	return {
		kind: "rate",
		value: rated(count),
		count,
		population,
		per,
		interval: { lower: rated(limits.lower), upper: rated(limits.upper), confidence },
		outerInterval: { lower: rated(outer.lower), upper: rated(outer.upper), confidence: outerConfidence },
		method: limits.method,
	};
}

/**
 * The population that a count and a printed rate imply, where the supplier printed only the rate.
 *
 * @returns the population, or null when the rate is not above zero
 * @example
 * Math.round(impliedPopulation({ count: 10271, rate: 62.45 }) ?? 0) // => 164468
 */
export function impliedPopulation(numbers: { count: number; rate: number; per?: number }): number | null {
	const { count, rate, per = 1000 } = numbers;
	const population = (count / rate) * per;
	return rate > 0 && Number.isFinite(population) ? population : null;
}
