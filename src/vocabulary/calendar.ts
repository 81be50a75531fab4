declare const day: unique symbol;

/** A day of the calendar, `2016-10-31`. */
export type Day = string & { readonly [day]: true };

export const MONTH_NAMES = {
	en: [
		"January",
		"February",
		"March",
		"April",
		"May",
		"June",
		"July",
		"August",
		"September",
		"October",
		"November",
		"December",
	],
	cy: [
		"Ionawr",
		"Chwefror",
		"Mawrth",
		"Ebrill",
		"Mai",
		"Mehefin",
		"Gorffennaf",
		"Awst",
		"Medi",
		"Hydref",
		"Tachwedd",
		"Rhagfyr",
	],
} as const;

/**
 * Makes a day of year, month (1 to 12) and day of the month, or nothing if the calendar has no such day.
 *
 * @example
 * dayOf(2016, 2, 30) // => undefined
 */
export function dayOf(year: number, month: number, date: number): Day | undefined {
	const made = new Date(Date.UTC(year, month - 1, date));
	const same =
		made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
	return same && year >= 1000 ? (made.toISOString().slice(0, 10) as Day) : undefined;
}

/** The first day of a month; months past December and before January run on into other years. */
export function firstOfMonth(year: number, month: number): Day {
	const months = year * 12 + month - 1;
	const first = [
		String(Math.floor(months / 12)).padStart(4, "0"),
		String((months % 12) + 1).padStart(2, "0"),
		"01",
	];
	return first.join("-") as Day;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(value: Day): { year: number; month: number; date: number } {
	return {
		year: Number(value.slice(0, 4)),
		month: Number(value.slice(5, 7)),
		date: Number(value.slice(8, 10)),
	};
}

/**
 * The day that many days later (earlier if negative).
 *
 * @example
 * addDays(dayOf(2016, 2, 28), 2) // => "2016-03-01"
 */
export function addDays(value: Day, days: number): Day {
	const { year, month, date } = partsOf(value);
	return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10) as Day;
}

/**
 * The same day of the month that many months later (earlier if negative), for first days of months.
 *
 * @example
 * addMonths(firstOfMonth(2016, 11), 3) // => "2017-02-01"
 */
export function addMonths(value: Day, months: number): Day {
	const { year, month } = partsOf(value);
	return firstOfMonth(year, month + months);
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Calendar months from the first of one month to the first of another. */
export function monthsBetween(from: Day, to: Day): number {
	const start = partsOf(from);
	const end = partsOf(to);
	return (end.year - start.year) * 12 + end.month - start.month;
}
