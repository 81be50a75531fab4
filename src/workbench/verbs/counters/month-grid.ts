import { addMonths, type Day, monthsBetween, type Period, periodBetween } from "#vocabulary";
import type { CountedFigure } from "./counter.ts";

/** A count of one month and one part of a measure. */
export type MonthCount = { readonly month: Day; readonly breakdown?: string; readonly count: number };

/** The months in which a count is wanted: those of a span, or from the first to the last that is held. */
export function wantedMonths(
	held: readonly Day[],
	span: { readonly from?: Day; readonly to?: Day },
): readonly Period[] {
	const months = held.toSorted();
	const last = months.at(-1);
	const from = span.from ?? months[0];
	const to = span.to ?? (last && addMonths(last, 1));
	if (from === undefined || to === undefined) return [];
	return Array.from({ length: Math.max(0, monthsBetween(from, to)) }, (_, index) =>
		periodBetween(addMonths(from, index), addMonths(from, index + 1)),
	);
}

/**
 * Figures for every month and every part that occurs at all: a held month without a part has none of it, which is a zero;
 * a month that is not held has no value.
 */
export function monthGrid(
	counts: readonly MonthCount[],
	held: readonly Day[],
	span: { readonly from?: Day; readonly to?: Day },
	why: string,
): CountedFigure[] {
	const parts = [...new Set(counts.map(({ breakdown }) => breakdown))].sort(byWords);
	const sums = new Map<string, number>();
	const cell = (month: Day, part: string | undefined) => `${month}\n${part ?? ""}`;
	for (const { month, breakdown, count } of counts)
		sums.set(cell(month, breakdown), (sums.get(cell(month, breakdown)) ?? 0) + count);
	const isHeld = new Set(held);
	return (parts.length === 0 ? [undefined] : parts).flatMap((part) =>
		wantedMonths(held, span).map((period) => ({
			period,
			...(part !== undefined && { breakdown: part }),
			...(isHeld.has(period.from) ? { value: sums.get(cell(period.from, part)) ?? 0 } : { value: null, why }),
		})),
	);
}

function byWords(left: string | undefined, right: string | undefined): number {
	return (left ?? "") < (right ?? "") ? -1 : 1;
}
