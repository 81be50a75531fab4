import { centreOnly, type LimitLine, symmetricLine } from "./limit-line.ts";
import { type SegmentData, type SegmentLimits, sameLine, valuesInLimits } from "./limit-maker.ts";
import { meanMovingRange, meanOfKnown } from "./moving-range.ts";

/** Nelson's power, which makes exponential waiting times nearly normal. */
const POWER = 1 / 3.6;

/**
 * t chart: time between rare events, exponential. Times are raised to 1 / 3.6, an XmR chart is made of
 * these, and its lines are raised back. For events whose dates are known and which come fewer than five
 * times a month. A low point is events close together. Times are above zero: two events of one day need
 * their times of day.
 *
 * Source: L. S. Nelson, A control chart for parts-per-million nonconforming items, J. Quality Technology 26
 * (1994).
 */
export function timeBetweenLimits(segment: SegmentData): SegmentLimits {
	const powered = valuesInLimits(segment).map((value) => (value === null ? null : value ** POWER));
	const centre = meanOfKnown(powered);
	const { mean, dropped, refused } = meanMovingRange(powered, { screening: segment.screening });
	const reach = mean === null ? null : segment.factor * mean;
	const line = centre === null ? centreOnly(null) : symmetricLine(centre, reach);
	return {
		plotted: [...segment.values],
		lines: sameLine(raisedBack(line), segment.values.length),
		bounds: { lower: 0, upper: null },
		screened: { dropped, refused },
	};
}

/** Lines in days again. A line below zero on the power scale has no time: it is 0. */
function raisedBack(line: LimitLine): LimitLine {
	const back = (value: number | null) => {
		if (value === null) return null;
		const time = Math.max(value, 0) ** (1 / POWER);
		return Number.isFinite(time) ? time : null;
	};
	return {
		centre: back(line.centre),
		upper: back(line.upper),
		lower: back(line.lower),
		nearUpper: back(line.nearUpper),
		nearLower: back(line.nearLower),
		innerUpper: back(line.innerUpper),
		innerLower: back(line.innerLower),
	};
}
