import { continuedFraction } from "./continued-fraction.ts";
import { poissonDensity } from "./density.ts";

/** 1 + x/(a+1) + x^2/((a+1)(a+2)) + ..., which converges while x is below a + 1. */
function lowerSeries(shape: number, x: number): number {
	let total = 1;
	let term = 1;
	for (let n = shape + 1; term > total * Number.EPSILON; n++) {
		term *= x / n;
		total += term;
	}
	return total;
}

function upperFraction(shape: number, x: number): number {
	return 1 / continuedFraction(x + 1 - shape, (n) => [n * (shape - n), x + 2 * n + 1 - shape]);
}

/**
 * The chance that a gamma variable (scale 1) is at most `x`: the regularised lower incomplete gamma function.
 *
 * @param shape above 0
 */
export function gammaLowerTail(x: number, shape: number): number {
	if (x <= 0) return 0;
	if (x === Number.POSITIVE_INFINITY) return 1;
	if (x >= shape + 1) return 1 - gammaUpperTail(x, shape);
	return Math.min(1, poissonDensity(shape, x) * lowerSeries(shape, x));
}

/**
 * The chance that a gamma variable (scale 1) is above `x`, to full precision however small.
 *
 * @param shape above 0
 */
export function gammaUpperTail(x: number, shape: number): number {
	if (x <= 0) return 1;
	if (x === Number.POSITIVE_INFINITY) return 0;
	if (x < shape + 1) return 1 - gammaLowerTail(x, shape);
	return Math.min(1, poissonDensity(shape, x) * shape * upperFraction(shape, x));
}

/**
 * The chance that a chi-square variable is above `x`.
 *
 * @example
 * chiSquareUpperTail(3.841458820694124, 1).toFixed(9) // => "0.050000000"
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
	return gammaUpperTail(x / 2, degreesOfFreedom / 2);
}
