import { tailShare } from "../confidence.ts";
import { gammaQuantile } from "../distributions/gamma-quantile.ts";

/**
 * The exact limits of the expected number of events behind a count (chi-square form).
 *
 * The lower one is the expectation under which so many events or more have a chance of one tail; the upper one
 * that under which so few or fewer have it. Nought events: the lower limit is 0.
 *
 * @param count 0 or more; need not be whole
 * @throws ConfidenceOutOfRange
 * Source: Garwood (1936).
 * @example
 * exactPoissonLimits(0, 0.95)[1].toFixed(4) // => "3.6889"
 */
export function exactPoissonLimits(count: number, confidence: number): readonly [number, number] {
	const tail = tailShare(confidence);
	const lower = count === 0 ? 0 : gammaQuantile(tail, count);
	return [lower, gammaQuantile(1 - tail, count + 1)];
}
