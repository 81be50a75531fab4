import { poissonDensity } from "../distributions/density.ts";
import { firstWhole } from "../distributions/first-whole.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import type { TwoCounts } from "./two-count-test.ts";

/** So many standard deviations each side are added up: what lies beyond is below 1e-18. */
const reach = 9;

/** The E-test's p value. */
export type ETest = {
	readonly kind: "e-test";
	/** Below about 1e-16 read it as "below 1e-16". */
	readonly pValue: number;
	/** The difference of the two rates in standard errors. */
	readonly statistic: number;
};

/** Chances of every count that matters under one mean, with their sums from below and from above. */
type Table = {
	readonly from: number;
	readonly chances: number[];
	readonly below: number[];
	readonly above: number[];
};

function tableOf(mean: number): Table {
	const spread = reach * Math.sqrt(mean) + reach * reach;
	const from = Math.max(0, Math.floor(mean - spread));
	const to = Math.ceil(mean + spread);
	const chances = Array.from({ length: to - from + 1 }, (_, index) => poissonDensity(from + index, mean));
	const below = [...chances];
	const above = [...chances];
	for (let index = 1; index < chances.length; index++)
		below[index] = (below[index] ?? 0) + (below[index - 1] ?? 0);
	for (let index = chances.length - 2; index >= 0; index--)
		above[index] = (above[index] ?? 0) + (above[index + 1] ?? 0);
	return { from, chances, below, above };
}

/** The difference of two rates over its standard error; 0 when both counts are 0. */
function statisticOf(a: number, b: number, aExposure: number, bExposure: number): number {
	const variance = a / aExposure ** 2 + b / bExposure ** 2;
	return variance === 0 ? 0 : (a / aExposure - b / bExposure) / Math.sqrt(variance);
}

/** Forgives the last digits, so that a table cell as extreme as the observed one is counted. */
const forgiveness = 1 - 1e-12;

function pValueOf(observed: number, a: Table, b: Table, exposures: readonly [number, number]): number {
	const bound = Math.abs(observed) * forgiveness;
	let pValue = 0;
	a.chances.forEach((chance, index) => {
		const at = (place: number) => statisticOf(a.from + index, b.from + place, ...exposures);
		// The statistic falls as the other count grows: extreme counts stand at both ends.
		const firstBelowBound = firstWhole(0, b.chances.length, (place) => at(place) < bound);
		const firstBelowMinus = firstWhole(firstBelowBound, b.chances.length, (place) => at(place) <= -bound);
		pValue += chance * ((b.below[firstBelowBound - 1] ?? 0) + (b.above[firstBelowMinus] ?? 0));
	});
	return Math.min(1, pValue);
}

/**
 * The E-test of two Poisson rates: unconditional, so less cautious than the exact conditional test for few events.
 *
 * Both counts are taken to have the pooled rate; the chances of all pairs at least as far apart are added up.
 *
 * @param counts as for `twoCountTest`
 * @returns the p value, or why there is none
 * Source: Krishnamoorthy and Thomson (2004).
 * @example
 * eTest({ current: 20, previous: 20 }).kind // => "e-test"
 */
export function eTest(counts: TwoCounts): ETest | NotComputable {
	const { current, previous, currentExposure = 1, previousExposure = 1 } = counts;
	if (![current, previous, currentExposure, previousExposure].every(Number.isFinite))
		return notComputable("not-finite");
	if (current < 0 || previous < 0) return notComputable("negative-count");
	if (!Number.isSafeInteger(current) || !Number.isSafeInteger(previous)) return notComputable("not-whole");
	if (currentExposure <= 0 || previousExposure <= 0) return notComputable("population-not-positive");
	const statistic = statisticOf(current, previous, currentExposure, previousExposure);
	const pooled = (current + previous) / (currentExposure + previousExposure);
	if (statistic === 0) return { kind: "e-test", pValue: 1, statistic };
	const tables = [tableOf(pooled * currentExposure), tableOf(pooled * previousExposure)] as const;
	return {
		kind: "e-test",
		pValue: pValueOf(statistic, ...tables, [currentExposure, previousExposure]),
		statistic,
	};
}
