/**
 * The factors by which a mean moving range becomes the distance from centre to limit. They are three
 * roundings of one number, 3 / d2 with d2 = 2 / sqrt(pi), and tools differ in which they use.
 *
 * - `2.66`: Wheeler; NHS Making Data Count; NHSRplotthedots. Ours.
 * - `3/1.128`: qicharts2, the Power BI SPC visual, qcc 2.7.
 * - `3/d2`: unrounded.
 */
export const limitFactors = {
	"2.66": 2.66,
	"3/1.128": 3 / 1.128,
	"3/d2": (3 * Math.sqrt(Math.PI)) / 2,
} as const;

/** The name of a limit factor. */
export type LimitFactor = keyof typeof limitFactors;
