import type { SeriesPoint, StatedValue } from "#evidence/measures";
import { addMonths, type Period, type PeriodKind, periodBetween, periodKey, wholeMonths } from "#vocabulary";

/** The points of a series, and whether any of them is illustrative. */
export type EvidencePoints = { readonly points: readonly SeriesPoint[]; readonly illustrative: boolean };

/**
 * Values in order of time, each period once, with a missing period in its place as `null`: never as a zero. Months are
 * taken where there are two or more, otherwise the kind of period with most values.
 *
 * @param values of one measure and area, published ones first
 */
export function seriesOf(values: readonly StatedValue[], kind?: PeriodKind): EvidencePoints {
	const chosen = kind ?? usualKind(values);
	const byPeriod = new Map<string, StatedValue>();
	for (const each of values) {
		const key = periodKey(each.period);
		if (each.period.kind === chosen && !byPeriod.has(key)) byPeriod.set(key, each);
	}
	const kept = [...byPeriod.values()].sort((left, right) =>
		left.period.from.localeCompare(right.period.from),
	);
	const points = filled(kept.map((each) => each.period)).map((period) => {
		const held = byPeriod.get(periodKey(period));
		return { period, value: held?.value ?? null, ...(held?.provisional ? { incomplete: true } : {}) };
	});
	return { points, illustrative: kept.some((each) => each.illustrative) };
}

function usualKind(values: readonly StatedValue[]): PeriodKind | undefined {
	const counts = new Map<PeriodKind, number>();
	for (const { period } of values) counts.set(period.kind, (counts.get(period.kind) ?? 0) + 1);
	if ((counts.get("month") ?? 0) >= 2) return "month";
	return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** The periods with the missing ones between them, where all are of the same number of months. */
function filled(periods: readonly Period[]): Period[] {
	const result: Period[] = [];
	for (const period of periods) {
		let last = result.at(-1);
		const length = wholeMonths(period);
		while (last && length !== undefined && addMonths(last.to, length) <= period.from) {
			last = periodBetween(last.to, addMonths(last.to, length));
			result.push(last);
		}
		result.push(period);
	}
	return result;
}
