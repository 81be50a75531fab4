import { CHART_REASONS, choiceSentence, targetSentence } from "#analysis/findings";
import { chartKinds } from "#analysis/statistics";
import { listInWords, printedNumber } from "#vocabulary";
import { paceUnit } from "./pace.ts";
import type { SeriesChart } from "./series-chart.ts";
import { chartTitleOf, periodWords, printedIn } from "./series-words.ts";

/** Everything that was read, chosen and done, a sentence each: under the chart, below the table, and in the JSON. */
export function notesOf(made: SeriesChart): string[] {
	return [
		...readingNotes(made),
		chartNote(made),
		...choiceNotes(made),
		...stepNotes(made),
		rulesNote(made),
		...runNotes(made),
		...polarityNotes(made),
		...targetNotes(made),
	];
}

function* readingNotes({ series, timeline, chart, options }: SeriesChart): Generator<string> {
	const { date, value, denominator, unread, headed } = series.columns;
	const rows = `${printedNumber(series.rows.length)} rows`;
	yield `Source: ${series.file}${series.sheet === undefined ? "" : `, sheet “${series.sheet}”`}, ${rows}.`;
	if (series.otherSheets.length > 0)
		yield `Only the first sheet was read, not ${listInWords(series.otherSheets.map((name) => `“${name}”`))}.`;
	if (!headed) yield "The file has no headings: the first column was taken as dates, the second as values.";
	const guessed = [
		...(date.known ? [] : [`“${date.name}” as the date`]),
		...(value.known ? [] : [`“${value.name}” as the value`]),
		...(denominator === undefined || denominator.known ? [] : [`“${denominator.name}” as the denominator`]),
	];
	if (headed && guessed.length > 0) yield `Taken by place, not by heading: ${listInWords(guessed)}.`;
	if (!headed && denominator) yield "The third column was taken as the denominator.";
	if (unread.length > 0)
		yield `Not read: ${listInWords(unread.slice(0, NAMED_COLUMNS).map((name) => `“${name}”`))}${unread.length > NAMED_COLUMNS ? " and others" : ""}.`;
	if (denominator && chartKinds[chart.chart].denominators === "none")
		yield `“${denominator.name}” was not used: the ${chartKinds[chart.chart].title} shows values as they are.`;
	if (timeline.widened)
		yield `Each date was read as the whole ${paceUnit(timeline.pace)} that it begins or ends.`;
	if (timeline.pace.kind === "irregular" && !EVENT_CHARTS.has(chart.chart))
		yield "The dates keep no regular pace, so that no missing point can be seen: each row is the neighbour of the next.";
	if (options.perDay) yield `Values were divided by the days of each ${paceUnit(timeline.pace)}.`;
}

const NAMED_COLUMNS = 6;

const EVENT_CHARTS: ReadonlySet<string> = new Set(["g", "t"]);

function chartNote(made: SeriesChart): string {
	const why = made.cause === "asked for" ? "as asked for" : `chosen since ${CHART_REASONS[made.cause]}`;
	return `Chart: ${chartTitleOf(made)}, ${why}.`;
}

function choiceNotes(made: SeriesChart): string[] {
	const context = {
		chart: made.chart,
		label: (index: number) => periodWords(made, index),
		number: (value: number) => printedIn(made, value, "line"),
	};
	return made.chart.choices.map((choice) => choiceSentence(choice, context));
}

function stepNotes(made: SeriesChart): string[] {
	return made.steps.map(
		({ index, reason }) => `Step accepted from ${periodWords(made, index)}: ${reason.replace(/\.$/, "")}.`,
	);
}

function rulesNote({ chart, options }: SeriesChart): string {
	const { name, version, source } = chart.ruleSet;
	const { shift, trend } = options.runLengths ?? {};
	const changed = [
		...(shift === undefined ? [] : [`a run is ${shift} points long`]),
		...(trend === undefined ? [] : [`a trend is ${trend} points long`]),
	];
	const own = changed.length === 0 ? "" : ` Changed: ${listInWords(changed)}.`;
	return `Rules: ${name}, version ${version} (${source}).${own}`;
}

function runNotes({ chart }: SeriesChart): string[] {
	return chart.segments.flatMap(({ unusualRuns: runs }) =>
		runs === null || runs.longestRun === null
			? []
			: [
					`Longest run ${runs.longestRun} (more than ${runs.longestRunLimit} is unusual), crossings ${runs.crossings} (fewer than ${runs.crossingsLimit} are unusual): ${runs.signal ? "a signal" : "no signal"}.`,
				],
	);
}

function polarityNotes({ options }: SeriesChart): string[] {
	if (options.polarity === undefined)
		return ["Which direction is welcome was not said, so that signals are neither good nor bad."];
	return options.polarity === "neither" ? [] : [`Polarity: ${options.polarity}.`];
}

function targetNotes(made: SeriesChart): string[] {
	const { target } = made.chart;
	return target === null ? [] : [targetSentence(made.chart, printedIn(made, target, "line"))];
}
