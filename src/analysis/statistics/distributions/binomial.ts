import { betaLowerTail, betaUpperTail } from "./beta.ts";
import { firstWhole } from "./first-whole.ts";

/**
 * The chance of `count` or fewer of `size`, each with chance `share`; `rest` is 1 - share.
 *
 * @example
 * binomialAtMost(1, 2, 0.5).toFixed(9) // => "0.750000000"
 */
export function binomialAtMost(count: number, size: number, share: number, rest = 1 - share): number {
	if (count < 0) return 0;
	if (count >= size) return 1;
	return betaUpperTail(share, count + 1, size - count, rest);
}

/**
 * The chance of `count` or more of `size`, each with chance `share`; `rest` is 1 - share.
 *
 * @example
 * binomialAtLeast(2, 2, 0.5).toFixed(9) // => "0.250000000"
 */
export function binomialAtLeast(count: number, size: number, share: number, rest = 1 - share): number {
	if (count <= 0) return 1;
	if (count > size) return 0;
	return betaLowerTail(share, count, size - count + 1, rest);
}

/** Forgives the last few digits of a tail, so that a chance that is exactly reached counts as reached. */
const forgiveness = 1 + 64 * Number.EPSILON;

/**
 * The smallest count that `size` trials reach or stay below with chance of at least `chance`.
 *
 * @param share the chance of each trial
 * @example
 * binomialQuantile(0.05, 9, 0.5) // => 2
 */
export function binomialQuantile(chance: number, size: number, share: number): number {
	return firstWhole(0, size, (count) => binomialAtMost(count, size, share) * forgiveness >= chance);
}
