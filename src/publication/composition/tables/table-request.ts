import type { Address, FindingContext } from "#analysis/findings";
import type { Figure, Table } from "#document";
import type { AreaCode, Location, MeasureId, MeasureTree, Outcome, Period } from "#vocabulary";

/** A table as prose asks for it, its words looked up. */
export type TableRequest = {
	/** Measure (the first of `measures`), area, window, against, group. */
	readonly address: Address;
	readonly measures: readonly MeasureId[];
	readonly areas: readonly AreaCode[];
	/** Earlier windows that stand beside the main one. */
	readonly years: readonly Period[];
	/** The measure of the counts behind rates. */
	readonly counts?: MeasureId;
	readonly tree?: MeasureTree;
	/** A single month that stands beside the comparison. */
	readonly month?: Period;
	/** Whether the rank of each change is shown. */
	readonly ranked: boolean;
	readonly caption?: string;
	readonly note?: string;
	readonly at: Location;
};

/** A table and the figures that stand in its cells. */
export type MadeTable = { readonly table: Table; readonly figures: readonly Figure[] };

/** One kind of table. A new kind is a file with one of these and a line in the list of kinds. */
export type TableMaker = (request: TableRequest, context: FindingContext) => Outcome<MadeTable>;
