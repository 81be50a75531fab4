import { continuedFraction } from "./continued-fraction.ts";
import { binomialDensity } from "./density.ts";
import { crossing } from "./newton.ts";

/** A point of the unit line with its distance to 1, so that neither end loses digits; odds = share / rest. */
export type UnitPoint = { readonly share: number; readonly rest: number; readonly odds: number };

/** The share whose log odds are `u`. */
function shareAt(u: number): UnitPoint {
	const odds = Math.exp(u);
	return { share: 1 / (1 + Math.exp(-u)), rest: 1 / (1 + odds), odds };
}

function fraction(a: number, b: number, x: number): number {
	return continuedFraction(1, (n) => {
		const half = Math.floor(n / 2);
		const top = n % 2 === 0 ? half * (b - half) * x : -(a + half) * (a + b + half) * x;
		return [top / (a + n - 1) / (a + n), 1];
	});
}

/** The lower tail while `x` is on the near side of the mean, where the fraction settles fast. */
function nearTail(a: number, b: number, x: number, rest: number): number {
	return (binomialDensity(a, a + b, x, rest) * b) / (a + b) / fraction(a, b, x);
}

/**
 * The chance that a beta(a, b) variable is at most `x`: the regularised incomplete beta function.
 *
 * @param a above 0
 * @param b above 0
 * @param x from 0 to 1; `rest` is 1 - x, handed in so that an x near 1 keeps its digits
 */
export function betaLowerTail(x: number, a: number, b: number, rest = 1 - x): number {
	if (x <= 0) return 0;
	if (rest <= 0) return 1;
	if (x <= (a + 1) / (a + b + 2)) return Math.min(1, nearTail(a, b, x, rest));
	return Math.max(0, 1 - nearTail(b, a, rest, x));
}

/** The chance that a beta(a, b) variable is above `x`. */
export function betaUpperTail(x: number, a: number, b: number, rest = 1 - x): number {
	return betaLowerTail(rest, b, a, x);
}

/**
 * The point below which a beta(a, b) variable lies with chance `share`, with its distance to 1 and its odds.
 *
 * Newton's method on log odds against the logarithm of the smaller tail.
 *
 * @param share above 0 and below 1
 * @example
 * betaQuantile(0.25, 1, 1).share.toFixed(12) // => "0.250000000000"
 */
export function betaQuantile(share: number, a: number, b: number): UnitPoint {
	if (!(share > 0 && share < 1)) throw new RangeError(`share is ${share}; wanted above 0 and below 1`);
	const start = Math.log(a) - Math.log(b);
	const u = crossing(-740, 740, start, (at) => {
		const { share: x, rest } = shareAt(at);
		const rise = (binomialDensity(a, a + b, x, rest) * a * b) / (a + b);
		if (share <= 0.5) {
			const tail = betaLowerTail(x, a, b, rest);
			return { gap: Math.log(tail) - Math.log(share), slope: rise / tail };
		}
		const tail = betaUpperTail(x, a, b, rest);
		return { gap: Math.log(1 - share) - Math.log(tail), slope: rise / tail };
	});
	return shareAt(u);
}
