/**
 * Shares of a number below which a difference may be rounding: a mean of equal values can differ from them
 * in the last digits, and a constant series would then seem to lie on one side of itself.
 */
const ROUNDING = 1e-13;

/** Whether a value lies above a line by more than rounding. Never, where there is no line. */
export function isAbove(value: number, line: number | null): boolean {
	return line !== null && value - line > ROUNDING * Math.max(Math.abs(value), Math.abs(line));
}

/** Whether a value lies below a line by more than rounding. Never, where there is no line. */
export function isBelow(value: number, line: number | null): boolean {
	return line !== null && line - value > ROUNDING * Math.max(Math.abs(value), Math.abs(line));
}
