/** A number as it is written in decimals: units / 10^places, exact. */
export type Decimal = { readonly units: bigint; readonly places: number };

/**
 * The shortest decimal that reads back as the number: what a person sees, so 1.005 is 1.005 and not a hair below.
 *
 * @throws RangeError for a number that is not finite
 */
export function decimalOf(value: number): Decimal {
	if (!Number.isFinite(value)) throw new RangeError(`${value} is not finite; wanted a number`);
	const [digits = "0", exponent = "0"] = String(value).split("e");
	const [whole = "0", part = ""] = digits.split(".");
	const units = BigInt(whole + part);
	const places = part.length - Number(exponent);
	return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

/** top / bottom to the nearest whole number; exactly half goes away from zero. `bottom` is not zero. */
function nearestWhole(top: bigint, bottom: bigint): bigint {
	const negative = top < 0n !== bottom < 0n;
	const above = top < 0n ? -top : top;
	const below = bottom < 0n ? -bottom : bottom;
	const nearest = (2n * above + below) / (2n * below);
	return negative ? -nearest : nearest;
}

/** Whole units of 10^-places as a number; never minus zero. */
function inPlaces(units: bigint, places: number): number {
	return units === 0n ? 0 : Number(`${units}e${-places}`);
}

/**
 * Rounds to a number of decimal places; exactly half goes away from zero, as people are taught.
 *
 * Judged on the number as it is written, not on its binary shadow: 1.005 to two places is 1.01.
 * Round once, from the unrounded value.
 *
 * @param places 0 or more
 * @example
 * roundHalfAwayFromZero(-12.65, 1) // => -12.7
 */
export function roundHalfAwayFromZero(value: number, places = 0): number {
	const { units, places: held } = decimalOf(value);
	if (held <= places) return value + 0;
	return inPlaces(nearestWhole(units, 10n ** BigInt(held - places)), places);
}

/**
 * times x top / bottom, rounded once and exactly: the quotient is never held as a binary fraction.
 *
 * @param bottom not zero
 * @param times 100 for a per cent, 1,000 for a rate
 * @throws RangeError for a zero bottom or a number that is not finite
 * @example
 * roundRatio({ top: 779, bottom: 2964, times: 100, places: 1 }) // => 26.3
 */
export function roundRatio(ratio: { top: number; bottom: number; times?: number; places?: number }): number {
	const { times = 1, places = 0 } = ratio;
	const top = decimalOf(ratio.top);
	const bottom = decimalOf(ratio.bottom);
	if (bottom.units === 0n) throw new RangeError("the bottom of a ratio is zero");
	const scale = decimalOf(times);
	const above = top.units * scale.units * 10n ** BigInt(bottom.places + places);
	const below = bottom.units * 10n ** BigInt(top.places + scale.places);
	return inPlaces(nearestWhole(above, below), places);
}
