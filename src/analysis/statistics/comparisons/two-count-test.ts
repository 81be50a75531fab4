import { type Interval, tailShare } from "../confidence.ts";
import { betaQuantile } from "../distributions/beta.ts";
import { binomialAtLeast, binomialAtMost } from "../distributions/binomial.ts";
import { binomialDensity } from "../distributions/density.ts";
import { firstWhole } from "../distributions/first-whole.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";

/** Densities within this factor of the observed one count as equally likely (the rule of R's tests). */
const equallyLikely = 1 + 1e-7;

/** Two counts and how long, or over how many people, each was collected. */
export type TwoCounts = {
	/** Events in the current window; a whole number. */
	readonly current: number;
	/** Events in the previous window; a whole number. */
	readonly previous: number;
	/** Months, days or people behind the current count, in the unit of the other; 1 if alike. */
	readonly currentExposure?: number;
	readonly previousExposure?: number;
	readonly confidence?: number;
};

/** Whether two counts differ by more than chance, and by how much they may differ. */
export type TwoCountTest = {
	readonly kind: "two-count test";
	/** Current rate over previous rate; Infinity when only the previous count is zero, null when both are. */
	readonly ratio: number | null;
	readonly interval: Interval;
	readonly pValue: number;
	readonly method: "exact";
};

/** Where in 0..size the chances on the far side of the mean first fall to `atMost`; counted from that far end. */
function farTail(observed: number, size: number, share: number, rest: number): number {
	const mean = size * share;
	const bound = binomialDensity(observed, size, share, rest) * equallyLikely;
	const density = (x: number) => binomialDensity(x, size, share, rest);
	if (observed < mean) {
		const first = firstWhole(Math.ceil(mean), size + 1, (x) => density(x) <= bound);
		return binomialAtLeast(first, size, share, rest);
	}
	const kept = firstWhole(0, Math.floor(mean) + 1, (x) => density(x) > bound);
	return binomialAtMost(kept - 1, size, share, rest);
}

/** The sum of the chances of all splits no likelier than the observed one. */
function splitPValue(observed: number, size: number, share: number, rest: number): number {
	const mean = size * share;
	if (observed === mean) return 1;
	const near =
		observed < mean
			? binomialAtMost(observed, size, share, rest)
			: binomialAtLeast(observed, size, share, rest);
	return Math.min(1, near + farTail(observed, size, share, rest));
}

/** Clopper and Pearson's ends for the share of the current count, as odds: the ratio of the two counts. */
function oddsInterval(current: number, previous: number, confidence: number): readonly [number, number] {
	const tail = tailShare(confidence);
	const lower = current === 0 ? 0 : betaQuantile(tail, current, previous + 1).odds;
	const upper =
		previous === 0 ? Number.POSITIVE_INFINITY : betaQuantile(1 - tail, current + 1, previous).odds;
	return [lower, upper];
}

function faultOf(counts: readonly number[], exposures: readonly number[]): NotComputable | undefined {
	if (![...counts, ...exposures].every(Number.isFinite)) return notComputable("not-finite");
	if (counts.some((count) => count < 0)) return notComputable("negative-count");
	if (!counts.every(Number.isSafeInteger)) return notComputable("not-whole");
	if (exposures.some((exposure) => exposure <= 0)) return notComputable("population-not-positive");
	return undefined;
}

/**
 * The exact conditional test of two Poisson counts, with an interval of their ratio.
 *
 * Given the sum of both counts, the current one is binomial; all splits no likelier than the observed one are
 * added up. The interval is Clopper and Pearson's, so p and interval can disagree near 5%: the interval decides.
 * Agrees with R's `poisson.test` of two counts.
 *
 * @param counts whole counts; exposures above zero; confidence 0.95 unless told
 * @returns the test, or why there is none (a count below zero or not whole, an exposure of zero)
 * @throws ConfidenceOutOfRange
 * Source: Przyborowski and Wilenski (1940); Clopper and Pearson (1934).
 * @example
 * twoCountTest({ current: 0, previous: 5 }).pValue.toFixed(4) // => "0.0625"
 */
export function twoCountTest(counts: TwoCounts): TwoCountTest | NotComputable {
	const { current, previous, currentExposure = 1, previousExposure = 1, confidence = 0.95 } = counts;
	const fault = faultOf([current, previous], [currentExposure, previousExposure]);
	if (fault) return fault;
	const perExposure = previousExposure / currentExposure;
	const [lower, upper] = oddsInterval(current, previous, confidence);
	const size = current + previous;
	const exposure = currentExposure + previousExposure;
	const pValue = splitPValue(current, size, currentExposure / exposure, previousExposure / exposure);
	return {
		kind: "two-count test",
		ratio: size === 0 ? null : (current / previous) * perExposure,
		interval: { lower: lower * perExposure, upper: upper * perExposure, confidence },
		pValue: size === 0 ? 1 : pValue,
		method: "exact",
	};
}
