import type { AreaCode, MeasureId, Period } from "#vocabulary";

/** A named group of areas: the universe of a rank, the peers of an average, the parts of a total. */
export type AreaGroup = {
	readonly name: string;
	/** As running text says it: “districts of Kent and Medway”. */
	readonly title: string;
	readonly members: readonly AreaCode[];
	/** The area that should be their sum. */
	readonly total?: AreaCode;
	/** Subtotals. A part without members is a single area that counts towards the total. */
	readonly parts?: readonly { readonly total: AreaCode; readonly members: readonly AreaCode[] }[];
};

/** Which number is asked for: a measure for an area in a window, and what it is held against. */
export type Address = {
	readonly measure: MeasureId;
	readonly area: AreaCode;
	readonly window: Period;
	readonly against?: Period;
	/** A part of the measure: `outcome=charged`. */
	readonly breakdown?: string;
	readonly group?: AreaGroup;
	/** For shares the whole; for a rate printed without counts the measure of the counts behind it. */
	readonly of?: MeasureId;
	/** Why two windows are compared that are not alike. It is printed; without it such a comparison is refused. */
	readonly reason?: string;
};

/** The part of an address that names one cell. */
export type CellAddress = Pick<Address, "measure" | "area" | "window" | "breakdown" | "against">;
