import {
	type SignalFinding,
	signalFinding,
	signalSentences,
	signalTitle,
	stepSentences,
} from "#analysis/findings";
import { POINTS_FOR_FIRM_LIMITS } from "#analysis/statistics";
import type { ControlChartPoint, ControlChartRequest, Table } from "#document";
import { describeDay, describeMonth, done, type Language, type Outcome, shortMonth } from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, type TableWork, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable, limitCell } from "./chart-table.ts";
import { chartWords, sourceLine, unitWords } from "./chart-words.ts";

const LINE_PLACES = 1;

/** A control chart of a monthly series with the steps that were accepted for it. */
export function controlChartOf(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const judged = signalFinding(request.address, context.steps, request.at, context);
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
	const table = monthsTable(finding, work, `${measure.title}, ${area}, by month`, sourceLine(held));
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
		places: measure.places ?? 0,
		points: chart.points.map((point, index) => drawnPoint(point, series.points[index], language)),
		steps: steps.map((step) => ({
			index: step.index,
			label: shortMonth(step.from, language),
			reason: step.reason,
		})),
		provisional: finding.provisional,
	};
}

type ChartPoint = SignalFinding["chart"]["points"][number];

function drawnPoint(
	point: ChartPoint,
	held: SignalFinding["series"]["points"][number] | undefined,
	language: Language,
): ControlChartPoint {
	const { judgement } = point;
	const signalled = judgement !== "common cause" && judgement !== "not judged";
	return {
		label: held ? shortMonth(held.period.from, language) : "",
		value: point.value,
		centre: point.centre,
		lower: point.lower,
		upper: point.upper,
		...(signalled ? { judgement } : {}),
		...(held?.incomplete ? { incomplete: true } : {}),
	};
}

function remarksOf(finding: SignalFinding, language: Language): string[] {
	const { chart, series, provisional } = finding;
	const floored = chart.choices.some((choice) => choice.code === "lower limit floored");
	return [
		`Method: XmR control chart, limits at the average ± 2.66 × the mean moving range; rules: ${chart.ruleSet.name}, ${chart.ruleSet.version}.`,
		...(floored ? ["The lower limit is drawn at nought, since a count cannot be negative."] : []),
		...(provisional
			? [`The limits are provisional: they rest on fewer than ${POINTS_FOR_FIRM_LIMITS} points.`]
			: []),
		...(finding.steps.length > 0 ? [stepSentences(finding, language)] : []),
		...series.breaks.map((each) => `Break on ${describeDay(each.date, language)}: ${each.reason}`),
	];
}

function monthsTable(finding: SignalFinding, work: TableWork, caption: string, source: string): Table {
	const { chart, series } = finding;
	const rows = series.points.map(({ period }, index) => {
		const point = chart.points[index];
		const lines = [point?.centre, point?.lower, point?.upper].map((line) =>
			limitCell(line ?? null, LINE_PLACES),
		);
		const value = figureCell(work, { measure: series.measure, area: series.area, window: period }, "value");
		return dataRow(monthLabel(finding, index), [value, ...lines, wordsCell(signalsInWords(point))]);
	});
	return dataTable(
		caption,
		["Month", "Value", "Average", "Lower limit", "Upper limit", "Signal"],
		rows,
		source,
	);
}

function signalsInWords(point: ChartPoint | undefined): string {
	if (!point || point.signals.length === 0) return "none";
	return `${point.judgement}: ${[...new Set(point.signals.map((signal) => signal.rule))].join(", ")}`;
}

function monthLabel({ series }: SignalFinding, index: number): string {
	const point = series.points.at(index);
	return point ? describeMonth(point.period.from) : "";
}
