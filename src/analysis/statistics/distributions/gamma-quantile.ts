import { poissonDensity } from "./density.ts";
import { gammaLowerTail, gammaUpperTail } from "./gamma.ts";
import { crossing } from "./newton.ts";
import { normalQuantile } from "./normal.ts";
import { logGamma } from "./stirling-error.ts";

/** Logarithms of the smallest and (nearly) the largest double. */
const leastLog = -745;
const mostLog = 700;

/** Wilson and Hilferty's cube for most shapes; the power law of the lower tail where the cube fails. */
function quantileStart(share: number, shape: number): number {
	const cube = 1 - 1 / (9 * shape) + normalQuantile(share) / (3 * Math.sqrt(shape));
	const guess = shape * cube ** 3;
	if (cube > 0.1 && guess > 0.05 * shape) return Math.log(guess);
	return (Math.log(share) + logGamma(shape + 1)) / shape;
}

/**
 * The value below which a gamma variable (scale 1) lies with chance `share`.
 *
 * Newton's method on the logarithms of value and smaller tail.
 *
 * @param share from 0 to 1
 * @param shape above 0
 * @example
 * gammaQuantile(0.5, 1).toFixed(12) // => "0.693147180560"
 */
export function gammaQuantile(share: number, shape: number): number {
	if (share <= 0) return 0;
	if (share >= 1) return Number.POSITIVE_INFINITY;
	const start = quantileStart(share, shape);
	if (start < leastLog) return 0;
	const log = crossing(leastLog, mostLog, start, (u) => {
		const x = Math.exp(u);
		const rise = shape * poissonDensity(shape, x);
		if (share <= 0.5) {
			const tail = gammaLowerTail(x, shape);
			return { gap: Math.log(tail) - Math.log(share), slope: rise / tail };
		}
		const tail = gammaUpperTail(x, shape);
		return { gap: Math.log(1 - share) - Math.log(tail), slope: rise / tail };
	});
	return Math.exp(log);
}

/**
 * The value below which a chi-square variable lies with chance `share`.
 *
 * @example
 * chiSquareQuantile(0.95, 1).toFixed(6) // => "3.841459"
 */
export function chiSquareQuantile(share: number, degreesOfFreedom: number): number {
	return 2 * gammaQuantile(share, degreesOfFreedom / 2);
}
