import { type NotComputable, notComputable } from "../not-computable.ts";
import { checkMonths, MONTHS, type MonthlySeries, placeInYear, unusableReason } from "./month.ts";

/** Fewer known points than this hold too few years to tell a season from chance. */
export const POINTS_FOR_SEASON = 36;

/** How each month of the year compares with its year. */
export type Season = {
	kind: "season";
	/** Twelve numbers, January first, with a mean of 1: 1.2 is a month 20% above its year. */
	index: readonly number[];
	/** Known points in the series. */
	points: number;
	/** How many months each index rests on, January first. */
	monthsUsed: readonly number[];
};

/**
 * Month-of-year index: each month's values over the level of the year around them (a centred moving average
 * of twelve months), summed by month of the year, so that large and small years count by their size. A year
 * that holds a missing month or an accepted step is no level for anything. Needs 36 known points.
 *
 * Source: F. R. Macaulay, The Smoothing of Time Series (1931), ratio to moving average; as R
 * `stats::decompose`, except that ratios are weighted by level.
 *
 * @example
 * monthIndex({ values: Array(36).fill(10), firstMonth: 4 }).index?.[0] // => 1
 * monthIndex({ values: [1, 2, 3], firstMonth: 1 }).reason // => "too-few-points"
 */
export function monthIndex(series: MonthlySeries): Season | NotComputable {
	checkMonths(series);
	const { values, firstMonth, steps = [] } = series;
	const known = values.filter((value) => value !== null);
	const unusable = unusableReason(values);
	if (unusable !== null) return notComputable(unusable);
	if (known.length < POINTS_FOR_SEASON) return notComputable("too-few-points");
	const sums = new Array<number>(MONTHS).fill(0);
	const levels = new Array<number>(MONTHS).fill(0);
	const used = new Array<number>(MONTHS).fill(0);
	for (let index = 0; index < values.length; index += 1) {
		const level = yearlyLevel(values, steps, index);
		if (level === null) continue;
		const month = placeInYear(firstMonth, index);
		sums[month] = (sums[month] ?? 0) + (values[index] ?? 0);
		levels[month] = (levels[month] ?? 0) + level;
		used[month] = (used[month] ?? 0) + 1;
	}
	if (used.some((count) => count === 0)) return notComputable("month-missing");
	if (levels.some((level) => level === 0)) return notComputable("count-zero");
	const ratios = sums.map((sum, month) => sum / (levels[month] ?? 1));
	const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / MONTHS;
	if (mean === 0) return notComputable("count-zero");
	return {
		kind: "season",
		index: ratios.map((ratio) => ratio / mean),
		points: known.length,
		monthsUsed: used,
	};
}

/**
 * Mean of the year around a month: half of the months six away, all those between. `null` across a gap or
 * step.
 */
function yearlyLevel(
	values: readonly (number | null)[],
	steps: readonly number[],
	index: number,
): number | null {
	const half = MONTHS / 2;
	if (steps.some((step) => step > index - half && step <= index + half)) return null;
	let sum = 0;
	for (let offset = -half; offset <= half; offset += 1) {
		const value = values[index + offset] ?? null;
		if (value === null) return null;
		sum += Math.abs(offset) === half ? value / 2 : value;
	}
	return sum / MONTHS;
}

/**
 * A series with its season taken out: each value over its month's index. A month whose index is 0 never has
 * events, so that nothing can be said of it: `null`.
 *
 * @example
 * seasonallyAdjusted([20, null], 12, [0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]) // => [10, null]
 */
export function seasonallyAdjusted(
	values: readonly (number | null)[],
	firstMonth: number,
	index: readonly number[],
): (number | null)[] {
	checkMonths({ values, firstMonth });
	return values.map((value, place) => {
		const month = index[placeInYear(firstMonth, place)] ?? 0;
		return value === null || month === 0 ? null : value / month;
	});
}
