import { type Day, dayOf, firstOfMonth, MONTH_NAMES } from "./calendar.ts";
import { type Period, periodBetween, periodOfMonths, snapshot } from "./period.ts";

/** How a period may be written, for messages. */
export const PERIOD_FORMS =
	"2016-10, Oct 2016, Nov 2015 to Oct 2016, 2015/16, 2016, RY Oct 2016, 2016 Q3, or 31 Dec 2016";

const MONTH = "([a-z]{3,9})\\.?";
const YEAR = "(\\d{4}|\\d{2})";
const DASH = "\\s*(?:to|until|-|–|—|\\.\\.)\\s*";

type Form = { readonly shape: RegExp; readonly read: (groups: readonly string[]) => Period | undefined };

const FORMS: readonly Form[] = [
	{ shape: /^(\d{4})-(\d{2})$/, read: ([year, month]) => numberedMonth(year, month) },
	{
		shape: /^(\d{4})-(\d{2})-(\d{2})$/,
		read: ([year, month, date]) => one(dayOf(number(year), number(month), number(date))),
	},
	{
		shape: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
		read: ([date, month, year]) => one(dayOf(number(year), number(month), number(date))),
	},
	{
		shape: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${MONTH} ${YEAR}$`),
		read: ([date, month, year]) => one(namedDay(date, month, year)),
	},
	{ shape: /^(\d{4})\s*[/-]\s*(\d{2}|\d{4})$/, read: ([year, end]) => financialYear(year, end) },
	{
		shape: /^(?:fy|financial year)\s*(\d{4})\s*[/-]\s*(\d{2}|\d{4})$/,
		read: ([year, end]) => financialYear(year, end),
	},
	{ shape: /^(?:calendar year |cy )?(\d{4})$/, read: ([year]) => periodOfMonths(number(year), 1, 12) },
	{
		shape: /^(\d{4})\s*q([1-4])$/,
		read: ([year, quarter]) => periodOfMonths(number(year), number(quarter) * 3 - 2, 3),
	},
	{
		shape: /^q([1-4])\s*(\d{4})$/,
		read: ([quarter, year]) => periodOfMonths(number(year), number(quarter) * 3 - 2, 3),
	},
	{ shape: new RegExp(`^${MONTH}[ -]${YEAR}$`), read: ([month, year]) => namedMonths(month, year, 1) },
	{
		shape: new RegExp(
			`^(?:ry|rolling year|year|12 months|year ending|12 months to|year to)(?: ending| to)? ${MONTH} ${YEAR}$`,
		),
		read: ([month, year]) => yearEnding(month, year),
	},
	{
		shape: /^(?:ry|rolling year)(?: ending| to)? (\d{4})-(\d{2})$/,
		read: ([year, month]) => yearEndingNumbers(number(year), number(month)),
	},
	{
		shape: new RegExp(`^${MONTH} ${YEAR}${DASH}${MONTH} ${YEAR}$`),
		read: ([month, year, endMonth, endYear]) => span(month, year, endMonth, endYear),
	},
	{
		shape: new RegExp(`^${MONTH}${DASH}${MONTH} ${YEAR}$`),
		read: ([month, endMonth, year]) => span(month, year, endMonth, year),
	},
	{
		shape: /^(\d{4})-(\d{2})\s*(?:to|\.\.)\s*(\d{4})-(\d{2})$/,
		read: ([year, month, endYear, endMonth]) =>
			monthsBetweenNumbers(number(year), number(month), number(endYear), number(endMonth)),
	},
	{
		shape: new RegExp(`^(\\d{1,2}) ${MONTH} ${YEAR}${DASH}(\\d{1,2}) ${MONTH} ${YEAR}$`),
		read: (groups) => daySpan(groups),
	},
];

/**
 * Reads a period as people write it, or gives nothing if it is none: months, quarters, financial and calendar years,
 * rolling years by their last month, stretches of months or days (both ends included), and single days.
 *
 * @example
 * readPeriod("RY Oct 2016") // => ({ kind: "rolling year", from: "2015-11-01", to: "2016-11-01" })
 * @example
 * readPeriod("2015/16") // => ({ kind: "financial year", from: "2015-04-01", to: "2016-04-01" })
 * @example
 * readPeriod("31 Dec 2016") // => ({ kind: "snapshot", from: "2016-12-31", to: "2017-01-01" })
 */
export function readPeriod(text: string): Period | undefined {
	const plain = text.trim().toLowerCase().replaceAll(/\s+/g, " ");
	for (const { shape, read } of FORMS) {
		const found = shape.exec(plain);
		const period = found && read(found.slice(1).map((group) => group ?? ""));
		if (period && period.from < period.to) return period;
	}
	return undefined;
}

/** The number (1 to 12) of a month by its English or Welsh name or its first three letters. */
export function monthNumber(name: string | undefined): number | undefined {
	const wanted = (name ?? "").toLowerCase();
	if (wanted.length < 3) return undefined;
	for (const names of Object.values(MONTH_NAMES)) {
		const index = names.findIndex((each) => fits(wanted, each.toLowerCase()));
		if (index >= 0) return index + 1;
	}
	return undefined;
}

function fits(wanted: string, name: string): boolean {
	return wanted === name || wanted === name.slice(0, 3) || (wanted === "sept" && name === "september");
}

function number(text: string | undefined): number {
	return Number(text);
}

function fullYear(text: string | undefined): number {
	const year = Number(text);
	return text?.length === 2 ? 2000 + year : year;
}

function one(value: Day | undefined): Period | undefined {
	return value && snapshot(value);
}

function numberedMonth(year: string | undefined, month: string | undefined): Period | undefined {
	const named = number(month);
	return named >= 1 && named <= 12 ? periodOfMonths(number(year), named, 1) : undefined;
}

function namedDay(
	date: string | undefined,
	month: string | undefined,
	year: string | undefined,
): Day | undefined {
	const named = monthNumber(month);
	return named === undefined ? undefined : dayOf(fullYear(year), named, number(date));
}

function financialYear(year: string | undefined, end: string | undefined): Period | undefined {
	const start = number(year);
	const follows = end?.length === 4 ? number(end) === start + 1 : number(end) === (start + 1) % 100;
	return follows ? periodOfMonths(start, 4, 12) : undefined;
}

function namedMonths(
	month: string | undefined,
	year: string | undefined,
	months: number,
): Period | undefined {
	const named = monthNumber(month);
	return named === undefined ? undefined : periodOfMonths(fullYear(year), named, months);
}

function yearEnding(month: string | undefined, year: string | undefined): Period | undefined {
	const named = monthNumber(month);
	return named === undefined ? undefined : yearEndingNumbers(fullYear(year), named);
}

function yearEndingNumbers(year: number, month: number): Period | undefined {
	return month >= 1 && month <= 12 ? periodOfMonths(year, month - 11, 12) : undefined;
}

function span(
	month: string | undefined,
	year: string | undefined,
	endMonth: string | undefined,
	endYear: string | undefined,
): Period | undefined {
	const first = monthNumber(month);
	const last = monthNumber(endMonth);
	if (first === undefined || last === undefined) return undefined;
	return monthsBetweenNumbers(fullYear(year), first, fullYear(endYear), last);
}

function monthsBetweenNumbers(
	year: number,
	month: number,
	endYear: number,
	endMonth: number,
): Period | undefined {
	if (month < 1 || month > 12 || endMonth < 1 || endMonth > 12) return undefined;
	return periodBetween(firstOfMonth(year, month), firstOfMonth(endYear, endMonth + 1));
}

function daySpan([date, month, year, endDate, endMonth, endYear]: readonly string[]): Period | undefined {
	const first = namedDay(date, month, year);
	const last = namedDay(endDate, endMonth, endYear);
	return first && last && periodBetween(first, snapshot(last).to);
}
