import { chartKinds } from "#analysis/statistics";
import { describePeriod, type Period, partsOf, printedNumber, shortMonth, shortPeriod } from "#vocabulary";
import { paceUnit } from "./pace.ts";
import type { SeriesChart } from "./series-chart.ts";

const GENERIC_HEADINGS = /^(value|count|number|events)$/i;

/** Averages below this are printed with a decimal, since “2” would say too little of 1.6. */
const SMALL_AVERAGE = 10;

const MOST_PLACES = 4;

/** Digits that rates and shares are printed with, so that points differ from their limits. */
const DIGITS = 3;

/** What the series is of: its column of values, or its file where the column has no name of its own. */
export function subjectOf({ series }: SeriesChart): string {
	const { name, known } = series.columns.value;
	if (series.columns.headed && !(known && GENERIC_HEADINGS.test(name))) return name;
	const stem = series.file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
	return stem === "" ? "Series" : stem;
}

/** What one unit of the axis is: “Incidents a month”, “Thefts per 1,000 of residents”. */
export function unitWordsOf(made: SeriesChart): string {
	const { series, chart, scale, timeline, options } = made;
	const { name } = series.columns.value;
	const value = series.columns.headed ? name : "Value";
	const base = series.columns.denominator?.name ?? "the base";
	if (scale.kind === "per cent") return `${value} as per cent of ${base}`;
	if (scale.kind === "rate") return `${value} per ${printedNumber(scale.factor)} of ${base}`;
	const symbol = series.rows.find((row) => row.symbol !== undefined)?.symbol;
	const signed = symbol === undefined ? value : `${value} (${symbol})`;
	const rooted = chart.chart === "moving-range" ? `Moving range of ${signed}` : signed;
	if (options.perDay) return `${rooted} a day`;
	return timeline.pace.kind === "irregular" || symbol === "%"
		? rooted
		: `${rooted} a ${paceUnit(timeline.pace)}`;
}

/** A number of the chart as it is drawn. `place` says what it is: a value as it was written, or a computed line. */
export function printedIn(made: SeriesChart, value: number, place: "value" | "line"): string {
	const { values, lines } = placesOf(made);
	return printedNumber(value * made.scale.factor, place === "value" ? values : lines);
}

/** Decimals of values and of lines: values have those that were written, lines of whole numbers one. */
export function placesOf(made: SeriesChart): { values: number; lines: number; picture: number } {
	const average = Math.abs(made.chart.segments.at(-1)?.centre ?? 0) * made.scale.factor;
	if (made.scale.kind !== "as written" || made.options.perDay) {
		const size = average > 0 ? Math.floor(Math.log10(average)) : 0;
		const places = Math.max(1, Math.min(MOST_PLACES, DIGITS - 1 - size));
		return { values: places, lines: places, picture: places };
	}
	const values = Math.max(0, ...made.chart.points.map(({ value }) => decimalsOf(value)));
	const lines = Math.max(values, 1);
	return { values, lines, picture: average < SMALL_AVERAGE ? lines : values };
}

function decimalsOf(value: number | null): number {
	if (value === null) return 0;
	const [, decimals = ""] = String(Number(value.toPrecision(12))).split(".");
	return /e/.test(decimals) ? MOST_PLACES : Math.min(MOST_PLACES, decimals.length);
}

/** The period of a point, in words for sentences and in short for axes and tables. */
export function periodWords(made: SeriesChart, index: number): string {
	const point = made.timeline.points[index];
	return point ? describePeriod(point.period) : "";
}

/**
 * A period in short, days included.
 *
 * @example
 * shortLabel(readPeriod("31/12/2016")) // => "31 Dec 2016"
 */
export function shortLabel(period: Period): string {
	if (period.kind !== "snapshot") return shortPeriod(period);
	return `${partsOf(period.from).date} ${shortMonth(period.from)}`;
}

/** The name of the kind of chart. */
export function chartTitleOf({ chart }: SeriesChart): string {
	return chartKinds[chart.chart].title;
}
