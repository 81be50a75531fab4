import type { LimitFactor } from "./limit-factor.ts";

/** Why a segment has no limits. */
export type NoLimitsReason = "no two neighbouring points" | "no points" | "too large to compute";

/**
 * A choice that the chart made or was told to make, as a typed code. Each is to be said under the chart:
 * the room holds no wording. `segment` and `points` count from 0.
 */
export type ChartChoice =
	| { code: "limit factor"; factor: LimitFactor }
	| { code: "provisional limits"; segment: number; points: number; wanted: number }
	| { code: "no limits"; segment: number; reason: NoLimitsReason }
	| { code: "limits of no width"; segment: number }
	| { code: "lower limit floored"; segment: number; at: number }
	| { code: "upper limit capped"; segment: number; at: number }
	| { code: "moving ranges screened"; segment: number; dropped: number }
	| { code: "screening refused"; segment: number; dropped: number }
	| { code: "fixed baseline"; segment: number; points: number }
	| { code: "baseline longer than segment"; segment: number; wanted: number; points: number }
	| { code: "centre is the median"; segment: number }
	| { code: "dispersion"; segment: number; ratio: number }
	| { code: "limits per segment"; steps: readonly number[] }
	| { code: "missing points"; points: readonly number[] }
	| { code: "excluded points"; points: readonly number[] }
	| { code: "incomplete points"; points: readonly number[] };

/**
 * Fewer points than this and the limits are provisional (Making Data Count asks for 12 or more before
 * limits).
 */
export const POINTS_FOR_FIRM_LIMITS = 13;
