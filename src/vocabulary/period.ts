import {
	addDays,
	addMonths,
	type Day,
	daysBetween,
	firstOfMonth,
	monthsBetween,
	partsOf,
} from "./calendar.ts";

/** The kinds of period that people name. A rolling year is twelve whole months that are no calendar or financial year. */
export const PERIOD_KINDS = [
	"month",
	"quarter",
	"rolling year",
	"financial year",
	"calendar year",
	"window",
	"snapshot",
] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A stretch of time, half-open: `from` belongs to it, `to` is the first day after it. A snapshot is one day. */
export type Period = { readonly kind: PeriodKind; readonly from: Day; readonly to: Day };

/**
 * A period of whole months from year and month (1 to 12), its kind told from its length and start.
 *
 * @example
 * periodOfMonths(2015, 11, 12) // => ({ kind: "rolling year", from: "2015-11-01", to: "2016-11-01" })
 */
export function periodOfMonths(year: number, month: number, months: number): Period {
	return periodBetween(firstOfMonth(year, month), firstOfMonth(year, month + months));
}

/** The period between two days, its kind told from them. */
export function periodBetween(from: Day, to: Day): Period {
	return { kind: kindOf(from, to), from, to };
}

/** The period that is one day. */
export function snapshot(on: Day): Period {
	return { kind: "snapshot", from: on, to: addDays(on, 1) };
}

function kindOf(from: Day, to: Day): PeriodKind {
	if (daysBetween(from, to) === 1) return "snapshot";
	if (!from.endsWith("-01") || !to.endsWith("-01")) return "window";
	const months = monthsBetween(from, to);
	const { month } = partsOf(from);
	if (months === 1) return "month";
	if (months === 3 && month % 3 === 1) return "quarter";
	if (months !== 12) return "window";
	if (month === 1) return "calendar year";
	return month === 4 ? "financial year" : "rolling year";
}

/**
 * A text that is the same for two periods exactly if they are the same stretch of time.
 *
 * @example
 * periodKey(periodOfMonths(2016, 10, 1)) // => "2016-10-01/2016-11-01"
 */
export function periodKey(period: Period): string {
	return `${period.from}/${period.to}`;
}

/** Whole calendar months, or undefined if the period is not made of whole months. */
export function wholeMonths(period: Period): number | undefined {
	const whole = period.from.endsWith("-01") && period.to.endsWith("-01");
	return whole ? monthsBetween(period.from, period.to) : undefined;
}

/** Whether two periods share a day. */
export function periodsOverlap(left: Period, right: Period): boolean {
	return left.from < right.to && right.from < left.to;
}

/** Whether the first period lies wholly inside the second. */
export function periodWithin(inner: Period, outer: Period): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}

/** The months of a period of whole months, in order. */
export function monthsOf(period: Period): Period[] {
	const count = wholeMonths(period) ?? 0;
	return Array.from({ length: count }, (_, index) =>
		periodBetween(addMonths(period.from, index), addMonths(period.from, index + 1)),
	);
}

/** The period of the same length that ends where this one starts, by calendar months where it is made of them. */
export function periodBefore(period: Period): Period {
	const months = wholeMonths(period);
	if (months !== undefined) return periodBetween(addMonths(period.from, -months), period.from);
	return periodBetween(addDays(period.from, -daysBetween(period.from, period.to)), period.from);
}

/** The same months one year earlier. */
export function yearEarlier(period: Period): Period {
	const shift = (value: Day) => `${Number(value.slice(0, 4)) - 1}${value.slice(4)}` as Day;
	return periodBetween(shift(period.from), shift(period.to));
}
