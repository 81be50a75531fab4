import { type ChartKind, chartKinds } from "#analysis/statistics";
import { type Problem, printedNumber } from "#vocabulary";
import { chartProblems } from "./chart-problems.ts";
import type { ReceivedSeries } from "./receive-series.ts";
import type { SpcOptions } from "./spc-options.ts";

const PARTS_OF_A_WHOLE: readonly ChartKind[] = ["p", "p-prime", "np"];

/** Charts of any number, which values per day are. */
const PER_DAY: readonly ChartKind[] = ["individuals", "deviation-individuals", "moving-range", "run"];

/** What keeps a series from being drawn as a kind of chart. */
export function unfitProblems(kind: ChartKind, series: ReceivedSeries, { perDay }: SpcOptions): Problem[] {
	const { title, denominators } = chartKinds[kind];
	if (perDay && !PER_DAY.includes(kind)) return [chartProblems.perDayUnfit(title)];
	if (denominators !== "none" && series.columns.denominator === undefined)
		return [chartProblems.denominatorsMissing({ file: series.file }, title)];
	return [...signProblems(kind, series), ...partProblems(kind, series)];
}

function signProblems(kind: ChartKind, { rows, columns }: ReceivedSeries): Problem[] {
	const { values: wanted, title } = chartKinds[kind];
	if (wanted === "numbers") return [];
	return rows.flatMap(({ value, at }) => {
		if (value === null || (wanted === "times" ? value > 0 : value >= 0)) return [];
		const words = wanted === "times" ? "a time above zero" : "a count of 0 or more";
		const place = { ...at, column: columns.value.name };
		return [chartProblems.valueUnfit(place, printedNumber(value), title, words)];
	});
}

function partProblems(kind: ChartKind, { rows, columns }: ReceivedSeries): Problem[] {
	if (!PARTS_OF_A_WHOLE.includes(kind)) return [];
	return rows.flatMap(({ value, denominator: base, at }) => {
		if (value === null || base === null || base <= 0 || value <= base) return [];
		const place = { ...at, column: columns.value.name };
		const found = `${printedNumber(value)} out of ${printedNumber(base)}`;
		return [chartProblems.partExceedsWhole(place, found, chartKinds[kind].title)];
	});
}
