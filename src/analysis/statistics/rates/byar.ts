import { standardErrorsAt } from "../confidence.ts";

/**
 * Byar's limits of the expected number of events behind a count: the exact ones to within 1% from 10 events up.
 *
 * @param count above 0; need not be whole
 * @throws ConfidenceOutOfRange
 * Source: Breslow and Day (1987), volume II, equations 2.13 and 2.14.
 * @example
 * byarLimits(100, 0.95)[0].toFixed(2) // => "81.36"
 */
export function byarLimits(count: number, confidence: number): readonly [number, number] {
	const z = standardErrorsAt(confidence);
	const next = count + 1;
	return [
		count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
		next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
	];
}
