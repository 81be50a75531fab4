import { lineFigure, type SignalFinding, signalFinding } from "#analysis/findings";
import type { MultiplesRequest, Panel, VariationVerdict } from "#document";
import { chartedPoints } from "#publication/visuals";
import {
	type AreaCode,
	cardinal,
	describeMonth,
	done,
	listInWords,
	type MeasureId,
	type Outcome,
	type Problem,
	refused,
	shortMonth,
} from "#vocabulary";
import type { Selection } from "../selection.ts";
import { figureCell, shownCell, type TableWork, tableWork, wordsCell } from "../tables/table-work.ts";
import type { ChartContext, MadeChart } from "./chart-request.ts";
import { dataRow, dataTable } from "./chart-table.ts";
import { chartWords, unitWords } from "./chart-words.ts";
import { lineScale } from "./line-scale.ts";

type Judged = { readonly label: string; readonly finding: SignalFinding };

/** Small control charts of several measures, or of one measure in several areas, with their verdicts. */
export function multiplesChart(request: Selection, context: ChartContext): Outcome<MadeChart> {
	const problems: Problem[] = [];
	const judged = asked(request, context).flatMap(({ measure, area, label }): Judged[] => {
		const address = { ...request.address, measure, area };
		const found = signalFinding(address, context.steps, request.at, context, request.target ?? null);
		problems.push(...found.problems);
		return found.ok ? [{ label, finding: found.value }] : [];
	});
	if (problems.some(({ stops }) => stops !== "nothing")) return refused(...problems);
	const work = tableWork(context, request.at);
	return done({ request: drawn(judged, request, work), figures: work.figures }, problems);
}

function asked({ measures, areas, address }: Selection, { book }: ChartContext) {
	const places: readonly AreaCode[] =
		areas.length > 0
			? areas
			: measures.length > 1
				? [address.area]
				: (address.group?.members ?? [address.area]);
	return measures.flatMap((measure: MeasureId) =>
		places.map((area) => {
			const name = book.area(area)?.name ?? area;
			const title = book.measure(measure)?.title ?? measure;
			return {
				measure,
				area,
				label: places.length === 1 ? title : measures.length === 1 ? name : `${title}, ${name}`,
			};
		}),
	);
}

function drawn(judged: readonly Judged[], request: Selection, work: TableWork): MultiplesRequest {
	const { language } = work.context;
	const panels = judged.map(({ label, finding }): Panel => {
		const { chart, series, scale, steps, places, provisional } = finding;
		return {
			label,
			places: places.values,
			points: chartedPoints(
				chart,
				(index) => {
					const point = series.points[index];
					return {
						label: point ? shortMonth(point.period.from, language) : "",
						...(point?.incomplete && { incomplete: true }),
					};
				},
				scale,
			),
			steps: steps.map(({ index, from, kind }) => ({
				index,
				label: shortMonth(from, language),
				reason: kind,
			})),
			provisional,
			variation: variationOf(finding),
			...(chart.assurance && { assurance: chart.assurance }),
			...(request.target === undefined ? {} : { target: request.target }),
		};
	});
	const units = [...new Set(judged.map(({ finding }) => unitWords(finding.measure)))];
	const signals = judged
		.filter(({ finding }) => finding.verdict.kind === "signal now")
		.map(({ label }) => label);
	const found =
		signals.length === 0
			? `None of ${cardinal(judged.length)} charts has a signal in its latest month`
			: `${listInWords(signals)}: a signal in the latest month`;
	const shared =
		units.length === 1 &&
		lineScale(panels.map(({ points }) => points.map(({ value }) => value))).kind === "as held";
	return {
		kind: "small multiples",
		words: chartWords({
			title: request.title ?? found,
			subtitle: `Control charts by month: ${units.join("; ")}`,
			description: `${judged.length} small control charts. ${judged.map(({ label, finding }) => `${label}: ${verdictWords(finding)}.`).join(" ")}`,
			table: verdictTable(judged, work),
			drawnFrom: judged.flatMap(({ finding }) => heldOf(finding, work)),
			remarks: remarksOf(judged, shared),
			...(request.note === undefined ? {} : { note: request.note }),
		}),
		unitWords: units.length === 1 ? `${units[0]} a month` : "A month, each in its own unit",
		sharedScale: shared,
		panels,
	};
}

function variationOf({ chart: { latest } }: SignalFinding): VariationVerdict {
	if (!latest) return { judgement: "not judged" };
	const [direction] = latest.directions;
	const signalled = latest.judgement !== "common cause" && latest.judgement !== "not judged";
	return {
		judgement: latest.judgement,
		...(signalled && direction && { direction: direction === "up" ? "high" : "low" }),
	};
}

function verdictWords({ verdict }: SignalFinding): string {
	if (verdict.kind === "signal now") return `${verdict.judgement} in the latest month`;
	return verdict.kind === "signal before" ? "signals earlier, none in the latest month" : "no signal";
}

function verdictTable(judged: readonly Judged[], work: TableWork) {
	return dataTable(
		"Latest month of each chart",
		["Chart", "Month", "Value", "Average", "Lower limit", "Upper limit", "Verdict"],
		judged.map(({ label, finding }) => {
			const { series } = finding;
			const last = series.points.findLastIndex(({ value }) => value !== null);
			const period = series.points[last]?.period;
			const lines = (["centre", "lower", "upper"] as const).map((line) => {
				const figure = lineFigure(finding, line, last, work.context);
				return figure ? shownCell(work, figure) : wordsCell("none");
			});
			const address = { measure: series.measure, area: series.area };
			const value = period ? figureCell(work, { ...address, window: period }, "value") : wordsCell("none");
			const month = wordsCell(period ? describeMonth(period.from) : "");
			return dataRow(label, [month, value, ...lines, wordsCell(verdictWords(finding))]);
		}),
	);
}

function heldOf({ measure, series }: SignalFinding, { context }: TableWork) {
	return context.book
		.held(measure.id)
		.filter(
			(each) =>
				each.area === series.area &&
				each.illustrative === series.illustrative &&
				each.period.kind === "month",
		);
}

function remarksOf(judged: readonly Judged[], shared: boolean): string[] {
	const rules = [
		...new Set(
			judged.map(({ finding }) => `${finding.chart.ruleSet.name}, ${finding.chart.ruleSet.version}`),
		),
	];
	const stepped = judged.filter(({ finding }) => finding.steps.length > 0).map(({ label }) => label);
	return [
		`Rules: ${rules.join("; ")}.`,
		shared
			? "All charts have one axis, so that levels can be compared."
			: "Each chart has an axis of its own: compare courses and not heights.",
		...(stepped.length > 0
			? [`Limits are stepped where a change was accepted: ${listInWords(stepped)}.`]
			: []),
	];
}
