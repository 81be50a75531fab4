import {
	addDays,
	addMonths,
	type Day,
	dayOf,
	describePeriod,
	type Period,
	partsOf,
	periodBetween,
	readPeriod,
	shortMonth,
	wholeMonths,
} from "#vocabulary";

const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;

/**
 * A period as people write it in a file, so that it reads back as the same.
 *
 * @example
 * periodText(readPeriod("Nov 2015 to Oct 2016")) // => "RY Oct 2016"
 */
export function periodText(period: Period): string {
	const last = addDays(period.to, -1);
	switch (period.kind) {
		case "rolling year":
			return `RY ${shortMonth(last)}`;
		case "month":
			return shortMonth(period.from);
		case "quarter":
			return `${partsOf(period.from).year} Q${partsOf(last).month / MONTHS_OF_QUARTER}`;
		case "window":
			return wholeMonths(period) === undefined
				? describePeriod(period)
				: `${shortMonth(period.from)} to ${shortMonth(last)}`;
		default:
			return describePeriod(period);
	}
}

/** A period the same number of years later (earlier if negative). The end of a February stays its end. */
export function yearsLater(period: Period, years: number): Period {
	if (wholeMonths(period) !== undefined)
		return periodBetween(
			addMonths(period.from, years * MONTHS_OF_YEAR),
			addMonths(period.to, years * MONTHS_OF_YEAR),
		);
	return periodBetween(dayYearsLater(period.from, years), dayYearsLater(period.to, years));
}

/**
 * A day the same number of years later; the last of February where that year has no 29th.
 *
 * @example
 * dayYearsLater("2016-02-29", 1) // => "2017-02-28"
 */
export function dayYearsLater(day: Day, years: number): Day {
	const { year, month, date } = partsOf(day);
	return dayOf(year + years, month, date) ?? (dayOf(year + years, month, date - 1) as Day);
}

/**
 * A period as somebody wrote it, years later; words that are no period stay as they are.
 *
 * @example
 * periodYearsLater("2015/16", 1) // => "2016/17"
 */
export function periodYearsLater(text: string, years: number): string {
	const period = readPeriod(text);
	return period ? periodText(yearsLater(period, years)) : text;
}
