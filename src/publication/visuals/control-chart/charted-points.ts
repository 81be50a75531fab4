import type { ControlChart } from "#analysis/statistics";
import type { ControlChartPoint } from "#document";

/** What a point is called, and whether its period is not over yet. */
export type NamedPoint = { readonly label: string; readonly incomplete?: boolean };

/**
 * The points of a computed control chart as a picture asks for them: lines, and a judgement where there is a signal.
 *
 * @param named what the point with an index is called
 * @param scale what values and lines are multiplied by: 100 draws shares as per cents
 */
export function chartedPoints(
	chart: ControlChart,
	named: (index: number) => NamedPoint,
	scale = 1,
): ControlChartPoint[] {
	const scaled = (value: number | null) => (value === null ? null : value * scale);
	return chart.points.map(({ index, value, centre, lower, upper, judgement }) => {
		const { label, incomplete } = named(index);
		return {
			label,
			value: scaled(value),
			centre: scaled(centre),
			lower: scaled(lower),
			upper: scaled(upper),
			...(judgement !== "common cause" && judgement !== "not judged" && { judgement }),
			...(incomplete && { incomplete }),
		};
	});
}
