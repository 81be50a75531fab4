import { deviance, stirlingError } from "./stirling-error.ts";

/**
 * The chance of exactly `x` events when `mean` are expected. `x` need not be whole (gamma tails use it).
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 *
 * @example
 * poissonDensity(0, 0) // => 1
 */
export function poissonDensity(x: number, mean: number): number {
	if (x < 0) return 0;
	if (mean === 0) return x === 0 ? 1 : 0;
	if (x === 0) return Math.exp(-mean);
	return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** n ln(1 - missed), where the other share is known too, so that neither end loses digits. */
function logAllOf(n: number, share: number, missed: number): number {
	return missed < 0.1 ? -deviance(n, n * share) - n * missed : n * Math.log(share);
}

/**
 * The chance of exactly `x` of `n`, each with chance `share`; `rest` is 1 - share, handed in so that a share
 * near 1 keeps its digits. `x` and `n` need not be whole (beta tails use it).
 *
 * Source: Loader (2000).
 *
 * @example
 * binomialDensity(1, 2, 0.5).toFixed(12) // => "0.500000000000"
 */
export function binomialDensity(x: number, n: number, share: number, rest = 1 - share): number {
	if (x < 0 || x > n) return 0;
	if (share === 0) return x === 0 ? 1 : 0;
	if (rest === 0) return x === n ? 1 : 0;
	if (n === 0) return 1;
	if (x === 0) return Math.exp(logAllOf(n, rest, share));
	if (x === n) return Math.exp(logAllOf(n, share, rest));
	const log =
		stirlingError(n) -
		stirlingError(x) -
		stirlingError(n - x) -
		deviance(x, n * share) -
		deviance(n - x, n * rest);
	return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}
