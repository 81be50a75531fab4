import {
	addDays,
	addMonths,
	type Day,
	daysBetween,
	monthsBetween,
	type Period,
	periodBetween,
	wholeMonths,
} from "#vocabulary";

/** How a series goes through time: by whole months, by days, or by dates that keep no pace. */
export type Pace =
	| { readonly kind: "months"; readonly every: number }
	| { readonly kind: "days"; readonly every: number }
	| { readonly kind: "irregular" };

const DAYS_OF_WEEK = 7;
const MONTHS_OF_YEAR = 12;
const MONTHS_OF_QUARTER = 3;

/** Single days are a daily series if at least this share of all days between the first and the last is there. */
const DAILY_SHARE = 0.5;

/** The unit of a pace as one says it: “a month”; a series without pace has points. */
export function paceUnit(pace: Pace): string {
	if (pace.kind === "months") return MONTH_UNITS[pace.every] ?? "period";
	if (pace.kind === "days") return DAY_UNITS[pace.every] ?? "period";
	return "point";
}

const MONTH_UNITS: Readonly<Record<number, string>> = {
	1: "month",
	[MONTHS_OF_QUARTER]: "quarter",
	[MONTHS_OF_YEAR]: "year",
};

const DAY_UNITS: Readonly<Record<number, string>> = { 1: "day", [DAYS_OF_WEEK]: "week" };

/** The next period at a pace. */
export function periodAfter(period: Period, pace: Exclude<Pace, { kind: "irregular" }>): Period {
	const move = (day: Day) => (pace.kind === "months" ? addMonths(day, pace.every) : addDays(day, pace.every));
	return periodBetween(move(period.from), move(period.to));
}

/**
 * The pace of periods in order of time; undefined where they are not of one length. Single days keep a pace if they
 * are whole weeks apart, or if most days are there.
 */
export function paceOf(periods: readonly Period[]): Pace | undefined {
	const months = new Set(periods.map(wholeMonths));
	const [every] = months;
	if (months.size === 1 && every !== undefined) return { kind: "months", every };
	const lengths = new Set(periods.map(({ from, to }) => daysBetween(from, to)));
	const [days = 1] = lengths;
	if (lengths.size > 1) return undefined;
	return days > 1 ? { kind: "days", every: days } : paceOfDays(periods);
}

function paceOfDays(days: readonly Period[]): Pace {
	const gaps = gapsBetween(
		days.map(({ from }) => from),
		daysBetween,
	);
	if (gaps.length === 0) return { kind: "irregular" };
	if (gaps.every((gap) => gap % DAYS_OF_WEEK === 0)) return { kind: "days", every: DAYS_OF_WEEK };
	const span = gaps.reduce((sum, gap) => sum + gap, 1);
	return days.length >= DAILY_SHARE * span ? { kind: "days", every: 1 } : { kind: "irregular" };
}

/**
 * Dates that are all the first day of a month (or all the last) stand for whole months, quarters or years: as long as
 * the longest of these that divides every gap. Undefined if the periods are no such dates.
 *
 * @example
 * wholePeriods(["2016-01-01", "2016-04-01"].map(readPeriod)).map((each) => describePeriod(each)) // => ["January to March 2016", "April to June 2016"]
 */
export function wholePeriods(periods: readonly Period[]): readonly Period[] | undefined {
	const dates = periods.filter(({ kind }) => kind === "snapshot");
	if (dates.length === 0 || periods.some(({ kind }) => kind !== "snapshot" && kind !== "month"))
		return undefined;
	const first = dates.every(({ from }) => from.endsWith("-01"));
	const last = dates.every(({ to }) => to.endsWith("-01"));
	if (!first && !last) return undefined;
	const mixed = dates.length < periods.length;
	const starts = periods.map(({ kind, from, to }) =>
		kind === "snapshot" && !first ? addMonths(to, -1) : from,
	);
	const length = mixed ? 1 : lengthOf(gapsBetween(starts.toSorted(), monthsBetween));
	return starts.map((start) =>
		first
			? periodBetween(start, addMonths(start, length))
			: periodBetween(addMonths(start, 1 - length), addMonths(start, 1)),
	);
}

function lengthOf(gaps: readonly number[]): number {
	const fits = (months: number) => gaps.length > 0 && gaps.every((gap) => gap % months === 0);
	return [MONTHS_OF_YEAR, MONTHS_OF_QUARTER].find(fits) ?? 1;
}

function gapsBetween(days: readonly Day[], distance: (from: Day, to: Day) => number): number[] {
	return days.slice(1).map((day, index) => distance(days[index] ?? day, day));
}
