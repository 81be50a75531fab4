import {
	CHART_REASONS,
	type ControlLine,
	choiceSentence,
	lineFigure,
	pointWords,
	type SignalFinding,
	signalFinding,
	signalSentences,
	signalTitle,
	stepSentences,
	targetSentence,
} from "#analysis/findings";
import { type ChartChoice, chartKinds } from "#analysis/statistics";
import type { ControlChartRequest } from "#document";
import type { SeriesPoint } from "#evidence/measures";
import { chartedPoints } from "#publication/visuals";
import {
	BREAK_KINDS,
	describeDay,
	describeMonth,
	done,
	type Language,
	type Outcome,
	printedNumber,
	shortMonth,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, shownCell, type TableWork, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { type DataTable, dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";

/** A control chart of a monthly series with the steps that were accepted for it. */
export function controlChartOf(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const judged = signalFinding(request.address, context.steps, request.at, context, request.target ?? null);
	if (!judged.ok) return judged;
	const work = tableWork(context, request.at);
	const drawing = drawn(judged.value, request, context, work);
	return done({ figures: work.figures, request: drawing });
}

function drawn(
	finding: SignalFinding,
	request: Selection,
	context: ChartContext,
	work: TableWork,
): ControlChartRequest {
	const { measure, series, chart, steps } = finding;
	const { language } = context;
	const area = context.book.area(series.area)?.name ?? series.area;
	const held = context.book
		.held(measure.id)
		.filter(
			(each) =>
				each.area === series.area &&
				each.illustrative === series.illustrative &&
				each.period.kind === "month",
		);
	const table = monthsTable(finding, work, `${measure.title}, ${area}, by month`);
	const sentences = signalSentences(finding, language);
	return {
		kind: "control chart",
		words: chartWords({
			title: request.title ?? signalTitle(finding, language),
			subtitle: `${measure.title}: ${unitWords(measure)} a month, ${area}, ${monthLabel(finding, 0)} to ${monthLabel(finding, -1)}`,
			description: `Control chart of ${series.points.length} months. ${sentences}`,
			table,
			drawnFrom: held,
			remarks: remarksOf(finding, language),
			...(request.note === undefined ? {} : { note: request.note }),
		}),
		unitWords: `${unitWords(measure)} a month`,
		places: finding.places.values,
		points: chartedPoints(chart, (index) => namedPoint(series.points[index], language), finding.scale),
		steps: steps.map((step) => ({
			index: step.index,
			label: shortMonth(step.from, language),
			reason: BREAK_KINDS[step.kind],
		})),
		provisional: finding.provisional,
		...(request.target === undefined ? {} : { target: request.target }),
	};
}

/** Of counted events the measure tells more than that nothing else is known. */
function reasonWords({ reason, measure }: SignalFinding): string {
	const counted = measure.unit === "count" || measure.unit === "people";
	if (reason !== "nothing more is known" || !counted || measure.stock) return CHART_REASONS[reason];
	return "there are enough events a month";
}

function namedPoint(point: SeriesPoint | undefined, language: Language) {
	return {
		label: point ? shortMonth(point.period.from, language) : "",
		...(point?.incomplete && { incomplete: true }),
	};
}

/** The method and the steps have sentences of their own. */
const SAID_ELSEWHERE: readonly ChartChoice["code"][] = ["limit factor", "limits per segment"];

function remarksOf(finding: SignalFinding, language: Language): string[] {
	const { chart, series, places } = finding;
	const context = {
		chart,
		label: (index: number) => monthLabel(finding, index),
		number: (value: number) => printedNumber(value * finding.scale, places.lines),
	};
	const method = chart.choices.filter((choice) => choice.code === "limit factor");
	return [
		`Chart: ${chartKinds[chart.chart].title}, chosen since ${reasonWords(finding)}. ${method.map((choice) => choiceSentence(choice, context)).join(" ")} Rules: ${chart.ruleSet.name}, ${chart.ruleSet.version}.`,
		...(chart.target === null ? [] : [targetSentence(chart, context.number(chart.target))]),
		...chart.choices
			.filter((choice) => !SAID_ELSEWHERE.includes(choice.code))
			.map((choice) => choiceSentence(choice, context)),
		...(finding.steps.length > 0 ? [stepSentences(finding, language)] : []),
		...series.breaks.map((each) => `Break on ${describeDay(each.date, language)}: ${each.reason}`),
	];
}

const CONTROL_LINES: readonly ControlLine[] = ["centre", "lower", "upper"];

function monthsTable(finding: SignalFinding, work: TableWork, caption: string): DataTable {
	const { chart, series } = finding;
	const rows = series.points.map(({ period }, index) => {
		const point = chart.points[index];
		const lines = CONTROL_LINES.map((line) => {
			const figure = lineFigure(finding, line, index, work.context);
			return figure ? shownCell(work, figure) : wordsCell("none");
		});
		const value = figureCell(work, { measure: series.measure, area: series.area, window: period }, "value");
		return dataRow(monthLabel(finding, index), [
			value,
			...lines,
			wordsCell(point ? pointWords(point) : "none"),
		]);
	});
	return dataTable(caption, ["Month", "Value", "Average", "Lower limit", "Upper limit", "Signal"], rows);
}

function monthLabel({ series }: SignalFinding, index: number): string {
	const point = series.points.at(index);
	return point ? describeMonth(point.period.from) : "";
}
