import type { AreaCode, MeasureId, Period } from "#vocabulary";
import type { Break } from "./break.ts";

/** One point of a series. A missing month stands in its place with `value` null; it is never a zero. */
export type SeriesPoint = {
	readonly period: Period;
	readonly value: number | null;
	readonly incomplete?: boolean;
};

/** The observations of one measure and area in order of time, with breaks and gaps in their places. */
export type Series = {
	readonly measure: MeasureId;
	readonly area: AreaCode;
	readonly points: readonly SeriesPoint[];
	readonly breaks: readonly Break[];
	readonly illustrative: boolean;
};
