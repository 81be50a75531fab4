import type { Measure, Observation, StatedValue } from "#evidence/measures";
import { monthsOf, type Period, periodKey } from "#vocabulary";
import { isCounted } from "./comparison.ts";

/**
 * The values of windows that no source gives, as the sum of their months: events only, never stocks, shares or rates.
 * A window with a missing month has no sum, and one that a source gives is left as given. Each sum knows its months.
 *
 * @param windows the windows that are wanted, of whole months
 */
export function sumsOfMonths(
	observations: readonly Observation[],
	measures: Iterable<Measure>,
	windows: readonly Period[],
): StatedValue[] {
	const counted = new Set([...measures].filter((each) => isCounted(each) && !each.stock).map(({ id }) => id));
	const cells = new Map<string, StatedValue>();
	const series = new Map<string, StatedValue>();
	for (const each of observations) {
		if (each.kind !== "value" || !counted.has(each.measure)) continue;
		const key = keyOf(each, each.period);
		const held = cells.get(key);
		if (held && !held.illustrative) continue;
		cells.set(key, each);
		if (each.period.kind === "month") series.set(keyOf(each), each);
	}
	return [...series.values()].flatMap((one) =>
		windows.flatMap((window) => {
			if (cells.has(keyOf(one, window))) return [];
			const months = monthsOf(window).map((month) => cells.get(keyOf(one, month)));
			const known = months.filter((month) => month !== undefined);
			return known.length > 1 && known.length === months.length ? [sumOf(known, window)] : [];
		}),
	);
}

function keyOf({ measure, area, breakdown }: StatedValue, period?: Period): string {
	return [measure, area, breakdown ?? "", period ? periodKey(period) : ""].join("|");
}

function sumOf(months: readonly StatedValue[], period: Period): StatedValue {
	const [first] = months as [StatedValue];
	const { numerator: _, denominator: __, note: ___, provisional: ____, ...frame } = first;
	return {
		...frame,
		period,
		value: months.reduce((sum, { value }) => sum + value, 0),
		illustrative: months.some((each) => each.illustrative),
		...(months.some((each) => each.provisional) ? { provisional: true as const } : {}),
		madeOf: months,
	};
}
