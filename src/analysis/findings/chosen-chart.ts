import { type ChartInput, type ChartReason, chooseChart } from "#analysis/statistics";
import type { Measure, Series, StatedValue } from "#evidence/measures";
import { isCounted } from "./comparison.ts";
import type { EvidenceBook } from "./evidence-book.ts";

/** The chart that fits a measure's series, why, and what its values are multiplied by to be in the measure's unit. */
export type ChosenChart = {
	readonly input: Pick<ChartInput, "values" | "denominators" | "chart">;
	readonly reason: ChartReason;
	readonly scale: number;
};

/**
 * Chooses the control chart of a monthly series by the measure's unit and mean (Methods, section 4): events under five a
 * month a c chart, a share with both counts a p′ chart, a rate with both counts a u′ chart, anything else an XmR chart.
 * A count is never turned into a rate, even where a population stands beside it.
 */
export function chosenChart(measure: Measure, series: Series, book: EvidenceBook): ChosenChart {
	const held = series.points.map(({ period }) =>
		book.value({ measure: series.measure, area: series.area, window: period }),
	);
	const values = series.points.map(({ value }) => value);
	const known = values.filter((value) => value !== null);
	const both = held.every((each) => each === undefined || hasBothCounts(each));
	if (measure.unit === "per cent" || measure.unit === "rate") {
		const unit = measure.unit === "rate" ? "events" : "share";
		// A rate stays a rate however few its events: the chart of rare counts would draw another unit.
		const { chart, reason } = chooseChart({
			unit: both ? unit : "amount",
			mean: Infinity,
			hasDenominators: both,
		});
		const parts = both
			? { values: held.map((each) => each?.numerator ?? null), denominators: held.map(baseOf) }
			: { values };
		return { input: { ...parts, chart }, reason, scale: both ? scaleOf(measure) : 1 };
	}
	const events = isCounted(measure) && !measure.stock;
	const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
	const { chart, reason } = chooseChart({ unit: events ? "events" : "amount", mean });
	return { input: { values, chart }, reason, scale: 1 };
}

function hasBothCounts({ numerator, denominator }: StatedValue): boolean {
	return numerator !== undefined && denominator !== undefined;
}

function baseOf(value: StatedValue | undefined): number | null {
	return value?.denominator ?? null;
}

function scaleOf({ unit, per }: Measure): number {
	return unit === "per cent" ? 100 : (per ?? 1000);
}
