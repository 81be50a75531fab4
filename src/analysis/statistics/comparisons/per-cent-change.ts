import { type NotComputable, notComputable } from "../not-computable.ts";
import { decimalOf, roundRatio } from "./decimal.ts";

/** Below this base a per cent is left out of prose: "from 3 to 6" says it better than "+100%". */
export const leastBaseForPerCent = 20;

/** A change from one number to another, always signed, its per cent rounded once. */
export type PercentChange = {
	readonly kind: "change";
	readonly current: number;
	readonly previous: number;
	/** current - previous, exact in decimals. */
	readonly difference: number;
	/** difference / previous x 100 rounded half away from zero; null where previous is zero. */
	readonly perCent: number | null;
	/** The same, not rounded: for sorting and for rounding again to other places. */
	readonly unrounded: number | null;
	readonly places: number;
	/** Why there is no per cent. */
	readonly reason?: "previous-zero" | "out-of-range";
	/** True where the base is too small for a per cent in prose. */
	readonly baseIsSmall: boolean;
};

/** current - previous as a person would subtract them: 0.3 - 0.1 is 0.2. */
function difference(current: number, previous: number): number {
	const a = decimalOf(current);
	const b = decimalOf(previous);
	const places = Math.max(a.places, b.places);
	const units = a.units * 10n ** BigInt(places - a.places) - b.units * 10n ** BigInt(places - b.places);
	return units === 0n ? 0 : Number(`${units}e${-places}`);
}

/**
 * The change between two periods: difference and per cent.
 *
 * The per cent is worked out from the numbers as given, exactly, and rounded once, half away from zero. With a
 * previous of zero there is no per cent, and the reason is said. A negative base is divided by its size, so that
 * the sign of the per cent is the sign of the difference.
 *
 * @param numbers `places` of the per cent (1); `leastBase` below which `baseIsSmall` is set (20)
 * @throws RangeError for a number that is not finite
 * @example
 * percentChange({ current: 3743, previous: 2964 }).perCent // => 26.3
 * @example
 * percentChange({ current: 3, previous: 0 }).reason // => "previous-zero"
 */
export function percentChange(numbers: {
	current: number;
	previous: number;
	places?: number;
	leastBase?: number;
}): PercentChange {
	const { current, previous, places = 1, leastBase = leastBaseForPerCent } = numbers;
	const change = difference(current, previous);
	const base = Math.abs(previous);
	const held = { kind: "change", current, previous, difference: change, places } as const;
	if (base === 0)
		return { ...held, perCent: null, unrounded: null, reason: "previous-zero", baseIsSmall: true };
	const unrounded = (change / base) * 100;
	if (!Number.isFinite(unrounded))
		return { ...held, perCent: null, unrounded: null, reason: "out-of-range", baseIsSmall: true };
	return {
		...held,
		perCent: roundRatio({ top: change, bottom: base, times: 100, places }),
		unrounded,
		baseIsSmall: base < leastBase,
	};
}

/** A difference between two per cents, in percentage points: never to be shown with the sign of a per cent. */
export type PointChange = {
	readonly kind: "percentage points";
	readonly value: number;
	readonly places: number;
};

/**
 * The difference between two per cents in percentage points, rounded once.
 *
 * @example
 * pointChange({ current: 82.4, previous: 88.8 }).value // => -6.4
 */
export function pointChange(perCents: {
	current: number;
	previous: number;
	places?: number;
}): PointChange | NotComputable {
	const { current, previous, places = 1 } = perCents;
	if (!Number.isFinite(current) || !Number.isFinite(previous)) return notComputable("not-finite");
	const value = roundRatio({ top: difference(current, previous), bottom: 1, places });
	return { kind: "percentage points", value, places };
}
