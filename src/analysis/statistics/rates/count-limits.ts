import { byarLimits } from "./byar.ts";
import { exactPoissonLimits } from "./exact-poisson-limits.ts";

/** From this many events Byar's limits are used, below it the exact ones (England's public health practice). */
const leastEventsForByar = 10;

/** Limits of the expected number of events, and how they were made. */
export type CountLimits = {
	readonly lower: number;
	readonly upper: number;
	readonly method: "exact" | "byar";
};

/**
 * The limits of the expected number of events behind a count: exact below 10 events, Byar's from 10.
 *
 * @param count 0 or more; need not be whole
 * @throws ConfidenceOutOfRange
 * @example
 * countLimits(9, 0.95).method // => "exact"
 */
export function countLimits(count: number, confidence: number): CountLimits {
	const exact = count < leastEventsForByar;
	const [lower, upper] = exact ? exactPoissonLimits(count, confidence) : byarLimits(count, confidence);
	return { lower, upper, method: exact ? "exact" : "byar" };
}
