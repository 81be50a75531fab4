import { gammaUpperTail } from "./gamma.ts";
import { crossing } from "./newton.ts";

const rootTwoPi = Math.sqrt(2 * Math.PI);

/** The height of the standard normal curve at `z`. */
function normalDensity(z: number): number {
	return Math.exp((-z * z) / 2) / rootTwoPi;
}

/**
 * The chance that a standard normal variable is above `z`, to full precision however small.
 *
 * z squared over two has a gamma distribution of shape one half, so one careful tail serves both.
 *
 * @example
 * normalUpperTail(0) // => 0.5
 */
export function normalUpperTail(z: number): number {
	if (z < 0) return 1 - normalUpperTail(-z);
	return gammaUpperTail((z * z) / 2, 0.5) / 2;
}

/**
 * The chance that a standard normal variable is at most `z`.
 *
 * @example
 * normalLowerTail(0) // => 0.5
 */
export function normalLowerTail(z: number): number {
	return normalUpperTail(-z);
}

/** Hastings's rational guess (Abramowitz and Stegun 26.2.23), good to 4.5e-4; polished afterwards. */
function guessUpper(tail: number): number {
	const t = Math.sqrt(-2 * Math.log(tail));
	const above = 2.515517 + t * (0.802853 + t * 0.010328);
	const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
	return Math.max(0, t - above / below);
}

/**
 * The value below which a standard normal variable lies with chance `share`.
 *
 * @param share from 0 to 1
 * @example
 * normalQuantile(0.975).toFixed(6) // => "1.959964"
 */
export function normalQuantile(share: number): number {
	if (share === 0.5) return 0;
	if (share <= 0) return Number.NEGATIVE_INFINITY;
	if (share >= 1) return Number.POSITIVE_INFINITY;
	const tail = Math.min(share, 1 - share);
	const z = crossing(0, 40, guessUpper(tail), (u) => {
		const reached = normalUpperTail(u);
		return { gap: Math.log(tail) - Math.log(reached), slope: normalDensity(u) / reached };
	});
	return share < 0.5 ? -z : z;
}
