import type { AreaCode, Day, Location, MeasureId, MissingReason, Period } from "#vocabulary";

/** What every row of a partner's return says beside its value. */
type ReturnFrame = {
	readonly measure: MeasureId;
	readonly area: AreaCode;
	readonly period: Period;
	/** A part of the measure: `outcome=charged`, `need=accommodation`. */
	readonly breakdown?: string;
	readonly note?: string;
	readonly at: Location;
	readonly illustrative: boolean;
	/** The supplier is still counting, or the period is not over: the value is shown, and not judged. */
	readonly provisional?: true;
	readonly supplier: string;
	readonly sourceTitle: string;
};

/** A value with the two numbers it was made of, where the partner gave them. */
export type ValueRecord = ReturnFrame & {
	readonly kind: "value";
	readonly value: number;
	readonly numerator?: number;
	readonly denominator?: number;
};

/** The units in which a change may be stated. */
export type ChangeUnit = "per cent" | "percentage points" | "count";

/** A change that the partner stated without the numbers behind it. */
export type ChangeRecord = ReturnFrame & {
	readonly kind: "stated change";
	readonly value: number;
	readonly changeUnit: ChangeUnit;
	readonly comparedWith: Period;
};

/** A place in an order, and of how many where the partner says so. */
export type RankRecord = ReturnFrame & {
	readonly kind: "rank";
	readonly value: number;
	readonly rankOf?: number;
};

/** A grade in words. */
export type GradeRecord = ReturnFrame & { readonly kind: "grade"; readonly text: string };

/** That there is no value, why, and when one is expected. */
export type GapRecord = ReturnFrame & {
	readonly kind: "not available";
	readonly reason: MissingReason;
	readonly why: string;
	readonly expected?: Day;
};

/** One row of a partner's return. */
export type ReturnRecord = ValueRecord | ChangeRecord | RankRecord | GradeRecord | GapRecord;

/** The kinds of row, as the `kind` column writes them. */
export const RETURN_KINDS = ["value", "stated change", "rank", "grade", "not available"] as const;

export type ReturnKind = (typeof RETURN_KINDS)[number];
