import type { Strength } from "../finding.ts";

/** What a finding's weight is made of, each from 0 to 1; what cannot be worked out is absent and takes no part. */
export type WeightParts = {
	/** How many, on a scale of cube roots: 10,000 counts fully, 1,250 half. */
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

/** How much each part counts: what happened most, then its harm; a place among peers says where, not what. */
const SHARES = { news: 2, harm: 1, peers: 0.5 } as const;

/** A change of which nobody gives the counts is taken to be of few. */
const UNKNOWN_VOLUME = 0.25;

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
 * How much a finding matters, from 0 to 1. The news is the geometric mean of volume and change, so that neither many that
 * did not change nor few that doubled come first; then the weighted mean of news, harm and distance from peers, of which
 * only those take part that are known.
 *
 * @example
 * weightOfParts({ volume: 1, change: 0.25 }) // => 0.5
 * weightOfParts({ volume: 1, change: 0 }) // => 0
 * weightOfParts({}) // => 0
 */
export function weightOfParts({ volume, change, harm, peers }: WeightParts): number {
	const news = change === undefined ? volume : Math.sqrt((volume ?? UNKNOWN_VOLUME) * change);
	const known = Object.entries({ news, harm, peers }).flatMap(([part, value]) =>
		value === undefined ? [] : [{ value, share: SHARES[part as keyof typeof SHARES] }],
	);
	const whole = known.reduce((sum, { share }) => sum + share, 0);
	return whole === 0 ? 0 : known.reduce((sum, { value, share }) => sum + value * share, 0) / whole;
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

/**
 * A count on the scale of volumes.
 *
 * @example
 * volumePart(1250) // => 0.5
 */
export function volumePart(count: number): number {
	return Math.min(1, Math.cbrt(Math.max(0, count) / LARGE_VOLUME));
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
