import type { SegmentPlace } from "./chart-segment.ts";
import type { ChartChoice, NoLimitsReason } from "./choice.ts";
import { POINTS_FOR_FIRM_LIMITS } from "./choice.ts";
import type { ChartInput, ChartSegment } from "./control-chart.ts";
import type { Cut } from "./limit-line.ts";
import type { SegmentLimits } from "./limit-maker.ts";

/** What was made of one segment. */
type MadeSegment = {
	segment: ChartSegment;
	limits: SegmentLimits;
	cut: Cut;
	input: ChartInput;
	place: SegmentPlace;
};

/** The choices to be said of one segment's limits. */
export function limitChoices(made: MadeSegment): ChartChoice[] {
	return [...widthChoices(made), ...baselineChoices(made), ...screeningChoices(made), ...natureChoices(made)];
}

/** Beyond this size squares and sums leave the numbers that a computer holds. */
const LARGEST_COMPUTABLE = 1e100;

function* widthChoices({ segment, limits, cut, input }: MadeSegment): Generator<ChartChoice> {
	const { index, upper, lower, pointsInLimits } = segment;
	if (input.chart === "run") return;
	const reason = noLimitsReason(segment, limits);
	if (reason !== null) yield { code: "no limits", segment: index, reason };
	else if (segment.provisional) {
		yield {
			code: "provisional limits",
			segment: index,
			points: pointsInLimits,
			wanted: POINTS_FOR_FIRM_LIMITS,
		};
	}
	if (upper !== null && upper === lower) yield { code: "limits of no width", segment: index };
	if (cut.lower && lower !== null) yield { code: "lower limit floored", segment: index, at: lower };
	if (cut.upper && upper !== null) yield { code: "upper limit capped", segment: index, at: upper };
}

function noLimitsReason(
	{ upper, pointsInLimits }: ChartSegment,
	limits: SegmentLimits,
): NoLimitsReason | null {
	if (upper !== null) return null;
	if (pointsInLimits === 0) return "no points";
	const large = limits.plotted.some((value) => value !== null && Math.abs(value) > LARGEST_COMPUTABLE);
	return large ? "too large to compute" : "no two neighbouring points";
}

function* baselineChoices({ segment, input, place }: MadeSegment): Generator<ChartChoice> {
	if (input.baseline === undefined) return;
	const length = place.end - place.start;
	if (input.baseline > length) {
		yield {
			code: "baseline longer than segment",
			segment: segment.index,
			wanted: input.baseline,
			points: length,
		};
	} else yield { code: "fixed baseline", segment: segment.index, points: input.baseline };
}

function* screeningChoices({ segment, limits, input }: MadeSegment): Generator<ChartChoice> {
	if (!input.screening || limits.screened === undefined) return;
	const { dropped, refused } = limits.screened;
	yield { code: refused ? "screening refused" : "moving ranges screened", segment: segment.index, dropped };
}

function* natureChoices({ segment, limits }: MadeSegment): Generator<ChartChoice> {
	if (limits.centreIsMedian) yield { code: "centre is the median", segment: segment.index };
	if (segment.dispersion !== null)
		yield { code: "dispersion", segment: segment.index, ratio: segment.dispersion };
}
