import type { Interval } from "../confidence.ts";
import { poissonDensity } from "../distributions/density.ts";
import { firstWhole } from "../distributions/first-whole.ts";
import { poissonAtLeast, poissonAtMost } from "../distributions/poisson.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { exactPoissonLimits } from "../rates/exact-poisson-limits.ts";

/** Densities within this factor of the observed one count as equally likely (the rule of R's tests). */
const equallyLikely = 1 + 1e-7;

/** Beyond it neighbouring whole numbers are no longer told apart, and a search among them would not end. */
const LARGEST_MEAN = Number.MAX_SAFE_INTEGER / 4;

/** Whether a count differs from an expected rate by more than chance. */
export type OneCountTest = {
	readonly kind: "one-count test";
	/** Events for one unit of exposure. */
	readonly rate: number;
	readonly interval: Interval;
	readonly pValue: number;
};

/** The first count above the mean that is no likelier than `bound`: doubling, then halving. */
function firstUnlikely(mean: number, bound: number): number {
	const unlikely = (x: number) => poissonDensity(x, mean) <= bound;
	let reach = Math.ceil(mean) + 1;
	while (!unlikely(reach)) reach *= 2;
	return firstWhole(Math.ceil(mean), reach, unlikely);
}

function pValueOf(count: number, mean: number): number {
	if (count === mean) return 1;
	const bound = poissonDensity(count, mean) * equallyLikely;
	if (count < mean) return poissonAtMost(count, mean) + poissonAtLeast(firstUnlikely(mean, bound), mean);
	const likely = firstWhole(0, Math.floor(mean) + 1, (x) => poissonDensity(x, mean) > bound);
	return poissonAtLeast(count, mean) + poissonAtMost(likely - 1, mean);
}

/**
 * The exact test of one Poisson count against an expected rate, with the exact interval of the rate.
 *
 * All counts no likelier than the observed one are added up. Agrees with R's `poisson.test` of one count.
 *
 * @param numbers a whole count, its exposure, the expected rate for one unit of exposure
 * @returns the test, or why there is none
 * @example
 * oneCountTest({ count: 5, expectedRate: 5 }).pValue // => 1
 */
export function oneCountTest(numbers: {
	count: number;
	exposure?: number;
	expectedRate: number;
	confidence?: number;
}): OneCountTest | NotComputable {
	const { count, exposure = 1, expectedRate, confidence = 0.95 } = numbers;
	if (![count, exposure, expectedRate].every(Number.isFinite)) return notComputable("not-finite");
	if (count < 0 || expectedRate < 0) return notComputable("negative-count");
	if (!Number.isSafeInteger(count)) return notComputable("not-whole");
	if (exposure <= 0) return notComputable("population-not-positive");
	const mean = expectedRate * exposure;
	if (mean > LARGEST_MEAN) return notComputable("out-of-range");
	const [lower, upper] = exactPoissonLimits(count, confidence);
	return {
		kind: "one-count test",
		rate: count / exposure,
		interval: { lower: lower / exposure, upper: upper / exposure, confidence },
		pValue: Math.min(1, pValueOf(count, mean)),
	};
}
