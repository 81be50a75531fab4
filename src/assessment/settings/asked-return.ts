import type { Area, Location, MeasureId, Period } from "#vocabulary";

/** Figures that an assessment wants counted from what a workspace holds, as one entry of `evidence.yaml` says it. */
export type AskedReturn = {
	readonly measures: readonly MeasureId[];
	readonly areas: readonly Area[];
	/** In the order in which they were written, each once. */
	readonly periods: readonly Period[];
	/** The kind of file that is counted from; the first that is held and counts the measure where absent. */
	readonly source?: string;
	/** What counts are told apart by, such as `object` for searches. */
	readonly breakdown?: string;
	/** What else a figure of an office is about, such as `{indicator: "11001"}`. */
	readonly of: Readonly<Record<string, string>>;
	/** The name of the return that holds the figures, without `counted-` and its ending; that of the source where absent. */
	readonly file?: string;
	/** What stands in the columns `supplier` and `source` instead of the publisher and title of the data set. */
	readonly supplier?: string;
	readonly title?: string;
	readonly at: Location;
};
