import type { Plot } from "../drawing/axes.ts";
import type { Easel } from "../drawing/picture.ts";
import type { ValueAxis } from "../drawing/value-axis.ts";

/** Draws the target across the plot: dots and dashes in a colour of its own, since it is a wish and not a limit. */
export function drawTarget(
	target: number | undefined,
	up: ValueAxis,
	{ left, right }: Plot,
	{ pen }: Easel,
): string[] {
	if (target === undefined) return [];
	const y = up.at(target);
	const line = { x1: left, x2: right, y1: y, y2: y, class: "target" };
	return [
		pen.shape(
			"line",
			{ stroke: "series-3" },
			{ ...line, "stroke-width": 1.5, "stroke-dasharray": "8 3 2 3" },
		),
	];
}
