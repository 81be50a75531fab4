const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** From here on the series below is exact to the last digit of a double. */
const seriesStart = 16;

/** Stirling's series 1/(12n) - 1/(360n^3) + 1/(1260n^5) - ..., for n of at least 16. */
function stirlingSeries(n: number): number {
	const square = n * n;
	return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/**
 * The error of Stirling's formula: ln n! - ((n + 1/2) ln n - n + ln(2 pi)/2).
 *
 * Densities written with it keep all their digits for large counts, where ln n! itself would lose them.
 * Below 16 the argument is raised step by step: the error falls by (n + 1/2) ln(1 + 1/n) - 1 at each.
 *
 * @param n above 0; need not be whole
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function stirlingError(n: number): number {
	let error = 0;
	let raised = n;
	for (; raised < seriesStart; raised++) error += (raised + 0.5) * Math.log1p(1 / raised) - 1;
	return error + stirlingSeries(raised);
}

/**
 * The natural logarithm of the gamma function, for x above 0.
 *
 * @example
 * Math.round(Math.exp(logGamma(5))) // => 24
 */
export function logGamma(x: number): number {
	return stirlingError(x) + (x - 0.5) * Math.log(x) - x + halfLogTwoPi;
}

/**
 * The deviance of a count: x ln(x / mean) + mean - x, without the loss of digits when x is near the mean.
 *
 * Source: Loader (2000), there called bd0.
 */
export function deviance(x: number, mean: number): number {
	if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
	const ratio = (x - mean) / (x + mean);
	let total = (x - mean) * ratio;
	let term = 2 * x * ratio;
	for (let odd = 3; ; odd += 2) {
		term *= ratio * ratio;
		const next = total + term / odd;
		if (next === total) return total;
		total = next;
	}
}
