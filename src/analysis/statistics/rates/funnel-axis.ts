/** Where the axis of a funnel runs from and to. */
export type FunnelAxis = { readonly from: number; readonly to: number };

/** 10 to the power of the number of whole digits before the last `kept`. */
function unitOf(value: number, kept: number): number {
	return 10 ** (String(value).length - kept);
}

/**
 * A neat range that holds all bases with 5% to spare: from 0 where they differ more than twofold.
 *
 * @param bases above 0, not empty
 * Source: the display rule of PHEindicatormethods `calculate_funnel_limits`.
 * @example
 * funnelAxis([109500, 208800]) // => { from: 100000, to: 220000 }
 */
export function funnelAxis(bases: readonly number[]): FunnelAxis {
	const least = Math.min(...bases);
	const most = Math.max(...bases);
	const low = Math.floor(least * 0.95);
	const high = Math.ceil(most * 1.05);
	const from = most > 2 * least ? 0 : Math.floor((least * 0.95) / unitOf(low, 1)) * unitOf(low, 1);
	return { from, to: Math.ceil((most * 1.05) / unitOf(high, 2)) * unitOf(high, 2) };
}

/**
 * Whole points along an axis in even ratios, so that the narrow mouth of the funnel is drawn as finely as its neck.
 *
 * @param axis where to begin (at least 1) and end; `points` 100 unless told
 * @example
 * funnelPoints({ from: 0, to: 4 }, 3) // => [1, 2, 4]
 */
export function funnelPoints(axis: FunnelAxis, points = 100): number[] {
	const placed = [Math.max(1, Math.round(axis.from))];
	for (let left = points - 1; left > 0; left--) {
		const last = placed[placed.length - 1] ?? 1;
		placed.push(Math.max(Math.round((axis.to / last) ** (1 / left) * last), last + 1));
	}
	return placed;
}
