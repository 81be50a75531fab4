import { findSignals } from "../rule-sets/find-signals.ts";
import type { RuleSet } from "../rule-sets/rule-set.ts";
import type { Signal } from "../rule-sets/signal.ts";
import { type UnusualRuns, unusualRuns } from "../rule-sets/unusual-runs.ts";
import { chartKinds } from "./chart-kind.ts";
import { type ChartChoice, POINTS_FOR_FIRM_LIMITS } from "./choice.ts";
import type { ChartInput, ChartPoint, ChartSegment } from "./control-chart.ts";
import { type LimitFactor, limitFactors } from "./limit-factor.ts";
import { type Bounds, boundLine, type Cut, centreOnly, type LimitLine } from "./limit-line.ts";
import type { LimitMaker, SegmentLimits } from "./limit-maker.ts";
import { judgeDirections, signalDirections } from "./polarity-judgement.ts";
import { limitChoices } from "./segment-choices.ts";

/** Where a segment lies: from `start` up to, not including, `end`. */
export type SegmentPlace = { index: number; start: number; end: number };

/** The factor that holds: the caller's, else the chart's own, else the rule set's. */
export function chosenFactor(input: ChartInput, ruleSet: RuleSet): LimitFactor {
	return input.limitFactor ?? chartKinds[input.chart ?? "individuals"].factor ?? ruleSet.limitFactor;
}

/** Makes one segment of a chart: its lines, its signals, its points, and the choices made on the way. */
export function chartSegment(
	input: ChartInput,
	place: SegmentPlace,
	ruleSet: RuleSet,
): { points: ChartPoint[]; segment: ChartSegment; choices: ChartChoice[] } {
	const inLimits = pointsInLimits(input, place);
	const limits = limitsOf(input, place, inLimits, chosenFactor(input, ruleSet));
	const { lines, cut } = boundedLines(limits, floorOf(input));
	const judged = judgedPoints(input, place, limits.plotted, lines);
	const signals = findSignals(judged, ruleSet);
	const points = judged.map(({ value, line }, offset): ChartPoint => {
		const index = place.start + offset;
		return {
			...pointVerdict(input, signals[offset] ?? [], value === null, ruleSet),
			...line,
			index,
			value: limits.plotted[offset] ?? null,
			segment: place.index,
			inLimits: inLimits[offset] === true && limits.plotted[offset] !== null,
		};
	});
	const runs = countsRuns(ruleSet)
		? unusualRuns(judged.filter((_, offset) => !isExcluded(input, place, offset)))
		: null;
	const segment = segmentOf(place, points, limits, runs);
	return { points, segment, choices: limitChoices({ segment, limits, cut, input, place }) };
}

function pointsInLimits(input: ChartInput, { start, end }: SegmentPlace): boolean[] {
	const left = new Set([...(input.excluded ?? []), ...(input.incomplete ?? [])]);
	const last = input.baseline === undefined ? end : Math.min(start + input.baseline, end);
	return Array.from(
		{ length: end - start },
		(_, offset) => start + offset < last && !left.has(start + offset),
	);
}

function limitsOf(
	input: ChartInput,
	{ start, end }: SegmentPlace,
	inLimits: boolean[],
	factor: LimitFactor,
): SegmentLimits {
	const makeLimits: LimitMaker = chartKinds[input.chart ?? "individuals"].limits;
	return makeLimits({
		values: input.values.slice(start, end),
		denominators: input.denominators?.slice(start, end) ?? null,
		inLimits,
		factor: limitFactors[factor],
		screening: input.screening ?? false,
	});
}

/** The floor that holds for the whole chart: told, or 0 where nothing is negative. */
function floorOf({ floor, values }: ChartInput): number | null {
	if (floor !== undefined) return floor;
	return values.some((value) => value !== null && value < 0) ? null : 0;
}

function boundedLines(limits: SegmentLimits, floor: number | null): { lines: LimitLine[]; cut: Cut } {
	const bounds: Bounds = { ...limits.bounds, lower: limits.bounds.lower ?? floor };
	const cut: Cut = { lower: false, upper: false };
	const done = new Map<LimitLine, LimitLine>();
	const lines = limits.lines.map((line) => {
		const held = done.get(line);
		if (held !== undefined) return held;
		const bounded = boundLine(line, bounds);
		cut.lower ||= bounded.cut.lower;
		cut.upper ||= bounded.cut.upper;
		done.set(line, bounded.line);
		return bounded.line;
	});
	return { lines, cut };
}

/** Points as the rules see them: an incomplete one is missing to them. */
function judgedPoints(
	input: ChartInput,
	place: SegmentPlace,
	plotted: (number | null)[],
	lines: LimitLine[],
) {
	const incomplete = input.incomplete ?? [];
	return plotted.map((value, offset) => ({
		value: incomplete.includes(place.start + offset) ? null : value,
		line: lines[offset] ?? centreOnly(null),
	}));
}

function isExcluded(input: ChartInput, place: SegmentPlace, offset: number): boolean {
	return input.excluded?.includes(place.start + offset) ?? false;
}

function countsRuns(ruleSet: RuleSet): boolean {
	return ruleSet.rules.some(({ rule }) => rule === "unusual runs");
}

function pointVerdict(input: ChartInput, signals: Signal[], unjudged: boolean, ruleSet: RuleSet) {
	const directions = signalDirections(signals, ruleSet);
	const judgement = unjudged ? "not judged" : judgeDirections(directions, input.polarity ?? "neither");
	return { signals, directions, judgement } as const;
}

function segmentOf(
	place: SegmentPlace,
	points: readonly ChartPoint[],
	limits: SegmentLimits,
	runs: UnusualRuns | null,
): ChartSegment {
	const lastKnown = points.findLastIndex((point) => point.value !== null);
	const line = points[lastKnown < 0 ? points.length - 1 : lastKnown];
	const used = points.filter((point) => point.inLimits).length;
	return {
		...place,
		centre: line?.centre ?? null,
		upper: line?.upper ?? null,
		lower: line?.lower ?? null,
		nearUpper: line?.nearUpper ?? null,
		nearLower: line?.nearLower ?? null,
		innerUpper: line?.innerUpper ?? null,
		innerLower: line?.innerLower ?? null,
		points: points.filter((point) => point.value !== null).length,
		pointsInLimits: used,
		provisional: used < POINTS_FOR_FIRM_LIMITS,
		meanMovingRange: limits.meanMovingRange ?? null,
		dispersion: limits.dispersion ?? null,
		unusualRuns: runs,
	};
}
