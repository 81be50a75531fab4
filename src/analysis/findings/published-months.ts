import { monthsOf, type Period } from "#vocabulary";
import type { Comparison } from "./comparison.ts";
import type { EvidenceBook } from "./evidence-book.ts";

/** Fewer months than these in a window say too little of the usual spread between months. */
const LEAST_MONTHS = 12;

/**
 * The published monthly counts of both windows, which say how much months vary beyond chance. Undefined where a month
 * is missing or illustrative, where they do not add up to the counts compared, or where the windows are under a year.
 */
export function publishedMonths(
	{ current, previous }: Comparison,
	book: EvidenceBook,
): { readonly current: number[]; readonly previous: number[] } | undefined {
	const months = (window: Period, total: number) => {
		const found = monthsOf(window).map((month) => book.value({ ...current, window: month }));
		const counts = found.flatMap((each) => (each && !each.illustrative ? [each.value] : []));
		const whole = counts.length === found.length && counts.length >= LEAST_MONTHS;
		return whole && counts.reduce((sum, count) => sum + count, 0) === total ? counts : undefined;
	};
	const now = months(current.period, current.value);
	const before = months(previous.period, previous.value);
	return now && before && now.length === before.length ? { current: now, previous: before } : undefined;
}
