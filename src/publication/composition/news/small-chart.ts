import type { FindingContext, OrderedFinding } from "#analysis/findings";
import type { FigureList } from "#document";
import { describePeriod, listInWords, printedValue } from "#vocabulary";

type SmallChart = NonNullable<FigureList["items"][number]["chart"]>;

/** Months that a small chart shows; more would be a smear. */
const MONTHS_SHOWN = 36;

/**
 * The small chart beside a headline: the last three years by month where a monthly series is held that is as real as the
 * finding, else the two windows that were compared.
 */
export function smallChartOf(
	{ finding, illustrative }: OrderedFinding,
	{ book, language }: FindingContext,
): SmallChart | undefined {
	if (finding.kind !== "change" && finding.kind !== "signal") return undefined;
	const { measure, area, areaName } = finding.of;
	const series = book.series(measure, area, "month");
	const points = series.points.slice(-MONTHS_SHOWN);
	const known = points.filter(({ value }) => value !== null);
	if (known.length > 2 && (!series.illustrative || illustrative)) {
		const [first, last] = [points[0], points.at(-1)];
		return {
			form: "line",
			values: points.map(({ value }) => value),
			description: `${finding.measure.title}, ${areaName}, by month from ${first ? describePeriod(first.period, language) : ""} to ${last ? describePeriod(last.period, language) : ""}.`,
		};
	}
	if (finding.kind !== "change") return undefined;
	const { previous, value } = finding.shown;
	if (previous?.value == null || value?.value == null) return undefined;
	const said = [previous, value].map(
		(figure) =>
			`${printedValue(figure.value ?? 0, figure.unit, { language })} in ${describePeriod(figure.of.window, language)}`,
	);
	return {
		form: "bars",
		values: [previous.value, value.value],
		description: `${finding.measure.title}, ${areaName}: ${listInWords(said)}.`,
	};
}
