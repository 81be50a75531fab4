import { BREAK_KINDS, describeMonth, type Language, listInWords, printedNumber } from "#vocabulary";
import { type ByLanguage, capitalised, inLanguage } from "../said.ts";
import type { PlacedStep, SignalFinding, Signalled } from "../signal-finding.ts";

type SignalSentences = {
	readonly title: (finding: SignalFinding) => string;
	readonly steps: (finding: SignalFinding) => string;
	readonly now: (finding: SignalFinding) => string;
};

const JUDGED: Readonly<Record<Signalled, string>> = {
	improvement: "an improvement",
	concern: "a concern",
	neutral: "a signal, which for this measure is neither good nor bad in itself",
	"improvement and concern": "both an improvement and a concern, since two rules disagree",
};

const LATEST: Readonly<Record<Signalled, string>> = {
	improvement: "the latest month is a signal of improvement",
	concern: "the latest month is a signal of concern",
	neutral: "the latest month is unusual",
	"improvement and concern": "the latest month is unusual, and rules disagree how",
};

const BEFORE_SHOWN = 3;

const SENTENCES: ByLanguage<SignalSentences> = {
	en: {
		title: (finding) => {
			const title = finding.measure.title;
			const step = finding.steps.at(-1);
			const { verdict } = finding;
			if (verdict.kind === "signal now")
				return `${title}: ${LATEST[verdict.judgement]}${stepClause(finding, step)}`;
			if (step) return `${title}: ${stepInWords(finding, step)}, and within its limits since`;
			if (verdict.kind === "signal before")
				return `${title}: within its limits now, after signals ${monthsInWords(finding, verdict.points)}`;
			return `${title}: no signal of change in ${finding.series.points.length} months`;
		},
		steps: (finding) =>
			finding.steps
				.map(
					(step) =>
						`Limits start anew in ${describeMonth(step.from)} (${BREAK_KINDS[step.kind]}: ${step.reason.replace(/\.$/, "")}; accepted by ${step.accepted.by}).`,
				)
				.join(" "),
		now: ({ verdict }) =>
			verdict.kind === "signal now"
				? `The latest month is ${JUDGED[verdict.judgement]}.`
				: "The latest month shows no signal.",
	},
};

/** The message of a control chart. */
export function signalTitle(finding: SignalFinding, language: Language): string {
	return inLanguage(SENTENCES, language).title(finding);
}

/** The log of accepted steps, a sentence each; empty if there are none. */
export function stepSentences(finding: SignalFinding, language: Language): string {
	return inLanguage(SENTENCES, language).steps(finding);
}

/** The whole verdict in sentences: steps, then the latest month. */
export function signalSentences(finding: SignalFinding, language: Language): string {
	const words = inLanguage(SENTENCES, language);
	return [
		capitalised(words.title(finding)),
		".",
		finding.steps.length > 0 ? ` ${words.steps(finding)}` : "",
		` ${words.now(finding)}`,
	].join("");
}

function stepClause(finding: SignalFinding, step: PlacedStep | undefined): string {
	return step ? `, after ${stepInWords(finding, step)}` : "";
}

/** “a rise from 181 to 245 a month from April 2015”. */
function stepInWords({ chart, steps, places, scale }: SignalFinding, step: PlacedStep): string {
	const position = steps.indexOf(step);
	const [before, after] = [
		chart.segments[position]?.centre ?? null,
		chart.segments[position + 1]?.centre ?? null,
	];
	if (before === null || after === null) return `a step from ${describeMonth(step.from)}`;
	const direction = after > before ? "a rise" : "a fall";
	return `${direction} from ${printedNumber(before * scale, places.lines)} to ${printedNumber(after * scale, places.lines)} a month on average from ${describeMonth(step.from)}`;
}

function monthsInWords({ series }: SignalFinding, points: readonly number[]): string {
	const years = [...new Set(points.map((index) => series.points[index]?.period.from.slice(0, 4) ?? ""))];
	return years.length <= BEFORE_SHOWN
		? `in ${listInWords(years)}`
		: `between ${years[0]} and ${years.at(-1)}`;
}
