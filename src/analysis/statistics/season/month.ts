import type { NotComputableReason } from "../not-computable.ts";

/** Beyond this size squares and sums leave the numbers that a computer holds. */
const LARGEST_COMPUTABLE = 1e100;

/** Months in a year. */
export const MONTHS = 12;

/** A monthly series of counts or amounts of 0 or more. */
export type MonthlySeries = {
	/** In order of time, one for every month; missing `null`. */
	values: readonly (number | null)[];
	/** Month of the year of the first value: 1 is January. */
	firstMonth: number;
	/** The first point of each new level after an accepted step change. */
	steps?: readonly number[];
};

/** The place in the year (0 is January) of a place in the series. */
export function placeInYear(firstMonth: number, index: number): number {
	return (firstMonth - 1 + index) % MONTHS;
}

/** Throws a RangeError where a first month is none, or a step lies outside the series. */
export function checkMonths({ values, firstMonth, steps = [] }: MonthlySeries): void {
	if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > MONTHS) {
		throw new RangeError(`The first month is ${firstMonth}. Give a month of the year, 1 for January to 12.`);
	}
	for (const step of steps) {
		if (!Number.isInteger(step) || step < 1 || step >= values.length) {
			throw new RangeError(`Step ${step} is no place between 1 and ${values.length - 1} of the series.`);
		}
	}
}

/** Why nothing can be computed from these values, whatever their number; `null` where all can be used. */
export function unusableReason(values: readonly (number | null)[]): NotComputableReason | null {
	for (const value of values) {
		if (value === null) continue;
		if (!(Math.abs(value) < LARGEST_COMPUTABLE)) return "not-finite";
		if (value < 0) return "negative-count";
	}
	return null;
}
