import { inlineText, type Line, type TableCell } from "#document";
import type { Measure, StatedValue } from "#evidence/measures";
import {
	describePeriod,
	done,
	type Outcome,
	type Period,
	type PeriodKind,
	type Problem,
	periodKey,
	refused,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, type TableWork, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";
import { indexRemark, indexWords, lineScale, scaled } from "./line-scale.ts";

type DrawnLine = Line & {
	readonly cells: readonly TableCell[];
	readonly held: readonly StatedValue[];
};

/** The kinds of year of which a series may be held; the one with most points is drawn. */
const YEARS: readonly PeriodKind[] = ["financial year", "calendar year", "rolling year"];

/** Lines of yearly (or other) values of one or several measures and areas, with breaks as events. */
export function linesChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const measures = request.measures.flatMap((id) => context.book.measure(id) ?? []);
	const [first] = measures;
	const windows = windowsOf(request, context, measures);
	if (!first || windows.length < 2) return refused(tooShort(request));
	const work = tableWork(context, request.at);
	const lines = linesOf(request, work, measures, windows);
	const empty = lines.find((line) => line.held.length === 0);
	if (empty) return refused(nothingHeld(request, empty.label));
	const drawnFrom = lines.flatMap((line) => line.held);
	const labels = windows.map((window) => describePeriod(window, context.language));
	const titles = measures.map((measure) => measure.title).join("; ");
	const table = dataTable(
		titles,
		["Period", ...lines.map((line) => line.label)],
		windows.map((_, index) =>
			dataRow(
				labels[index] ?? "",
				lines.map((line) => line.cells[index] ?? wordsCell("")),
			),
		),
	);
	const scale = lineScale(lines.map((line) => line.values));
	const start = scale.kind === "index" ? (labels[scale.place] ?? "") : undefined;
	const unit = start === undefined ? unitWords(first) : indexWords(start);
	const words = chartWords({
		title: request.title ?? messageOf(measures.length === 1 ? first.title : undefined, lines, labels),
		subtitle: `${titles}: ${start === undefined ? unit : `${unitWords(first)} as an ${unit}`}; ${labels[0]} to ${labels.at(-1)}`,
		description: `Line chart. ${lines.map((line) => lineInWords(line, labels)).join(" ")}`,
		table,
		drawnFrom,
		remarks: [...(start === undefined ? [] : [indexRemark(start)]), ...first.caveats],
		...(request.note === undefined ? {} : { note: request.note }),
	});
	return done({
		figures: work.figures,
		request: {
			kind: "lines",
			words,
			unitWords: unit,
			labels,
			lines: lines.map(({ label, own, values }) => ({
				label,
				...(own === undefined ? {} : { own }),
				values: scaled(values, scale),
			})),
			events: eventsOf(request, context, measures, windows),
			zeroBased: true,
		},
	});
}

function windowsOf(
	{ windows, address }: Selection,
	context: ChartContext,
	measures: readonly Measure[],
): readonly Period[] {
	if (windows.length > 0) return windows;
	const [first] = measures;
	if (!first) return [];
	const held = YEARS.map((kind) =>
		context.book.series(first.id, address.area, kind).points.map((point) => point.period),
	);
	return held.sort((left, right) => right.length - left.length)[0] ?? [];
}

function linesOf(
	request: Selection,
	work: TableWork,
	measures: readonly Measure[],
	windows: readonly Period[],
): DrawnLine[] {
	const { context } = work;
	const areas = request.areas.length > 0 ? request.areas : [request.address.area];
	return measures.flatMap((measure) =>
		areas.map((area) => {
			const addresses = windows.map((window) => ({ ...request.address, measure: measure.id, area, window }));
			const cells = addresses.map((each) => context.book.value(each));
			const name = context.book.area(area)?.name ?? area;
			return {
				label: measures.length > 1 ? (areas.length > 1 ? `${measure.title}, ${name}` : measure.title) : name,
				cells: addresses.map((each) => figureCell(work, each, "value")),
				own: area === context.ownArea,
				values: cells.map((cell) => cell?.value ?? null),
				held: cells.flatMap((cell) => cell ?? []),
			};
		}),
	);
}

function eventsOf(
	request: Selection,
	context: ChartContext,
	measures: readonly Measure[],
	windows: readonly Period[],
) {
	return measures
		.flatMap((measure) => context.book.breaks(measure.id, request.address.area))
		.flatMap((each) => {
			const index = windows.findIndex((window) => window.from <= each.date && each.date < window.to);
			return index <= 0 ? [] : [{ index, label: each.reason }];
		});
}

/** The course of the own line: where it began, where it ended, and which way that is. */
function messageOf(
	measureTitle: string | undefined,
	lines: readonly DrawnLine[],
	labels: readonly string[],
): string {
	const own = lines.find((line) => line.own) ?? lines[0];
	const course = own && courseOf(own, labels);
	if (!own || !course) return measureTitle ?? "";
	const { start, end } = course;
	const verb = end.value > start.value ? "rose" : end.value < start.value ? "fell" : "ended where it began";
	const subject = measureTitle === undefined ? own.label : `${measureTitle}, ${own.label}:`;
	return `${subject} ${verb} from ${start.text} in ${start.label} to ${end.text} in ${end.label}`;
}

/** A point of a line with its value as the table beside it prints it. */
type Known = { readonly value: number; readonly text: string; readonly label: string };

function courseOf(
	{ values, cells }: DrawnLine,
	labels: readonly string[],
): { start: Known; end: Known; known: readonly Known[] } | undefined {
	const known = values.flatMap((value, index) =>
		value === null
			? []
			: [{ value, text: inlineText(cells[index]?.content ?? []), label: labels[index] ?? "" }],
	);
	const [start, end] = [known[0], known.at(-1)];
	return start && end && known.length > 1 ? { start, end, known } : undefined;
}

function lineInWords(line: DrawnLine, labels: readonly string[]): string {
	const course = courseOf(line, labels);
	if (!course) return `${line.label}: too few values to tell a course.`;
	const { start, end, known } = course;
	const highest = known.reduce((best, each) => (each.value > best.value ? each : best));
	const words = `${line.label}: ${start.text} in ${start.label}, ${end.text} in ${end.label}`;
	return highest === start || highest === end
		? `${words}.`
		: `${words}, highest in ${highest.label} (${highest.text}).`;
}

function tooShort({ address, at, windows }: Selection): Problem {
	return {
		code: "series-too-short",
		stops: "figure",
		at,
		says: `There are too few periods of ${address.measure} to draw a line.`,
		found: windows.length > 0 ? windows.map(periodKey).join(", ") : "fewer than two financial years",
		wanted: "at least two periods",
		next: "Load the earlier returns, or name the periods with windows=[…].",
	};
}

function nothingHeld({ address, at }: Selection, label: string): Problem {
	return {
		code: "series-empty",
		stops: "figure",
		at,
		says: `Nothing is held for “${label}” in the chart of ${address.measure}.`,
		next: "Correct the area or the measure, or load the return that has it.",
	};
}
