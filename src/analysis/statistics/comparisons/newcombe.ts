import type { Interval } from "../confidence.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";
import { wilson } from "../rates/wilson.ts";

/** Events out of a base: 35 of 179 cases. */
export type EventsOfBase = { readonly events: number; readonly base: number };

/** A difference between two shares, in percentage points. */
export type ShareDifference = {
	readonly kind: "difference of shares";
	/** Current share - previous share, in percentage points. */
	readonly value: number;
	/** In percentage points. */
	readonly interval: Interval;
	readonly method: "newcombe";
};

/**
 * The difference between two shares in percentage points, with Newcombe's interval.
 *
 * The interval is made of the two Wilson intervals, without continuity correction; it stays within -100 and 100.
 *
 * @returns the difference, or why there is none
 * @throws ConfidenceOutOfRange
 * Source: Newcombe (1998), method 10.
 * @example
 * newcombeDifference({ current: { events: 5, base: 10 }, previous: { events: 5, base: 10 } }).value // => 0
 */
export function newcombeDifference(shares: {
	current: EventsOfBase;
	previous: EventsOfBase;
	confidence?: number;
}): ShareDifference | NotComputable {
	const { confidence = 0.95 } = shares;
	const current = wilson({ ...shares.current, confidence });
	const previous = wilson({ ...shares.previous, confidence });
	if (current.kind === "not computable") return current;
	if (previous.kind === "not computable") return previous;
	const value = current.value - previous.value;
	if (!Number.isFinite(value)) return notComputable("not-finite");
	const below = Math.hypot(current.value - current.interval.lower, previous.interval.upper - previous.value);
	const above = Math.hypot(current.interval.upper - current.value, previous.value - previous.interval.lower);
	return {
		kind: "difference of shares",
		value: value * 100,
		interval: { lower: (value - below) * 100, upper: (value + above) * 100, confidence },
		method: "newcombe",
	};
}
