import {
	type RuleSet,
	type RuleSetName,
	type RunLengths,
	ruleSets,
	ruleSetWithLengths,
} from "../rule-sets/rule-set.ts";
import type { Direction, Signal } from "../rule-sets/signal.ts";
import type { UnusualRuns } from "../rule-sets/unusual-runs.ts";
import { type Assurance, assuranceOf } from "./assurance.ts";
import { checkChartInput } from "./chart-input.ts";
import type { ChartKind } from "./chart-kind.ts";
import { chartSegment, chosenFactor } from "./chart-segment.ts";
import type { ChartChoice } from "./choice.ts";
import type { LimitFactor } from "./limit-factor.ts";
import type { LimitLine } from "./limit-line.ts";
import type { ChartPolarity, PointJudgement } from "./polarity-judgement.ts";

/** What a control chart is made from. Places (`steps`, `excluded`, `incomplete`) count points from 0. */
export type ChartInput = {
	/**
	 * Counts, measurements, or times between events, in order of time, one for every period. Missing:
	 * `null`, never 0.
	 */
	values: readonly (number | null)[];
	/** What each value is out of, for `u`, `p`, `np` and their kin. */
	denominators?: readonly (number | null)[];
	/** Default `individuals` (XmR). */
	chart?: ChartKind;
	/** A set that ships with the product, by name, or one of your own. Default `making-data-count`. */
	ruleSet?: RuleSetName | RuleSet;
	/** Other lengths for shift and trend than the set has. */
	runLengths?: RunLengths;
	/** Another factor than the set or the chart has. */
	limitFactor?: LimitFactor;
	/**
	 * The first point of each new segment after an accepted step change. Limits are made and rules run
	 * within segments.
	 */
	steps?: readonly number[];
	/**
	 * Limits come from the first so many points of each segment; later points are tested against them.
	 * Default all.
	 */
	baseline?: number;
	/** Points left out of the limits by a decision of a person. They are still drawn and judged. */
	excluded?: readonly number[];
	/** Points whose period is not over: drawn, never judged, not in the limits. They end every run. */
	incomplete?: readonly number[];
	/** Drop outlying moving ranges once. Default false. */
	screening?: boolean;
	/** Which direction is welcome. Default `neither`. */
	polarity?: ChartPolarity;
	/** The value to be reached, in the unit that is drawn. */
	target?: number | null;
	/** The lowest possible value; `null` for none. Default 0 where no value is negative. */
	floor?: number | null;
};

/** One point of a chart: what is drawn, its lines, and what it says. `segment` and `index` count from 0. */
export type ChartPoint = LimitLine & {
	index: number;
	/** What is drawn: the value, or value over denominator; `null` where missing. */
	value: number | null;
	segment: number;
	/** Whether the point took part in its segment's limits. */
	inLimits: boolean;
	/** Every rule that the point broke, in the rule set's order. */
	signals: readonly Signal[];
	/** The directions that decide the judgement. Two where rules disagree. */
	directions: readonly Direction[];
	judgement: PointJudgement;
};

/**
 * A stretch between steps. Lines are those of its last point (the same at every point unless denominators
 * differ).
 */
export type ChartSegment = LimitLine & {
	index: number;
	/** First point and the one after the last. */
	start: number;
	end: number;
	/** Points with a value. */
	points: number;
	/** Points with a value that the limits come from. */
	pointsInLimits: number;
	/** Fewer than 13 points in the limits. */
	provisional: boolean;
	meanMovingRange: number | null;
	/** Variance over what Poisson or binomial counts would have; `null` where the chart assumes neither. */
	dispersion: number | null;
	/** Runs and crossings, where the rule set counts them. */
	unusualRuns: UnusualRuns | null;
};

/** The variation verdict: what the latest judged point says. */
export type LatestPoint = {
	index: number;
	value: number;
	judgement: PointJudgement;
	directions: readonly Direction[];
	signals: readonly Signal[];
};

/** A control chart as numbers and verdicts, ready to be drawn and told. */
export type ControlChart = {
	chart: ChartKind;
	ruleSet: RuleSet;
	limitFactor: LimitFactor;
	polarity: ChartPolarity;
	target: number | null;
	points: readonly ChartPoint[];
	segments: readonly ChartSegment[];
	/** Everything that was chosen, to be said under the chart. */
	choices: readonly ChartChoice[];
	/** `null` where no point can be judged. */
	latest: LatestPoint | null;
	assurance: Assurance | null;
};

/**
 * Makes a control chart: centre and limits at every point, the rules that each point breaks, and what that
 * means given the polarity. A step starts a new segment; nothing crosses it. Malformed input (a step
 * outside the series, a number that is not finite, a missing denominator list) is a program fault and
 * throws a RangeError; thin or flat data are not, and are told in `choices`.
 *
 * Source: D. J. Wheeler, Understanding Variation (1993); NHS England, Making Data Count. See
 * docs/method/control-chart.md.
 *
 * @example
 * controlChart({ values: [9, 11, 9, 11], limitFactor: "2.66" }).points[0]?.upper // => 15.32
 * controlChart({ values: [9, 11, 9, 11, 9, 30], polarity: "lower is better" }).latest?.judgement // => "concern"
 */
export function controlChart(input: ChartInput): ControlChart {
	checkChartInput(input);
	const chart = input.chart ?? "individuals";
	const ruleSet = chosenRuleSet(input);
	const polarity = input.polarity ?? "neither";
	const target = input.target ?? null;
	const starts = [0, ...(input.steps ?? [])];
	const parts = starts.map((start, index) =>
		chartSegment(input, { index, start, end: starts[index + 1] ?? input.values.length }, ruleSet),
	);
	const points = parts.flatMap((part) => part.points);
	const latest = latestPoint(points);
	return {
		chart,
		ruleSet,
		limitFactor: chosenFactor(input, ruleSet),
		polarity,
		target,
		points,
		segments: parts.map((part) => part.segment),
		choices: [...choicesOfInput(input, ruleSet), ...parts.flatMap((part) => part.choices)],
		latest,
		assurance: latest === null ? null : assuranceOf(points[latest.index] as ChartPoint, target, polarity),
	};
}

function chosenRuleSet(input: ChartInput): RuleSet {
	const chosen = input.ruleSet ?? "making-data-count";
	const ruleSet = typeof chosen === "string" ? ruleSets[chosen] : chosen;
	return input.runLengths === undefined ? ruleSet : ruleSetWithLengths(ruleSet, input.runLengths);
}

function latestPoint(points: readonly ChartPoint[]): LatestPoint | null {
	const last = points.findLast((point) => point.judgement !== "not judged");
	if (last === undefined || last.value === null) return null;
	const { index, value, judgement, directions, signals } = last;
	return { index, value, judgement, directions, signals };
}

function choicesOfInput(input: ChartInput, ruleSet: RuleSet): ChartChoice[] {
	const choices: ChartChoice[] = [{ code: "limit factor", factor: chosenFactor(input, ruleSet) }];
	const { steps = [], excluded = [], incomplete = [] } = input;
	const missing = input.values.flatMap((value, index) =>
		value === null || baseIsMissing(input, index) ? [index] : [],
	);
	if (steps.length > 0) choices.push({ code: "limits per segment", steps });
	if (missing.length > 0) choices.push({ code: "missing points", points: missing });
	if (excluded.length > 0) choices.push({ code: "excluded points", points: excluded });
	if (incomplete.length > 0) choices.push({ code: "incomplete points", points: incomplete });
	return choices;
}

function baseIsMissing({ denominators }: ChartInput, index: number): boolean {
	return denominators !== undefined && !((denominators[index] ?? 0) > 0);
}
