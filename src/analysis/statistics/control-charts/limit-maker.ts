import type { Bounds, LimitLine } from "./limit-line.ts";

/** One segment of a series, as a chart's own formula sees it. */
export type SegmentData = {
	/** Counts, measurements, or days between events; `null` where missing. */
	values: readonly (number | null)[];
	/** What each value is out of; `null` for charts that need none. */
	denominators: readonly (number | null)[] | null;
	/** Whether the point takes part in the limits: inside the baseline, not excluded, not incomplete. */
	inLimits: readonly boolean[];
	/** Distance from centre to limit, as a multiple of the mean moving range. */
	factor: number;
	/** Whether outlying moving ranges are dropped. */
	screening: boolean;
};

/** What a chart's formula gives back for one segment. */
export type SegmentLimits = {
	/** What is drawn: the value itself, or value over denominator. */
	plotted: (number | null)[];
	/** The lines at each point. */
	lines: LimitLine[];
	/** The lowest and highest value that the plotted quantity can take; the caller's floor may add to it. */
	bounds: Bounds;
	/** Moving ranges that screening dropped, and whether it was refused. */
	screened?: { dropped: number; refused: boolean };
	/** Variance beyond what the chart's distribution allows (1 = as expected). */
	dispersion?: number | null;
	meanMovingRange?: number | null;
	centreIsMedian?: boolean;
};

/** A chart's formula: one segment in, its lines out. */
export type LimitMaker = (segment: SegmentData) => SegmentLimits;

/** No bounds. */
export const UNBOUNDED: Bounds = { lower: null, upper: null };

/** The values that limits are computed from, in order. Missing ones stay as `null`. */
export function valuesInLimits(segment: SegmentData): (number | null)[] {
	return segment.values.filter((_, index) => segment.inLimits[index]);
}

/** The same line at every point. */
export function sameLine(line: LimitLine, length: number): LimitLine[] {
	return Array.from({ length }, () => line);
}
