import type { ChartPointLabel, ChartSeries } from "docx/charts";
import type { ControlChartPoint, ControlChartRequest } from "#document";
import {
	type Ink,
	limitOf,
	limitRuns,
	PICTURE_WORDS,
	SIGNAL_MARKS,
	startsAtNought,
} from "#publication/visuals";
import { type Language, printedNumber } from "#vocabulary";
import {
	axisOfValues,
	CHART_FONT,
	CHART_FONT_BOLD,
	inkOf,
	labelledAt,
	type NativeChart,
	NO_FRAME,
	NO_LINE,
	onlyAt,
} from "./chart-look.ts";

type PointJudgement = NonNullable<ControlChartPoint["judgement"]>;
type PictureWords = (typeof PICTURE_WORDS)[Language];

/** Shapes that Word has for those of the pictures; it has no hourglass. */
const SHAPES = { triangle: "triangle", square: "square", diamond: "diamond", hourglass: "x" } as const;

/** A value label nearer to a limit than this share of the axis stands above its point, not beside it. */
const NEAR = 0.07;

const HEIGHT = 256;

/**
 * A control chart as a native line chart: the values, a centre line and limits for each stretch of the limits, and a series
 * without line for each kind of signal, by shape and colour.
 */
export function controlChartOf(request: ControlChartRequest, language: Language, width: number): NativeChart {
	const words = PICTURE_WORDS[language];
	const marks = [...signalSeries(request, words), ...incompleteSeries(request, words)];
	const lines = [...limitSeries(request, words), ...targetSeries(request, words)];
	const series = [...lines, valueSeries(request), ...marks];
	const told = new Set(marks.map(({ name }) => name));
	return {
		type: "line",
		categories: request.points.map(({ label }) => label),
		series,
		emptyValues: "gap",
		valueAxis: axisOfValues(request.unitWords, request.places === 0, startsAtNought(request)),
		categoryAxis: { font: CHART_FONT },
		legend: marks.length > 0 && {
			position: "bottom",
			font: CHART_FONT,
			hiddenEntries: series.map(({ name }) => name).filter((name) => !told.has(name)),
		},
		transformation: { width, height: HEIGHT },
		...NO_FRAME,
	};
}

function valueSeries(request: ControlChartRequest): ChartSeries {
	const { points, unitWords, places } = request;
	const values = points.map(({ value }) => value);
	const last = values.findLastIndex((value) => value !== null);
	const near = isNearLine(request, last);
	const printed = printedNumber(values[last] ?? 0, places);
	const label: ChartPointLabel = {
		text: near ? printed : `${points[last]?.label}: ${printed}`,
		position: near ? "above" : "right",
		font: CHART_FONT_BOLD,
	};
	return {
		name: unitWords,
		values,
		color: inkOf("common"),
		line: { width: 1.25, color: inkOf("common") },
		markers: { shape: "circle", size: points.length > 60 ? 2 : 4 },
		pointLabels: labelledAt(points.length, last, label),
	};
}

function isNearLine(request: ControlChartRequest, index: number): boolean {
	const { points } = request;
	const { value } = points[index] ?? { value: null };
	const { centre, lower, upper } = points.at(-1) ?? { centre: null, lower: null, upper: null };
	const all = points.flatMap((point) => [point.value ?? 0, point.upper ?? 0]);
	const reach = Math.max(...all) - (startsAtNought(request) ? 0 : Math.min(...all));
	return [centre, lower, upper, request.target ?? null].some(
		(line) => line !== null && value !== null && Math.abs(line - value) < NEAR * reach,
	);
}

const LIMITS = ["upper", "centre", "lower"] as const;

/** Upper limit, centre line and lower limit, each as many series as there are stretches; the last says its value. */
function limitSeries(request: ControlChartRequest, words: PictureWords): ChartSeries[] {
	const { points, steps, provisional } = request;
	return LIMITS.flatMap((limit) => {
		const values = limitOf(points, limit);
		const runs = limitRuns(values, steps);
		return runs.map(({ from, to }, rank): ChartSeries => {
			const last = rank === runs.length - 1 && to === points.length - 1;
			const stretch = runs.length > 1 ? `, ${points[from]?.label} – ${points[to]?.label}` : "";
			const text = `${words[limit][0]} ${printedNumber(values[to] ?? 0, request.places)}`;
			const dash = provisional ? "dot" : "dash";
			return {
				name: `${words[limit][0]}${stretch}`,
				values: onlyAt(values, (index) => index >= from && index <= to),
				color: inkOf("ink"),
				line: { color: inkOf("ink"), width: 1, ...(limit === "centre" ? {} : { dash }) },
				markers: from === to ? { shape: "dash", size: 6 } : false,
				pointLabels: points.map((_, index) => {
					if (index === to && last) return { text, position: "right", font: CHART_FONT };
					return limit === "upper" && stepLabel(request, index);
				}),
			};
		});
	});
}

/** Why the limits step here, above the first point after it. */
function stepLabel({ steps }: ControlChartRequest, index: number): ChartPointLabel | false {
	const step = steps.find((each) => each.index === index);
	return step ? { text: `${step.label}: ${step.reason}`, position: "above", font: CHART_FONT } : false;
}

function targetSeries({ points, target, places }: ControlChartRequest, words: PictureWords): ChartSeries[] {
	if (target === undefined) return [];
	const text = `${words.target} ${printedNumber(target, places)}`;
	return [
		{
			name: words.target,
			values: points.map(() => target),
			color: inkOf("series-3"),
			line: { color: inkOf("series-3"), width: 1.25, dash: "longDashDot" },
			markers: false,
			pointLabels: labelledAt(points.length, points.length - 1, {
				text,
				position: "right",
				font: CHART_FONT,
			}),
		},
	];
}

/** One series for each kind of signal in the chart: its points alone, larger than the others. */
function signalSeries({ points }: ControlChartRequest, words: PictureWords): ChartSeries[] {
	const kinds = Object.entries(SIGNAL_MARKS) as [PointJudgement, { shape: keyof typeof SHAPES; ink: Ink }][];
	return kinds
		.filter(([judgement]) => points.some((point) => point.judgement === judgement && point.value !== null))
		.map(([judgement, { shape, ink }]) => ({
			name: words.judgements[judgement],
			values: points.map((point) => (point.judgement === judgement ? point.value : null)),
			color: inkOf(ink),
			line: NO_LINE,
			markers: { shape: SHAPES[shape], size: 8 },
		}));
}

/** Points of periods that are not over, hollow: white with an edge, which the finishing of a chart gives them. */
function incompleteSeries({ points }: ControlChartRequest, words: PictureWords): ChartSeries[] {
	const open = (point: ControlChartPoint) => point.incomplete === true && point.judgement === undefined;
	if (!points.some((point) => open(point) && point.value !== null)) return [];
	return [
		{
			name: words.incomplete,
			values: points.map((point) => (open(point) ? point.value : null)),
			color: inkOf("paper"),
			line: NO_LINE,
			markers: { shape: "circle", size: 6 },
		},
	];
}
