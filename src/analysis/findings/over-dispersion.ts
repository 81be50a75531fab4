import { monthsOf, type Period, periodKey } from "#vocabulary";
import type { Comparison } from "./comparison.ts";
import type { EvidenceBook } from "./evidence-book.ts";

/** An interval of the ratio of two counts that allows for months varying more than chance. */
export type OverDispersion = { readonly lower: number; readonly upper: number };

/**
 * The over-dispersed interval of a change, where a published monthly series covers every month of both windows.
 * Never made from illustrative months, and undefined where a month is missing.
 */
export function overDispersionOf(comparison: Comparison, book: EvidenceBook): OverDispersion | undefined {
	const months = publishedMonths(comparison, book);
	return months && undefined;
}

/** The monthly counts of both windows, or undefined where one is missing or illustrative. */
export function publishedMonths(
	{ current, previous }: Comparison,
	book: EvidenceBook,
): { current: number[]; previous: number[] } | undefined {
	const counts = (window: Period) => {
		const found = monthsOf(window).map((month) => book.value({ ...current, window: month }));
		const published = found.flatMap((each) => (each && !each.illustrative ? [each.value] : []));
		return published.length === found.length && found.length > 0 ? published : undefined;
	};
	if (periodKey(current.period) === periodKey(previous.period)) return undefined;
	const now = counts(current.period);
	const before = counts(previous.period);
	return now && before && { current: now, previous: before };
}
