import {
	addMonths,
	firstOfMonth,
	monthNumber,
	type Period,
	partsOf,
	periodBetween,
	readPeriod,
} from "#vocabulary";

/**
 * The period that a heading names: “Apr-16” by itself, “Apr” in the year that the mapping names. The first day of a
 * month is the month, since spreadsheets make such a date of “Apr-16”. Undefined if the heading is none.
 *
 * @example
 * periodHeading("Feb", "2016/17")?.from // => "2017-02-01"
 * @example
 * periodHeading("2016-04-01", undefined)?.to // => "2016-05-01"
 */
export function periodHeading(heading: string, year: string | undefined): Period | undefined {
	const period = readPeriod(heading);
	if (period?.kind === "snapshot" && partsOf(period.from).date === 1)
		return periodBetween(period.from, addMonths(period.from, 1));
	if (period) return period;
	const month = monthNumber(heading.trim().replace(/\.$/, ""));
	const within = year === undefined ? undefined : readPeriod(year);
	if (month === undefined || !within) return undefined;
	const start = partsOf(within.from);
	const from = firstOfMonth(month >= start.month ? start.year : start.year + 1, month);
	return from < within.to ? periodBetween(from, addMonths(from, 1)) : undefined;
}
