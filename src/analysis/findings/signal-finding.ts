import { type ChartReason, type ControlChart, controlChart, type PointJudgement } from "#analysis/statistics";
import type { AcceptedStep, Measure, Series } from "#evidence/measures";
import {
	describeDay,
	describeMonth,
	done,
	type Location,
	type Outcome,
	type Problem,
	refused,
} from "#vocabulary";
import type { Address } from "./address.ts";
import { measureOf } from "./cell.ts";
import { subjectOf } from "./change-finding.ts";
import { chosenChart } from "./chosen-chart.ts";
import { type FindingFrame, weightOf } from "./finding.ts";
import type { FindingContext } from "./finding-context.ts";
import { placesOf } from "./printed-places.ts";

/** A step that was accepted, at the index of the first point after it. */
export type PlacedStep = AcceptedStep & { readonly index: number };

/** What a point with a signal can be judged. */
export type Signalled = Exclude<PointJudgement, "common cause" | "not judged">;

/** What a control chart says in the end. Signals are those of the stretch since the last step. */
export type SignalVerdict =
	| { readonly kind: "signal now"; readonly judgement: Signalled }
	| { readonly kind: "signal before"; readonly points: readonly number[] }
	| { readonly kind: "no signal" };

/** A series judged by its control chart. */
export type SignalFinding = FindingFrame<"signal"> & {
	readonly measure: Measure;
	readonly series: Series;
	readonly chart: ControlChart;
	/** Why this kind of chart. */
	readonly reason: ChartReason;
	/** What values and lines of the chart are multiplied by to be in the measure's unit: 100 for shares. */
	readonly scale: number;
	readonly steps: readonly PlacedStep[];
	readonly verdict: SignalVerdict;
	/** Decimals of its values as printed; of its averages and limits, which are worked out, one more. */
	readonly places: { readonly values: number; readonly lines: number };
	/** Whether the limits of the last stretch rest on too few points to be firm. */
	readonly provisional: boolean;
};

const LEAST_POINTS = 2;

/**
 * Judges a monthly series by the chart that fits its measure, with the steps that were accepted for it. A missing month
 * ends runs and is never a zero; a provisional one is drawn, not judged, and in no limits.
 *
 * @param target the value to be reached, in the measure's unit
 */
export function signalFinding(
	address: Address,
	steps: readonly AcceptedStep[],
	at: Location,
	context: FindingContext,
	target: number | null = null,
): Outcome<SignalFinding> {
	const measure = measureOf(address.measure, at, context.book);
	if (!measure.ok) return measure;
	const series = context.book.series(address.measure, address.area, "month");
	const known = series.points.filter((point) => point.value !== null);
	const [first, last] = [series.points[0], series.points.at(-1)];
	if (known.length < LEAST_POINTS || !first || !last) return refused(noSeries(address, at, known.length));
	const own = steps.filter((step) => step.measure === address.measure && step.area === address.area);
	const placed = placeSteps(own, series);
	const outside = own.filter((step) => !placed.some((each) => each.from === step.from));
	if (outside.length > 0) return refused(...outside.map((step) => stepOutside(step, first, last)));
	const { input, reason, scale } = chosenChart(measure.value, series, context.book);
	const chart = controlChart({
		...input,
		target: target === null ? null : target / scale,
		steps: placed.map((step) => step.index),
		incomplete: series.points.flatMap((point, index) => (point.incomplete ? [index] : [])),
		polarity: measure.value.polarity,
	});
	const verdict = verdictOf(chart);
	const windows = known.map((point) => point.period);
	const places = placesOf(measure.value, windows, context.book);
	return done({
		kind: "signal",
		strength: verdict.kind === "signal now" ? "tested beyond chance" : "no clear change",
		weight: weightOf({ volume: known.at(-1)?.value ?? 0 }),
		of: {
			...subjectOf(address, measure.value, context),
			window: { kind: "window", from: first.period.from, to: last.period.to },
		},
		figures: [],
		measure: measure.value,
		series,
		chart,
		reason,
		scale,
		steps: placed,
		verdict,
		places: { values: places, lines: places + 1 },
		provisional: chart.segments.at(-1)?.provisional ?? false,
	});
}

/** The steps that have points on both sides, in order of time. */
function placeSteps(steps: readonly AcceptedStep[], series: Series): PlacedStep[] {
	return steps
		.map((step) => ({ ...step, index: series.points.findIndex((point) => point.period.from >= step.from) }))
		.filter((step) => step.index > 0)
		.sort((left, right) => left.index - right.index);
}

/** What a control chart says in the end: its latest point, else the points with signals since the last step. */
export function verdictOf(chart: ControlChart): SignalVerdict {
	const since = chart.segments.at(-1)?.start ?? 0;
	const judgement = chart.latest?.judgement;
	if (judgement !== undefined && judgement !== "common cause" && judgement !== "not judged")
		return { kind: "signal now", judgement };
	const points = chart.points
		.filter((point) => point.index >= since && point.signals.length > 0)
		.map((point) => point.index);
	return points.length > 0 ? { kind: "signal before", points } : { kind: "no signal" };
}

function stepOutside(
	step: AcceptedStep,
	first: Series["points"][number],
	last: Series["points"][number],
): Problem {
	const months = [first, last].map(({ period }) => describeMonth(period.from)).join(" to ");
	return {
		code: "step-outside-series",
		stops: "figure",
		at: step.at,
		says: `The step of ${step.measure} for ${step.area} that was accepted lies outside its series.`,
		found: describeDay(step.from),
		wanted: `a month after the first of the series, ${months}`,
		next: "Correct the month of the step, take the step out, or load the months around it.",
	};
}

function noSeries({ measure, area }: Address, at: Location, points: number): Problem {
	return {
		code: "series-missing",
		stops: "figure",
		at,
		says: `There is no monthly series of ${measure} for ${area} from which a control chart could be drawn.`,
		found: `${points} monthly values`,
		wanted: `at least ${LEAST_POINTS}, better 24 or more`,
		next: "Load the monthly return of this measure, or take the chart out.",
	};
}
