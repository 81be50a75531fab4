import { limitFactors } from "./limit-factor.ts";
import { meanMovingRange, meanOfKnown } from "./moving-range.ts";

/** What charts with a memory take as known of the process before they look for a change. */
export type ProcessBaseline = {
	/** The level to depart from. Default: the mean of the baseline. */
	centre?: number;
	/** Standard deviation of one point. Default: mean moving range of the baseline over d2. */
	deviation?: number;
	/** The first so many points are the baseline. Default all. */
	baseline?: number;
};

/** Centre and deviation, given or measured; `null` where they cannot be known or the series does not move. */
export function processOf(
	values: readonly (number | null)[],
	{ centre, deviation, baseline = values.length }: ProcessBaseline,
): { centre: number; deviation: number } | null {
	const first = values.slice(0, baseline);
	const mean = meanMovingRange(first).mean;
	const level = centre ?? meanOfKnown(first);
	const spread = deviation ?? (mean === null ? null : (mean * limitFactors["3/d2"]) / 3);
	if (level === null || spread === null || !Number.isFinite(level)) return null;
	return spread > 0 && Number.isFinite(spread) ? { centre: level, deviation: spread } : null;
}
