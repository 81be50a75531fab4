import { type Interval, standardErrorsAt } from "../confidence.ts";
import { type NotComputable, notComputable } from "../not-computable.ts";

/** A share of a base, with what it is made of. */
export type Share = {
	readonly kind: "share";
	/** events / base, from 0 to 1. */
	readonly value: number;
	readonly events: number;
	readonly base: number;
	/** From 0 to 1. */
	readonly interval: Interval;
	readonly method: "wilson";
};

/**
 * A share of a base with Wilson's interval (without continuity correction).
 *
 * It never leaves 0 to 1 and behaves for small bases and for none or all.
 *
 * @param numbers events from 0 to base, base above 0
 * @returns the share from 0 to 1, or why there is none
 * @throws ConfidenceOutOfRange
 * Source: Wilson (1927); Newcombe (1998), method 3. Agrees with PHEindicatormethods `phe_proportion`.
 * @example
 * wilson({ events: 5, base: 10 }).value // => 0.5
 */
export function wilson(numbers: {
	events: number;
	base: number;
	confidence?: number;
}): Share | NotComputable {
	const { events, base, confidence = 0.95 } = numbers;
	if (!Number.isFinite(events) || !Number.isFinite(base)) return notComputable("not-finite");
	if (events < 0) return notComputable("negative-count");
	if (base <= 0) return notComputable("population-not-positive");
	if (events > base) return notComputable("part-exceeds-base");
	const z = standardErrorsAt(confidence);
	const value = events / base;
	const centre = events + (z * z) / 2;
	const reach = z * Math.sqrt((z * z) / 4 + events * (1 - value));
	const lower = events === 0 ? 0 : (centre - reach) / (base + z * z);
	const upper = events === base ? 1 : (centre + reach) / (base + z * z);
	return { kind: "share", value, events, base, interval: { lower, upper, confidence }, method: "wilson" };
}
