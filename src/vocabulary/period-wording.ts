import { addDays, addMonths, type Day, MONTH_NAMES, partsOf } from "./calendar.ts";
import type { Language } from "./language.ts";
import type { Period } from "./period.ts";

/**
 * A period in words.
 *
 * @example
 * describePeriod(readPeriod("RY Oct 2016")) // => "November 2015 to October 2016"
 * @example
 * describePeriod(readPeriod("2015/16")) // => "2015/16"
 * @example
 * describePeriod(readPeriod("Apr to Oct 2016")) // => "April to October 2016"
 */
export function describePeriod(period: Period, language: Language = "en"): string {
	const first = partsOf(period.from);
	switch (period.kind) {
		case "snapshot":
			return describeDay(period.from, language);
		case "month":
			return describeMonth(period.from, language);
		case "financial year":
			return `${first.year}/${String((first.year + 1) % 100).padStart(2, "0")}`;
		case "calendar year":
			return String(first.year);
		case "quarter":
		case "rolling year":
		case "window":
			return describeSpan(period, language);
	}
}

/**
 * A period as the heading of a narrow column: rolling years by their end.
 *
 * @example
 * shortPeriod(readPeriod("RY Oct 2016")) // => "Year to Oct 2016"
 */
export function shortPeriod(period: Period, language: Language = "en"): string {
	if (period.kind === "rolling year") {
		const words = language === "cy" ? "Y flwyddyn hyd at" : "Year to";
		return `${words} ${shortMonth(addMonths(period.to, -1), language)}`;
	}
	if (period.kind === "month") return shortMonth(period.from, language);
	return describePeriod(period, language);
}

/** A day in words: “31 December 2016”. */
export function describeDay(day: Day, language: Language = "en"): string {
	const { year, month, date } = partsOf(day);
	return `${date} ${MONTH_NAMES[language][month - 1]} ${year}`;
}

/** A month in words: “October 2016”. */
export function describeMonth(day: Day, language: Language = "en"): string {
	const { year, month } = partsOf(day);
	return `${MONTH_NAMES[language][month - 1]} ${year}`;
}

/** A month in short: “Oct 2016”. */
export function shortMonth(day: Day, language: Language = "en"): string {
	const { year, month } = partsOf(day);
	return `${(MONTH_NAMES[language][month - 1] ?? "").slice(0, 3)} ${year}`;
}

function describeSpan(period: Period, language: Language): string {
	const to = language === "cy" ? "i" : "to";
	const lastDay = addDays(period.to, -1);
	if (!period.from.endsWith("-01") || !period.to.endsWith("-01"))
		return `${describeDay(period.from, language)} ${to} ${describeDay(lastDay, language)}`;
	const start = partsOf(period.from);
	const end = partsOf(lastDay);
	const first = MONTH_NAMES[language][start.month - 1];
	const opening = start.year === end.year ? first : `${first} ${start.year}`;
	return `${opening} ${to} ${describeMonth(lastDay, language)}`;
}
