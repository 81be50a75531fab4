import type { Location, Problem } from "#vocabulary";

/** Something that can be wrong with a row, as a condition in SQL over the columns as they were written. */
export type RowFault = {
	readonly column: string;
	/** True for rows that have the fault. */
	readonly condition: string;
	readonly problem: (at: Location, found: string) => Problem;
};

/**
 * How the columns of one file become rows of one kind. The store runs the SQL: `written` is the table of the file with
 * every column as text under the names given here, blank cells being null.
 */
export type TableMapping = {
	/** The name of each column in the order of the file; undefined for columns that are passed over. */
	readonly columns: readonly (string | undefined)[];
	/** Makes rows of the relation `written`. */
	readonly select: string;
	/** Rows with such a fault are rejected. */
	readonly faults: readonly RowFault[];
	/** Rows of which this is true are kept, and it is said how many there are. */
	readonly remarks: readonly RowFault[];
	/** Named counts over the rows made, as SQL aggregates. */
	readonly counts: Readonly<Record<string, string>>;
	/** Whether a row that repeats another in every column says nothing new and is set aside. */
	readonly repeatsSetAside: boolean;
	/**
	 * Expressions over the rows made that tell for whom and for which month (its first day) a row counts. Where they are
	 * given, a later release takes the place of earlier ones month by month; elsewhere a file of the same name does.
	 */
	readonly covers?: { readonly force: string; readonly month: string };
	/** Why nothing of this file may be taken, though its format is known: no row, no reject and no copy of it is kept. */
	readonly refusal?: (at: Location) => Problem;
	/** Columns of the rows made that publishers revise; the report of a later release says how many rows differ only here. */
	readonly revised?: readonly string[];
};

/** The published formats that are read in bulk, by the name that loads keep. */
export type TableSourceId =
	| "area-lookup"
	| "boundaries"
	| "deprivation"
	| "district-changes"
	| "district-lookup"
	| "fingertips"
	| "hex-layout"
	| "incident-extract"
	| "neighbourhood-changes"
	| "nomis"
	| "nomis-wide"
	| "offence-reference"
	| "offence-weights"
	| "partnership-reference"
	| "police-outcomes"
	| "police-street"
	| "population"
	| "recorded-crime"
	| "recorded-outcomes"
	| "road-casualties"
	| "road-collisions"
	| "road-vehicles"
	| "rural-urban"
	| "severity-score"
	| "stop-and-search";

/** A published format that is read in bulk, recognised by its headings and never by its name. */
export type TableSource = {
	readonly id: TableSourceId;
	readonly title: string;
	/** A small file of this kind. */
	readonly example: string;
	/** The mapping if these are the headings of this format, undefined if they are not. */
	recognise(headings: readonly string[]): TableMapping | undefined;
};
