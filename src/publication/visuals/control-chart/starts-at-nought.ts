import type { ControlChartRequest } from "#document";

/** Shares and rates start at nought as well if their lowest value is below this share of their highest. */
const NOUGHT_IS_NEAR = 0.6;

/** Everything that stands on the axis of values of a control chart. */
export function valuesOnAxis({ points, target }: Pick<ControlChartRequest, "points" | "target">): number[] {
	const values = points.flatMap(({ value, lower, upper, centre }) => [value, lower, upper, centre]);
	return [...values, target ?? null].filter((value) => value !== null);
}

/** Whether the axis of a control chart starts at nought: a count does, another value unless that hides its movement. */
export function startsAtNought(request: Pick<ControlChartRequest, "points" | "target" | "places">): boolean {
	const known = valuesOnAxis(request);
	const low = Math.min(...known);
	return low >= 0 && (request.places === 0 || low < NOUGHT_IS_NEAR * Math.max(...known));
}
