import type { NotComputable } from "../not-computable.ts";
import { crudeRate, type Rate } from "../rates/crude-rate.ts";
import { type TwoCountTest, twoCountTest } from "./two-count-test.ts";

/** Two rates, each with its own interval, and the exact test of their ratio. */
export type TwoRateTest = {
	readonly kind: "two-rate test";
	readonly current: Rate;
	readonly previous: Rate;
	/** current - previous, in the unit of the rates. */
	readonly difference: number;
	readonly test: TwoCountTest;
};

/** Events and the people, or people times years, that they came from. */
export type CountAndPopulation = { readonly count: number; readonly population: number };

/**
 * Compares two rates: here and elsewhere, or now and before when the population changed.
 *
 * The exact test of the two counts, given their populations. Where two intervals overlap the rates can still
 * differ: it is the interval of the ratio that decides.
 *
 * @param rates both counts and populations; `per` 1,000 unless told
 * @returns rates, difference and test, or why there are none
 * @throws ConfidenceOutOfRange
 * @example
 * twoRateTest({ current: { count: 60, population: 1000 }, previous: { count: 30, population: 1000 } }).kind // => "two-rate test"
 */
export function twoRateTest(rates: {
	current: CountAndPopulation;
	previous: CountAndPopulation;
	per?: number;
	confidence?: number;
}): TwoRateTest | NotComputable {
	const { per = 1000, confidence = 0.95 } = rates;
	const current = crudeRate({ ...rates.current, per, confidence });
	const previous = crudeRate({ ...rates.previous, per, confidence });
	if (current.kind === "not computable") return current;
	if (previous.kind === "not computable") return previous;
	const test = twoCountTest({
		current: current.count,
		previous: previous.count,
		currentExposure: current.population,
		previousExposure: previous.population,
		confidence,
	});
	if (test.kind === "not computable") return test;
	return { kind: "two-rate test", current, previous, difference: current.value - previous.value, test };
}
