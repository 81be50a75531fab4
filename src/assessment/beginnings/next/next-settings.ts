import { type Day, readPeriod } from "#vocabulary";
import { assessmentYear } from "../fresh/settings-text.ts";
import { dayYearsLater, periodYearsLater } from "../written-period.ts";
import type { Plain } from "../yaml-text.ts";
import { asGroup, type Group, mapped, replaced } from "./plain-group.ts";

/**
 * `assessment.yaml` of the next year: every window, the day of the population and the date moved, a draft again; all
 * else as it was.
 *
 * @param years how many years lie between the two
 */
export function nextSettings(last: Group, years: number, year: number): Group {
	const later = (text: Plain) => periodYearsLater(String(text), years);
	const windows = mapped(asGroup(last.windows), (window) =>
		replaced(asGroup(window), { period: later, against: later }),
	);
	const populations = last.populations
		? { populations: replaced(asGroup(last.populations), { period: later }) }
		: {};
	return {
		...last,
		year: assessmentYear(year),
		version: "0.1",
		state: "draft",
		date: laterDay(String(last.date), years),
		windows,
		...populations,
	};
}

/** A day as somebody wrote it, years later, as `2027-03-16`. */
function laterDay(text: string, years: number): string {
	const period = readPeriod(text);
	return period ? dayYearsLater(period.from as Day, years) : text;
}

/** `evidence.yaml` of the next year: what is counted from records, for the same months a number of years later. */
export function nextEvidence(last: Group, years: number): Group {
	const later = (text: Plain) => periodYearsLater(String(text), years);
	const month = (text: Plain) => monthYearsLater(String(text), years);
	const counted = Array.isArray(last.counted) ? last.counted : [];
	return {
		...last,
		counted: counted.map((each: Plain) =>
			replaced(asGroup(each), {
				from: month,
				to: month,
				periods: (periods) => (Array.isArray(periods) ? periods.map(later) : periods),
			}),
		),
	};
}

/** A month as `2026-03`, years later: stretches of counted months are written so. */
function monthYearsLater(text: string, years: number): string {
	const period = readPeriod(text);
	return period?.kind === "month"
		? dayYearsLater(period.from, years).slice(0, "2026-03".length)
		: periodYearsLater(text, years);
}
