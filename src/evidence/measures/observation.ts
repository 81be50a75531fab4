import type { AreaCode, Day, Location, MeasureId, MissingReason, Period } from "#vocabulary";

/** What every observation says beside its value. */
type ObservationFrame = {
	readonly measure: MeasureId;
	readonly area: AreaCode;
	readonly period: Period;
	/** A part of the measure: `outcome=charged`, `need=accommodation`. */
	readonly breakdown?: string;
	readonly note?: string;
	/** Hash of the received file. */
	readonly fileHash: string;
	readonly at: Location;
	readonly illustrative: boolean;
	readonly supplier: string;
	readonly sourceTitle: string;
};

/** A value that the supplier stated, with numerator and denominator where given. */
export type StatedValue = ObservationFrame & {
	readonly kind: "value";
	readonly value: number;
	readonly numerator?: number;
	readonly denominator?: number;
};

/** A change without the counts behind it: “+42.3% on the year before”. */
export type StatedChange = ObservationFrame & {
	readonly kind: "stated change";
	/** In the unit the supplier used. */
	readonly value: number;
	readonly changeUnit: "per cent" | "percentage points" | "count";
	readonly comparedWith: Period;
};

/** A rank among so many: “9th of 12”. */
export type StatedRank = ObservationFrame & {
	readonly kind: "rank";
	readonly value: number;
	readonly rankOf?: number;
};

/** A grade in words: “good”. */
export type StatedGrade = ObservationFrame & { readonly kind: "grade"; readonly text: string };

/** That there is no value, why, and when one is expected. */
export type StatedGap = ObservationFrame & {
	readonly kind: "not available";
	readonly reason: MissingReason;
	readonly why: string;
	readonly expected?: Day;
};

/** What one supplier said about one cell, with the file and row it came from. */
export type Observation = StatedValue | StatedChange | StatedRank | StatedGrade | StatedGap;
