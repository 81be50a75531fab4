/** Events over exposure in one stretch. */
export type Stretch = { count: number; exposure: number };

/**
 * Poisson likelihood ratio of two stretches having rates of their own against sharing one: twice the
 * difference of the logarithms of the likelihoods. About a chi-square of one degree of freedom where
 * nothing changed.
 *
 * @example
 * poissonLikelihoodRatio({ count: 10, exposure: 1 }, { count: 10, exposure: 1 }) // => 0
 */
export function poissonLikelihoodRatio(before: Stretch, after: Stretch): number {
	const count = before.count + after.count;
	const exposure = before.exposure + after.exposure;
	if (count === 0) return 0;
	const ratio = 2 * (gain(before, count / exposure) + gain(after, count / exposure));
	return Math.max(0, ratio);
}

function gain({ count, exposure }: Stretch, sharedRate: number): number {
	return count === 0 ? 0 : count * Math.log(count / exposure / sharedRate);
}
