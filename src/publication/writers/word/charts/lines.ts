import type { ChartLineDash, ChartMarkerShape, ChartPointLabel, ChartSeries } from "docx/charts";
import type { Line, LinesRequest } from "#document";
import type { Ink } from "#publication/visuals";
import {
	axisOfValues,
	CHART_FONT,
	CHART_FONT_BOLD,
	inkOf,
	type NativeChart,
	NO_FRAME,
} from "./chart-look.ts";

type Style = { readonly ink: Ink; readonly dash: ChartLineDash; readonly shape: ChartMarkerShape };

/** How the series are told apart without colour: dashes and the shape of their points. */
const STYLES: readonly Style[] = [
	{ ink: "series-1", dash: "solid", shape: "circle" },
	{ ink: "series-2", dash: "dash", shape: "square" },
	{ ink: "series-3", dash: "dot", shape: "triangle" },
	{ ink: "series-4", dash: "dashDot", shape: "diamond" },
];
const CONTEXT: Style = { ink: "context", dash: "dot", shape: "circle" };

const HEIGHT = 256;

/** Beyond this many series their names at the ends of the lines would run into each other: then a legend says them. */
const MOST_NAMED = 3;

/** Series over time as a native line chart; the own one is heavier and comes first. */
export function linesOf(request: LinesRequest, width: number): NativeChart {
	const sorted = request.lines.toSorted(
		(one, other) => Number(other.own ?? false) - Number(one.own ?? false),
	);
	const named = sorted.length <= MOST_NAMED && endsApart(sorted);
	const whole = sorted.every(({ values }) =>
		values.every((value) => value === null || Number.isInteger(value)),
	);
	return {
		type: "line",
		categories: request.labels,
		series: sorted.map((line, rank) => lineSeries(line, STYLES[rank] ?? CONTEXT, request, { rank, named })),
		emptyValues: "gap",
		valueAxis: axisOfValues(request.unitWords, whole, request.zeroBased),
		categoryAxis: { font: CHART_FONT },
		legend: !named && { position: "bottom", font: CHART_FONT },
		transformation: { width, height: HEIGHT },
		...NO_FRAME,
	};
}

/** Whether the last values lie so far apart that each can have its name beside it. */
function endsApart(lines: readonly Line[]): boolean {
	const known = lines.map(({ values }) => values.filter((value) => value !== null));
	const reach = Math.max(...known.flat());
	const ends = known.map((values) => values.at(-1) ?? 0).toSorted((one, other) => one - other);
	return ends.every((end, index) => index === 0 || end - (ends[index - 1] ?? 0) > reach / 12);
}

type Rank = { readonly rank: number; readonly named: boolean };

function lineSeries(line: Line, style: Style, request: LinesRequest, { rank, named }: Rank): ChartSeries {
	const last = line.values.findLastIndex((value) => value !== null);
	const font = line.own ? CHART_FONT_BOLD : CHART_FONT;
	return {
		name: line.label,
		values: line.values,
		color: inkOf(style.ink),
		line: { color: inkOf(style.ink), width: line.own ? 2.5 : 1.75, dash: style.dash },
		markers: { shape: style.shape, size: line.own ? 7 : 6 },
		pointLabels: line.values.map((_, index): ChartPointLabel | false => {
			const event = rank === 0 && request.events.find((each) => each.index === index);
			if (event) return { text: event.label, position: "above", font: CHART_FONT };
			return index === last && named && { text: line.label, position: "right", font };
		}),
	};
}
