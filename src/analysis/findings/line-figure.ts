import { chartKinds } from "#analysis/statistics";
import type { Figure } from "#document";
import { type Period, printedValue } from "#vocabulary";
import { figureOf } from "./figure-making.ts";
import type { FindingContext } from "./finding-context.ts";
import type { SignalFinding } from "./signal-finding.ts";

/** The lines of a control chart that are numbers of their own. */
export type ControlLine = "centre" | "lower" | "upper";

/**
 * A line of a control chart at one point, as a figure: worked out from the months of its stretch. Where all months weigh
 * alike the line is level along a stretch, and one figure stands for all of it; else each month has its own.
 *
 * @returns nothing where the line cannot be worked out
 */
export function lineFigure(
	finding: SignalFinding,
	line: ControlLine,
	index: number,
	context: FindingContext,
): Figure | undefined {
	const { measure, series, chart, scale, places } = finding;
	const point = chart.points[index];
	const segment = chart.segments[point?.segment ?? 0];
	const drawn = point?.[line] ?? null;
	if (!point || !segment || drawn === null) return undefined;
	const stretch = series.points.slice(segment.start, segment.end).map(({ period }) => period);
	const level = chartKinds[chart.chart].denominators === "none";
	const own = series.points[index]?.period;
	const window = level || !own ? wholeOf(stretch) : own;
	if (!window) return undefined;
	const address = { measure: measure.id, area: series.area, window };
	const from = stretch.flatMap((period) => context.book.value({ ...address, window: period }) ?? []);
	return figureOf(
		{ address, measure, context, show: `control-${line}` },
		{
			value: drawn * scale,
			text: printedValue(drawn * scale, measure.unit, {
				places: places.lines,
				language: context.language,
			}),
			unit: measure.unit,
			method: "control chart",
			base: { kind: "points", points: segment.pointsInLimits },
			from,
		},
	);
}

function wholeOf(periods: readonly Period[]): Period | undefined {
	const [first, last] = [periods[0], periods.at(-1)];
	return first && last && { kind: "window", from: first.from, to: last.to };
}
