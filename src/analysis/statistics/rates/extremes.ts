import { sampleQuantile } from "./sample-quantile.ts";

/** The share at each end that is tamed before the spread between areas is judged. */
const tamedShare = 0.1;

/** How the extremes are kept from deciding the spread: pulled in, or left out. */
export type Taming = "winsorise" | "trim";

/** A z-score with its extremes tamed: null where it is left out. */
export type TamedScore = { readonly score: number | null; readonly tamed: boolean };

/** Pulls everything beyond the 10% and 90% points in to those points. */
function winsorised(scores: readonly number[]): TamedScore[] {
	const least = sampleQuantile(scores, tamedShare);
	const most = sampleQuantile(scores, 1 - tamedShare);
	return scores.map((score) => ({
		score: Math.min(most, Math.max(least, score)),
		tamed: !(score > least && score < most),
	}));
}

/** Leaves out the lowest and highest tenth by rank. */
function trimmed(scores: readonly number[]): TamedScore[] {
	return scores.map((score) => {
		const place = scores.filter((other) => other < score).length / scores.length;
		const tamed = place < tamedShare || place >= 1 - tamedShare;
		return { score: tamed ? null : score, tamed };
	});
}

/**
 * Z-scores with the outer tenth at each end tamed, so that true outliers do not widen the funnel that judges them.
 *
 * Source: Spiegelhalter (2005); trimming is the way of England's hospital mortality indicator.
 */
export function tameExtremes(scores: readonly number[], taming: Taming): TamedScore[] {
	return taming === "winsorise" ? winsorised(scores) : trimmed(scores);
}
