import type { Sentence } from "../manuscript/manuscript.ts";
import type { NumberMention } from "../manuscript/mention.ts";
import type { Sign } from "./direction-words.ts";

/** Where a claim stands in its sentence: mask offsets, from `start` up to `end`. */
type ClaimFrame = { readonly sentence: Sentence; readonly start: number; readonly end: number };

/** Two values of one measure: what it was and what it became. */
export type FromTo = ClaimFrame & {
	readonly kind: "from to";
	readonly from: NumberMention;
	readonly to: NumberMention;
	/** What the words say of the way; 0 where they say nothing. */
	readonly sign: Sign;
	/** True where both are rates or per cents, or the sentence says "rate": their printed digits are rounded. */
	readonly rounded: boolean;
};

/** A per cent by which something changed. */
export type ChangePerCent = ClaimFrame & {
	readonly kind: "change per cent";
	readonly perCent: NumberMention;
	/** The way that the words or the printed sign say. */
	readonly sign: Sign;
	/** True where it is wished, expected or conditional. */
	readonly unreal: boolean;
	/** True where it compares places or groups: “12% higher than”. */
	readonly comparison: boolean;
};

/** A number by which something changed. */
export type ChangeDifference = ClaimFrame & {
	readonly kind: "difference";
	readonly difference: NumberMention;
	readonly sign: Sign;
	readonly unreal: boolean;
};

/** A part, its whole and the per cent that the part is said to be. */
export type Share = ClaimFrame & {
	readonly kind: "share";
	readonly part: NumberMention;
	readonly whole: NumberMention;
	readonly perCent: NumberMention;
	/** False where the whole was looked up in an earlier sentence. */
	readonly sameSentence: boolean;
};

/** Values by year, in the order of time. */
export type YearSeries = ClaimFrame & {
	readonly kind: "series";
	readonly values: readonly { readonly year: string; readonly value: NumberMention }[];
};

/** A place in an order: “4th lowest of 13”. */
export type RankClaim = ClaimFrame & {
	readonly kind: "rank";
	readonly rank: number;
	readonly of: number | undefined;
	/** What is ranked, in words: “areas”. */
	readonly among: string;
};
