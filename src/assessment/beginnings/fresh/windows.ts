import { type Period, periodOfMonths, yearEarlier } from "#vocabulary";

/** The windows of a new assessment by name, each with the one before. */
export type BeginningWindow = {
	readonly name: string;
	readonly period: Period;
	readonly against?: Period;
	readonly why: string;
};

/** The month to which a partnership's returns run, as a year and a month from 1 to 12. */
export type LastMonth = { readonly year: number; readonly month: number };

const OCTOBER = 10;
const MONTHS_OF_YEAR = 12;

/**
 * The month to which the data of an assessment run where nobody says otherwise: October of the year before, so that
 * returns come in over the autumn and the partnership agrees in March.
 *
 * @example
 * usualLastMonth(2026) // => ({ year: 2025, month: 10 })
 */
export function usualLastMonth(year: number): LastMonth {
	return { year: year - 1, month: OCTOBER };
}

/** The windows of a new assessment: a rolling year, its last month, and the last whole financial and calendar years. */
export function beginningWindows({ year, month }: LastMonth): BeginningWindow[] {
	const rolling = periodOfMonths(year, month - MONTHS_OF_YEAR + 1, MONTHS_OF_YEAR);
	const financial = periodOfMonths(month < 3 ? year - 2 : year - 1, 4, MONTHS_OF_YEAR);
	const calendar = periodOfMonths(month < MONTHS_OF_YEAR ? year - 1 : year, 1, MONTHS_OF_YEAR);
	return [
		{ name: "year", period: rolling, against: yearEarlier(rolling), why: "the year that this is about" },
		{ name: "month", period: periodOfMonths(year, month, 1), why: "its last month" },
		{
			name: "financial-year",
			period: financial,
			against: yearEarlier(financial),
			why: "for what comes by financial year",
		},
		{
			name: "calendar-year",
			period: calendar,
			against: yearEarlier(calendar),
			why: "for what comes by calendar year, such as road casualties",
		},
	];
}
