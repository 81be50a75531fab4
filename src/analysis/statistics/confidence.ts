import { normalQuantile } from "./distributions/normal.ts";

/** The level of the inner interval: 19 times out of 20. */
export const innerConfidence = 0.95;

/** The level of the outer interval, about three standard errors each side: one area in 500 lies outside by chance. */
export const outerConfidence = 0.998;

/** Levels below this are refused: an interval that misses one time in ten or more invites misreading. */
const leastConfidence = 0.9;

/** Thrown when a confidence level is not from 0.9 to below 1: a fault of the caller, not of the data. */
export class ConfidenceOutOfRange extends RangeError {
	constructor(confidence: number) {
		super(`confidence is ${confidence}; wanted a share from ${leastConfidence} to below 1, such as 0.95`);
		this.name = "ConfidenceOutOfRange";
	}
}

/** An interval round an estimate: both ends in the unit of the estimate, and the share of intervals that hit. */
export type Interval = { readonly lower: number; readonly upper: number; readonly confidence: number };

/**
 * The share left in each tail by a confidence level: 0.025 for 95%.
 *
 * @throws ConfidenceOutOfRange for a level below 0.9, or 1 and above
 */
export function tailShare(confidence: number): number {
	if (!(confidence >= leastConfidence && confidence < 1)) throw new ConfidenceOutOfRange(confidence);
	return (1 - confidence) / 2;
}

/**
 * The number of standard errors that a confidence level reaches each side: 1.96 for 95%.
 *
 * @throws ConfidenceOutOfRange for a level below 0.9, or 1 and above
 */
export function standardErrorsAt(confidence: number): number {
	return -normalQuantile(tailShare(confidence));
}
