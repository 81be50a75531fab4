/** Stands in for a zero denominator; the next step restores the value (modified Lentz method). */
const almostZero = 1e-300;

/** Fractions here need about as many steps as the square root of the count: enough for counts of 10^12. */
const mostSteps = 20_000_000;

function notZero(value: number): number {
	return Math.abs(value) < almostZero ? almostZero : value;
}

/**
 * The value of b0 + a1/(b1 + a2/(b2 + ...)) by the modified Lentz method.
 *
 * @param first b0
 * @param step the pair [a, b] of the n-th step, n from 1
 * @throws RangeError when it does not settle: a fault of the caller's arguments
 * Source: W. J. Lentz (1976), as modified by Thompson and Barnett (1986).
 */
export function continuedFraction(first: number, step: (n: number) => readonly [number, number]): number {
	let value = notZero(first);
	let upper = value;
	let lower = 0;
	for (let n = 1; n <= mostSteps; n++) {
		const [a, b] = step(n);
		lower = 1 / notZero(b + a * lower);
		upper = notZero(b + a / upper);
		const factor = upper * lower;
		value *= factor;
		if (Math.abs(factor - 1) < Number.EPSILON) return value;
	}
	throw new RangeError(`a continued fraction did not settle in ${mostSteps} steps`);
}
