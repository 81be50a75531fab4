import type { ChartKind } from "./chart-kind.ts";

/** Below this mean, a month's count is rare and follows Poisson closely enough. */
const RARE_PER_MONTH = 5;

/** What is known of a measure when its chart is chosen. */
export type MeasureNature = {
	/**
	 * `events` are counted; `share` is part of a whole with both counts; `amount` anything else (pounds,
	 * scores, stocks).
	 */
	unit: "events" | "share" | "amount";
	/** Mean per month. */
	mean: number;
	/** Whether both counts of a share, or a population for events, are known. */
	hasDenominators?: boolean;
	/** Whether each event's date is known. */
	hasEventDates?: boolean;
	/** Whether the opportunities between events are known (stops between finds). */
	hasOpportunities?: boolean;
};

/** Why a chart was chosen; to be said with it. */
export type ChartReason =
	| "rare events with dates"
	| "rare events with opportunities"
	| "few events a month"
	| "share with both counts"
	| "count with population"
	| "nothing more is known";

/**
 * Chooses a chart by unit and mean: event dates known and fewer than 5 a month, t; opportunities between
 * events known, g; fewer than 5 a month, c; share with both counts, p′; count with a population, u′;
 * otherwise XmR.
 *
 * @example
 * chooseChart({ unit: "events", mean: 120 }) // => { chart: "individuals", reason: "nothing more is known" }
 * chooseChart({ unit: "events", mean: 0.4, hasEventDates: true }) // => { chart: "t", reason: "rare events with dates" }
 */
export function chooseChart(nature: MeasureNature): { chart: ChartKind; reason: ChartReason } {
	const rare = nature.unit === "events" && nature.mean < RARE_PER_MONTH;
	if (rare && nature.hasEventDates) return { chart: "t", reason: "rare events with dates" };
	if (nature.unit === "events" && nature.hasOpportunities) {
		return { chart: "g", reason: "rare events with opportunities" };
	}
	if (rare) return { chart: "c", reason: "few events a month" };
	if (nature.unit === "share" && nature.hasDenominators)
		return { chart: "p-prime", reason: "share with both counts" };
	if (nature.unit === "events" && nature.hasDenominators)
		return { chart: "u-prime", reason: "count with population" };
	return { chart: "individuals", reason: "nothing more is known" };
}
