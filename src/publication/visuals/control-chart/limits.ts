import type { ControlChartRequest } from "#document";
import { BAND_OPACITY } from "../drawing/ink.ts";
import type { OrderAxis } from "../drawing/order-axis.ts";
import { pathThrough } from "../drawing/pen.ts";
import type { Easel } from "../drawing/picture.ts";
import type { ValueAxis } from "../drawing/value-axis.ts";
import { limitOf, limitRuns, stairs } from "./limit-path.ts";

const DASHES = { settled: "7 4", provisional: "2 4" } as const;

/** What limits are drawn from. */
type Limited = Pick<ControlChartRequest, "points" | "steps" | "provisional">;

/** Draws the tinted band between the limits, the limits (dashed) and the centre line (solid). */
export function drawLimits(
	request: Limited,
	across: Pick<OrderAxis, "at">,
	up: ValueAxis,
	{ pen }: Easel,
): string[] {
	const dash = request.provisional ? DASHES.provisional : DASHES.settled;
	const line = (name: "centre" | "lower" | "upper") =>
		limitRuns(limitOf(request.points, name), request.steps).map((run) =>
			pen.shape(
				"path",
				{ stroke: "ink" },
				{
					d: pathThrough(stairs(run, across.at, up.at)),
					class: name,
					"stroke-width": name === "centre" ? 1.5 : 1.25,
					"stroke-dasharray": name === "centre" ? undefined : dash,
				},
			),
		);
	return [...drawBand(request, across, up, pen), ...line("upper"), ...line("lower"), ...line("centre")];
}

function drawBand(
	{ points, steps }: Limited,
	across: Pick<OrderAxis, "at">,
	up: ValueAxis,
	pen: Easel["pen"],
): string[] {
	const both = points.filter(({ lower, upper }) => lower !== null && upper !== null);
	const within = (name: "lower" | "upper") =>
		limitRuns(
			points.map((point) => (both.includes(point) ? point[name] : null)),
			steps,
		);
	const lower = within("lower");
	return within("upper").map((run, index) => {
		const under = lower[index] ?? run;
		const outline = [...stairs(run, across.at, up.at), ...stairs(under, across.at, up.at).toReversed()];
		return pen.shape(
			"path",
			{ fill: "ink" },
			{ d: pathThrough(outline, true), class: "band", "fill-opacity": BAND_OPACITY },
		);
	});
}
