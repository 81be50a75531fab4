import {
	type ChartChoice,
	type ChartKind,
	type ChartReason,
	type ControlChart,
	chiSquareUpperTail,
	type LimitFactor,
	type NoLimitsReason,
} from "#analysis/statistics";
import { listInWords, printedNumber } from "#vocabulary";

/** What the words of a choice need beside the choice: the chart it belongs to, and how points and values are called. */
export type ChoiceContext = {
	readonly chart: ControlChart;
	/** The period of a point: “April 2015”. */
	readonly label: (index: number) => string;
	/** A value or a line in the unit that is drawn. */
	readonly number: (value: number) => string;
};

/** Above this chance, counts that vary more than Poisson are taken to do so by chance. */
const OVER_DISPERSION_CHANCE = 0.05;

const NAMED_POINTS = 6;

/** How the limits of each kind of chart are made. */
const METHODS: Readonly<Record<ChartKind, (factor: LimitFactor) => string>> = {
	individuals: (factor) => `Limits stand at the average ± ${factorWords(factor)} × the mean moving range.`,
	"deviation-individuals": () => "Limits stand at the average ± three standard deviations.",
	"moving-range": () =>
		"Each point is a moving range: how far a value is from the one before it. The upper limit follows from their average.",
	run: () => "A run chart has no limits: only runs and trends can signal.",
	c: () =>
		"Limits stand at the average ± three times its square root, as rare events that do not depend on each other vary.",
	u: () => "Limits stand at the pooled rate ± three standard deviations, wider where the base is smaller.",
	"u-prime": () =>
		"Limits stand at the pooled rate ± three standard deviations, wider where the base is smaller, and stretched by how much more the rates vary than chance alone.",
	p: () => "Limits stand at the pooled share ± three standard deviations, wider where the base is smaller.",
	"p-prime": () =>
		"Limits stand at the pooled share ± three standard deviations, wider where the base is smaller, and stretched by how much more the shares vary than chance alone.",
	np: () => "Limits stand at the expected number ± three standard deviations of a binomial count.",
	"i-prime": () => "Limits follow from the moving ranges, and are wider where the base is smaller.",
	g: () => "Limits are those of a geometric distribution: opportunities between rare events.",
	t: () => "Limits are those of an XmR chart of the times raised to the power 1/3.6, raised back.",
};

const NO_LIMITS: Readonly<Record<NoLimitsReason, string>> = {
	"no two neighbouring points": "no two neighbouring points have values",
	"no points": "no point has a value that could be used",
	"too large to compute": "the numbers are too large to compute with",
};

type ChoiceWords = {
	readonly [Code in ChartChoice["code"]]: (
		choice: Extract<ChartChoice, { code: Code }>,
		context: ChoiceContext,
	) => string;
};

/** Every choice that a control chart can make or be told to make, as the sentence that says it under the chart. */
const CHOICES: ChoiceWords = {
	"limit factor": ({ factor }, { chart }) => METHODS[chart.chart](factor),
	"provisional limits": ({ segment, points, wanted }, context) =>
		`The limits${stretch(segment, context)} are provisional: they rest on ${points} ${points === 1 ? "point" : "points"}, and ${wanted} are wanted.`,
	"no limits": ({ segment, reason }, context) =>
		`There are no limits${stretch(segment, context)}: ${NO_LIMITS[reason]}.`,
	"limits of no width": ({ segment }, context) =>
		`All values${stretch(segment, context)} are alike, so that both limits lie on the centre line.`,
	"lower limit floored": ({ segment, at }, context) =>
		at === 0
			? `The lower limit${stretch(segment, context)} is drawn at nought, since no value can be below it.`
			: `The lower limit${stretch(segment, context)} is drawn at ${context.number(at)}, since no value can be below it.`,
	"upper limit capped": ({ segment, at }, context) =>
		`The upper limit${stretch(segment, context)} is drawn at ${context.number(at)}, since no value can be above it.`,
	"moving ranges screened": ({ segment, dropped }, context) =>
		dropped === 0
			? `No moving range${stretch(segment, context)} was large enough to be left out of the limits.`
			: `${dropped} outlying moving ${dropped === 1 ? "range was" : "ranges were"} left out of the limits${stretch(segment, context)}.`,
	"screening refused": ({ segment, dropped }, context) =>
		`Outlying moving ranges${stretch(segment, context)} were kept, since leaving ${dropped} of them out would leave too few.`,
	"fixed baseline": ({ segment, points }, context) =>
		`The limits${stretch(segment, context)} come from the first ${points} points; later points are tested against them.`,
	"baseline longer than segment": ({ segment, wanted, points }, context) =>
		`A baseline of ${wanted} points was asked for, and there are only ${points}${stretch(segment, context)}: all of them were used.`,
	"centre is the median": ({ segment }, context) =>
		`The centre line${stretch(segment, context)} is the median.`,
	dispersion: ({ segment, ratio }, context) => dispersionSentence(segment, ratio, context),
	"limits per segment": ({ steps }, { label }) =>
		`Limits are made anew from ${listInWords(steps.map(label))}; nothing is compared across ${steps.length === 1 ? "this step" : "these steps"}.`,
	"missing points": ({ points }, context) =>
		`${named(points, context)} ${points.length === 1 ? "has" : "have"} no value: missing, which is not nought. A gap ends every run.`,
	"excluded points": ({ points }, context) =>
		`${named(points, context)} ${points.length === 1 ? "was" : "were"} left out of the limits by a person’s decision.`,
	"incomplete points": ({ points }, context) =>
		`${named(points, context)} ${points.length === 1 ? "is" : "are"} not yet complete: drawn, and not judged.`,
};

/** A choice of a chart as a sentence. Which choices are said, and where, is for the caller. */
export function choiceSentence(choice: ChartChoice, context: ChoiceContext): string {
	const words = CHOICES[choice.code] as (choice: ChartChoice, context: ChoiceContext) => string;
	return words(choice, context);
}

/** Why a kind of chart was chosen, to stand behind “since”. */
export const CHART_REASONS: Readonly<Record<ChartReason, string>> = {
	"rare events with dates": "the events are rare and each has its date",
	"rare events with opportunities": "the opportunities between the events are known",
	"few events a month": "there are few events a month",
	"share with both counts": "each value is part of a whole and both counts are known",
	"count with population": "each count has its base",
	"nothing more is known": "nothing is known beside the values",
};

/** What to draw in place of a chart whose limits allow for chance only; the others stretch theirs. */
const ALLOWING_FOR_DISPERSION: Partial<Readonly<Record<ChartKind, string>>> = {
	c: "an XmR chart",
	u: "a u′ chart",
	p: "a p′ chart",
	np: "a p′ chart",
};

function dispersionSentence(segment: number, ratio: number, context: ChoiceContext): string {
	const { chart, segments } = context.chart;
	const points = segments[segment]?.pointsInLimits ?? 0;
	const beyond = points > 1 && chiSquareUpperTail(ratio * (points - 1), points - 1) < OVER_DISPERSION_CHANCE;
	const varies = `The counts${stretch(segment, context)} vary ${printedNumber(ratio, 1)} times as much as chance alone would make them`;
	if (!beyond) return `${varies}, which is within chance.`;
	const better = ALLOWING_FOR_DISPERSION[chart];
	return better === undefined
		? `${varies}; the limits allow for it.`
		: `${varies}: limits of this chart are too narrow, and ${better} is the better choice.`;
}

/** “ from April 2015”, where there is more than one stretch. */
function stretch(segment: number, { chart, label }: ChoiceContext): string {
	const { start = 0 } = chart.segments[segment] ?? {};
	return chart.segments.length > 1 ? ` from ${label(start)}` : "";
}

function named(points: readonly number[], { label }: ChoiceContext): string {
	if (points.length <= NAMED_POINTS) return listInWords(points.map(label));
	return `${points.length} points (the first ${label(points[0] ?? 0)}, the last ${label(points.at(-1) ?? 0)})`;
}

function factorWords(factor: LimitFactor): string {
	return factor === "2.66" ? factor : `(${factor})`;
}
