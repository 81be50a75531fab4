import { addMonths, type Day, daysBetween, firstOfMonth } from "#vocabulary";

/** The first month of the files, and how many there are: three financial years. */
const FIRST_MONTH: Day = firstOfMonth(2023, 4);
export const MONTH_COUNT = 36;

/** A month with its place in the sequence of all months, from 0. */
export type Month = {
	readonly index: number;
	readonly first: Day;
	/** As file names and rows write it: `2023-04`. */
	readonly text: string;
};

/** The month at a place in the sequence; places past the end are months after the files. */
function monthAt(index: number): Month {
	const first = addMonths(FIRST_MONTH, index);
	return { index, first, text: first.slice(0, 7) };
}

/** All months of the files. */
export function allMonths(): Month[] {
	return Array.from({ length: MONTH_COUNT }, (_, index) => monthAt(index));
}

/** How many days a month has. */
export function daysIn(month: Month): number {
	return daysBetween(month.first, addMonths(month.first, 1));
}
