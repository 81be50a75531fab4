import {
	type ChartInput,
	type ChartKind,
	type ChartReason,
	type ControlChart,
	chartKinds,
	chooseChart,
	controlChart,
	perDay,
} from "#analysis/statistics";
import { daysBetween, done, type Outcome, type Problem, refused } from "#vocabulary";
import { type ChartScale, scaleOf } from "./chart-scale.ts";
import { unfitProblems } from "./chart-unfit.ts";
import { placeRebases } from "./place-rebases.ts";
import type { ReceivedSeries } from "./receive-series.ts";
import { seriesProblems } from "./series-problems.ts";
import type { SpcOptions } from "./spc-options.ts";
import type { Timeline } from "./timeline.ts";

/** Why this kind of chart: asked for, or chosen for a reason. */
type ChartCause = "asked for" | ChartReason;

/** A series with its chart, and what was done to its values on the way. */
export type SeriesChart = {
	readonly series: ReceivedSeries;
	readonly timeline: Timeline;
	readonly options: SpcOptions;
	readonly chart: ControlChart;
	readonly cause: ChartCause;
	readonly scale: ChartScale;
	/** The values from which the chart was made, per day if that was asked for, and what they are out of. */
	readonly input: ChartInput;
	/** The first point of each new stretch, and why, in order of time. */
	readonly steps: readonly { readonly index: number; readonly reason: string }[];
};

/** Fewer values than this have neither a range nor a trend. */
const LEAST_VALUES = 2;

/** Chooses the chart where none was asked for, and makes it. */
export function chartSeries(
	series: ReceivedSeries,
	timeline: Timeline,
	options: SpcOptions,
): Outcome<SeriesChart> {
	const { kind, cause } = chosenKind(series, timeline, options);
	const known = series.rows.filter(({ value }) => value !== null).length;
	const steps = placeRebases(timeline, options.rebases);
	const problems: Problem[] = [
		...(known < LEAST_VALUES ? [seriesProblems.tooFew({ file: series.file }, known, LEAST_VALUES)] : []),
		...unfitProblems(kind, series, options),
		...steps.problems,
	];
	if (problems.length > 0 || !steps.ok) return refused(...problems);
	const scale = scaleOf(kind, series);
	const input: ChartInput = {
		values: valuesOf(timeline, options),
		...(chartKinds[kind].denominators !== "none" && {
			denominators: timeline.points.map(({ row }) => row?.denominator ?? null),
		}),
		chart: kind,
		ruleSet: options.ruleSet,
		...(options.runLengths && { runLengths: options.runLengths }),
		steps: steps.value.map(({ index }) => index),
		...(options.baseline !== undefined && { baseline: options.baseline }),
		screening: options.screening,
		polarity: options.polarity ?? "neither",
		target: options.target === undefined ? null : options.target / scale.factor,
	};
	return done({
		series,
		timeline,
		options,
		chart: controlChart(input),
		cause,
		scale,
		input,
		steps: steps.value,
	});
}

function valuesOf({ points }: Timeline, options: SpcOptions): (number | null)[] {
	const values = points.map(({ row }) => row?.value ?? null);
	return options.perDay
		? perDay(
				values,
				points.map(({ period }) => daysBetween(period.from, period.to)),
			)
		: values;
}

function chosenKind(
	series: ReceivedSeries,
	timeline: Timeline,
	options: SpcOptions,
): { kind: ChartKind; cause: ChartCause } {
	if (options.chart) return { kind: options.chart, cause: "asked for" };
	const known = series.rows.flatMap(({ value }) => (value === null ? [] : [value]));
	const counted = known.every((value) => Number.isInteger(value) && value >= 0);
	const signed = series.rows.some(({ symbol }) => symbol !== undefined);
	const { chart, reason } = chooseChart({
		unit: options.perDay || signed || !counted ? "amount" : isShare(series) ? "share" : "events",
		mean: known.reduce((sum, value) => sum + value, 0) / Math.max(1, monthsHeld(timeline)),
		hasDenominators: series.columns.denominator !== undefined,
	});
	return { kind: chart, cause: reason };
}

/** Values are parts of a whole if a column is headed as what they are out of, and none is larger. */
function isShare({ columns, rows }: ReceivedSeries): boolean {
	const { denominator } = columns;
	if (!denominator?.known || /population/i.test(denominator.name)) return false;
	return rows.every(({ value, denominator: base }) => value === null || base === null || value <= base);
}

const DAYS_OF_MONTH = 365.25 / 12;

/** How many months the periods with a value last; points that keep no pace count as a month each. */
function monthsHeld({ points, pace }: Timeline): number {
	const held = points.filter(({ row }) => row !== undefined && row.value !== null);
	if (pace.kind === "irregular") return held.length;
	return held.length * (pace.kind === "months" ? pace.every : pace.every / DAYS_OF_MONTH);
}
