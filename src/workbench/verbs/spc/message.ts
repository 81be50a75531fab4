import { type Signalled, verdictOf } from "#analysis/findings";
import { describePeriod, printedNumber } from "#vocabulary";
import { paceUnit } from "./pace.ts";
import type { SeriesChart } from "./series-chart.ts";
import { periodWords, printedIn, subjectOf, unitWordsOf } from "./series-words.ts";

const JUDGED: Readonly<Record<Signalled, string>> = {
	concern: "is a concern",
	improvement: "is an improvement",
	neutral: "is a signal",
	"improvement and concern": "is both an improvement and a concern",
};

/** The message of a chart: its own title, or what the chart says in the end. */
export function messageOf(made: SeriesChart): string {
	if (made.options.title !== undefined) return made.options.title;
	const step = stepWords(made);
	return `${capitalised(subjectOf(made))}: ${step === "" ? "" : `${step}; `}${verdictWords(made)}`;
}

/** What is drawn: the unit, the file and the time. */
export function drawnWords(made: SeriesChart): string {
	const { points } = made.timeline;
	const [first, last] = [points[0], points.at(-1)];
	const span = first && last ? `${describePeriod(first.period)} to ${describePeriod(last.period)}` : "";
	return `${capitalised(unitWordsOf(made))}, ${span}`;
}

/** The verdict in words, without the subject. */
function verdictWords(made: SeriesChart): string {
	const { chart, timeline } = made;
	const unit = paceUnit(timeline.pace);
	const verdict = verdictOf(chart);
	if (verdict.kind === "signal now")
		return `the latest ${unit}, ${periodWords(made, chart.latest?.index ?? 0)}, ${JUDGED[verdict.judgement]}`;
	const unusual = chart.segments.at(-1)?.unusualRuns?.signal === true;
	if (unusual) return "the runs of its points are longer or fewer than chance would make them";
	if (verdict.kind === "signal before") {
		const many = verdict.points.length;
		return `no signal at the latest ${unit}, after signals at ${printedNumber(many)} earlier ${many === 1 ? "point" : "points"}`;
	}
	if (made.steps.length > 0) return "no signal since";
	return `no signal of change in ${printedNumber(chart.points.length)} ${unit}s`;
}

/** “from April 2015 the level rose from 181.2 to 245.0”; empty without a step. */
function stepWords(made: SeriesChart): string {
	const step = made.steps.at(-1);
	const [before, after] = made.chart.segments.slice(-2).map(({ centre }) => centre);
	if (!step || typeof before !== "number" || typeof after !== "number") return "";
	const [from, to] = [printedIn(made, before, "line"), printedIn(made, after, "line")];
	if (from === to) return "";
	return `from ${periodWords(made, step.index)} the level ${after > before ? "rose" : "fell"} from ${from} to ${to}`;
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
