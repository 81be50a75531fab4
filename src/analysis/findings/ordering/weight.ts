import type { Strength } from "../finding.ts";

/** What a finding's weight is made of, each from 0 to 1; what cannot be worked out is absent and takes no part. */
export type WeightParts = {
	/** How many, on a scale of powers of ten: 10,000 counts fully. */
	readonly volume?: number;
	/** How far it changed: 50% counts fully, of a per cent 25 points. */
	readonly change?: number;
	/** Its harm on a scale of powers of ten: 1,000,000 counts fully. */
	readonly harm?: number;
	/** How far it stands from similar areas: three standard errors of the widened funnel, or 50% of their average. */
	readonly peers?: number;
};

const LARGE_VOLUME = 10_000;
const LARGE_PER_CENT = 50;
const LARGE_POINTS = 25;
const LARGE_DISTANCE = 3;

/** How much each part counts. Standing among peers counts half: it says where an area is, not what happened. */
const SHARES: Readonly<Record<keyof WeightParts, number>> = { volume: 2, change: 2, harm: 2, peers: 1 };

/** How sure a finding is, as a number: what chance alone could explain stands behind everything that was not tested. */
const CERTAINTIES: Readonly<Record<Strength, number>> = {
	"tested beyond chance": 1,
	untested: 0.5,
	"stated only": 0.5,
	"no clear change": 0.25,
};

/** A signal in the latest month is news of its own, even where two years side by side show no clear change. */
const CERTAINTY_OF_SIGNAL = 0.75;

/**
 * The weighted mean of the parts that are there; 0 where there is none.
 *
 * @example
 * weightOfParts({ volume: 1, change: 0.5 }) // => 0.75
 * weightOfParts({}) // => 0
 */
export function weightOfParts(parts: WeightParts): number {
	const known = (Object.keys(SHARES) as (keyof WeightParts)[]).filter((part) => parts[part] !== undefined);
	const whole = known.reduce((sum, part) => sum + SHARES[part], 0);
	const sum = known.reduce((total, part) => total + SHARES[part] * (parts[part] ?? 0), 0);
	return whole === 0 ? 0 : sum / whole;
}

/** How sure a finding is, from 0 to 1; a signal in the latest month lifts it. */
export function certaintyOf(strength: Strength, signalNow = false): number {
	return Math.max(CERTAINTIES[strength], signalNow ? CERTAINTY_OF_SIGNAL : 0);
}

/**
 * The place of a finding in the order: how sure times how much it matters, to three decimals, so that no difference
 * that nobody could see decides.
 *
 * @example
 * orderValue(0.25, 0.8) // => 0.2
 */
export function orderValue(certainty: number, weight: number): number {
	return Math.round(certainty * weight * 1000) / 1000;
}

/** A count on the scale of volumes. */
export function volumePart(count: number): number {
	return Math.min(1, Math.log10(1 + Math.max(0, count)) / Math.log10(1 + LARGE_VOLUME));
}

/** A change on its scale. */
export function changePart(change: number, unit: "per cent" | "points"): number {
	return Math.min(1, Math.abs(change) / (unit === "points" ? LARGE_POINTS : LARGE_PER_CENT));
}

/** A distance from similar areas on its scale. */
export function peersPart(distance: { readonly z: number } | { readonly perCent: number }): number {
	if ("z" in distance) return Math.min(1, Math.abs(distance.z) / LARGE_DISTANCE);
	return Math.min(1, Math.abs(distance.perCent) / LARGE_PER_CENT);
}
