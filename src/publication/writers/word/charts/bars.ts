import type { ChartPointLabel, ChartSeries } from "docx/charts";
import type { Bar, BarsRequest } from "#document";
import { CHART_FONT, CHART_FONT_BOLD, inkOf, type NativeChart, NO_FRAME } from "./chart-look.ts";

/** How tall the row of a bar is, in px, many bars and few; and what axis and edges take beside them. */
const ROW = { few: 24, many: 16 } as const;
const MANY = 24;
const AROUND = 46;

/** Bars shorter than this share of the longest have no room for their value within them. */
const ROOM_FOR_WORDS = 0.14;

/**
 * Horizontal bars in the order given: the own area in the strong colour, intervals as whiskers. The average is a bar of its
 * own below the others, since Word draws no line across horizontal bars.
 */
export function barsOf(request: BarsRequest, width: number): NativeChart {
	const { bars, average } = request;
	const rows = bars.length + (average ? 1 : 0);
	return {
		type: "bar",
		categories: [...bars.map(({ label }) => label), ...(average ? [average.label] : [])],
		series: [barSeries(request)],
		legend: false,
		gapWidth: 45,
		categoryAxis: { reverseOrder: true, font: CHART_FONT },
		valueAxis: {
			font: CHART_FONT,
			crossesAt: "maximum",
			title: { text: request.unitWords, font: CHART_FONT },
			gridlines: true,
			numberFormat: "#,##0",
			...(bars.every(({ value, lower }) => Math.min(value, lower ?? value) >= 0) ? { minimum: 0 } : {}),
		},
		transformation: { width, height: AROUND + rows * (rows > MANY ? ROW.many : ROW.few) },
		...NO_FRAME,
	};
}

function barSeries({ bars, average, unitWords }: BarsRequest): ChartSeries {
	const anyOwn = bars.some(({ own }) => own);
	const intervals = bars.some(({ lower, upper }) => lower !== undefined && upper !== undefined);
	const longest = Math.max(...bars.map(({ value }) => Math.abs(value)));
	const strong = ({ own }: Bar) => own === true || !anyOwn;
	const reach = (to: (bar: Bar) => number | undefined) =>
		[...bars.map((bar) => (to(bar) === undefined ? null : Math.abs((to(bar) ?? 0) - bar.value)))].concat(
			average ? [null] : [],
		);
	const label = (bar: Bar): ChartPointLabel => {
		const inside = intervals && Math.abs(bar.value) > ROOM_FOR_WORDS * longest;
		const colour = inside && strong(bar) ? { color: inkOf("paper") } : {};
		const font = { ...(bar.own ? CHART_FONT_BOLD : CHART_FONT), ...colour };
		return { text: bar.text, position: inside ? "insideBase" : "outsideEnd", font };
	};
	return {
		name: unitWords,
		values: [...bars.map(({ value }) => value), ...(average ? [average.value] : [])],
		color: inkOf("context"),
		colors: [
			...bars.map((bar) => inkOf(strong(bar) ? "series-1" : "context")),
			...(average ? [inkOf("series-2")] : []),
		],
		pointLabels: [...bars.map(label), ...(average ? [false as const] : [])],
		...(intervals
			? {
					errorBars: {
						type: "custom" as const,
						plus: reach(({ upper }) => upper),
						minus: reach(({ lower }) => lower),
						endCaps: false,
						line: { color: inkOf("ink"), width: 1.25 },
					},
				}
			: {}),
	};
}
