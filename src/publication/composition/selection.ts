import type { Address } from "#analysis/findings";
import type { AreaCode, Location, MeasureId, MeasureTree, Period } from "#vocabulary";

/** What a table or chart is to be made of, as prose says it, its words looked up. */
export type Selection = {
	/** Measure (the first of `measures`), area, window, what it is compared with, group. */
	readonly address: Address;
	readonly measures: readonly MeasureId[];
	/** For charts of several areas. */
	readonly areas: readonly AreaCode[];
	/** For charts of a series of windows; empty: all that are held. */
	readonly windows: readonly Period[];
	/** Earlier windows that stand beside the main one. */
	readonly years: readonly Period[];
	/** The measure of the counts behind rates. */
	readonly counts?: MeasureId;
	readonly tree?: MeasureTree;
	/** A single month that stands beside a comparison. */
	readonly month?: Period;
	/** For control charts: the value to be reached. */
	readonly target?: number;
	/** Whether the rank of each change is shown. */
	readonly ranked: boolean;
	readonly caption?: string;
	/** A message in place of the generated one. */
	readonly title?: string;
	readonly note?: string;
	readonly at: Location;
};
