import { pointWords } from "#analysis/findings";
import { type ControlChartRequest, type Table, text } from "#document";
import { chartedPoints, drawStandalone } from "#publication/visuals";
import { drawnWords, messageOf } from "./message.ts";
import { notesOf } from "./notes.ts";
import type { SeriesChart } from "./series-chart.ts";
import { periodWords, placesOf, printedIn, shortLabel, unitWordsOf } from "./series-words.ts";

/** As wide as a desk's screen or a page across. */
const WIDTH = 1020;

/** The chart as an SVG that carries its words, in colours that every program understands. */
export function pictureOf(made: SeriesChart): string {
	return drawStandalone(requestOf(made), { palette: "print", width: WIDTH }).svg;
}

function requestOf(made: SeriesChart): ControlChartRequest {
	const { timeline, chart, steps, scale } = made;
	const label = (index: number) => {
		const point = timeline.points[index];
		return point ? shortLabel(point.period) : "";
	};
	const message = messageOf(made);
	const table = tableOf(made);
	return {
		kind: "control chart",
		words: {
			title: message,
			subtitle: drawnWords(made),
			foot: notesOf(made),
			description: `Control chart of ${chart.points.length} points. ${message}.`,
			table,
			illustrative: false,
		},
		unitWords: unitWordsOf(made),
		places: placesOf(made).picture,
		points: chartedPoints(chart, (index) => ({ label: label(index) }), scale.factor),
		steps: steps.map(({ index, reason }) => ({ index, label: label(index), reason })),
		provisional: chart.segments.at(-1)?.provisional ?? false,
		...(chart.target === null ? {} : { target: chart.target * scale.factor }),
	};
}

/** The numbers behind the chart, a row for each point: what is drawn, its lines, and what it says. */
export function tableOf(made: SeriesChart): Table {
	const number = (value: number | null, place: "value" | "line", missing: string) => ({
		content: [text(value === null ? missing : printedIn(made, value, place))],
		value: value === null ? null : value * made.scale.factor,
	});
	return {
		caption: drawnWords(made),
		columns: HEADINGS.map((heading, index) => ({
			heading,
			align: index === 0 || index === HEADINGS.length - 1 ? "start" : "number",
		})),
		rows: made.chart.points.map((point) => ({
			cells: [
				{ content: [text(periodWords(made, point.index))], header: true },
				number(point.value, "value", "missing"),
				number(point.centre, "line", "none"),
				number(point.lower, "line", "none"),
				number(point.upper, "line", "none"),
				{ content: [text(point.value === null ? "" : pointWords(point).replace(/^none$/, ""))] },
			],
		})),
		notes: notesOf(made),
		source: made.series.file,
	};
}

const HEADINGS = ["Period", "Value", "Centre", "Lower limit", "Upper limit", "Signal"] as const;
