import type { ControlChartPoint } from "#document";
import type { Ink } from "../drawing/ink.ts";
import { drawMarker, type Marker, type MarkerShape } from "../drawing/marker.ts";
import type { OrderAxis } from "../drawing/order-axis.ts";
import { pathThrough } from "../drawing/pen.ts";
import type { Easel } from "../drawing/picture.ts";
import type { ValueAxis } from "../drawing/value-axis.ts";

/** What a point can be judged to be; both, where two rules disagree. */
export type PointJudgement = NonNullable<ControlChartPoint["judgement"]>;

/** The shape and colour of each judgement: a reader tells them apart without seeing the colour. */
export const SIGNAL_MARKS: Readonly<Record<PointJudgement, { shape: MarkerShape; ink: Ink }>> = {
	concern: { shape: "triangle", ink: "concern" },
	improvement: { shape: "square", ink: "improvement" },
	neutral: { shape: "diamond", ink: "neutral" },
	"improvement and concern": { shape: "hourglass", ink: "ink" },
};

/** The mark of a point without its place: signals by shape, incomplete periods hollow, all others small dots. */
export function markOf(
	{ judgement, incomplete }: ControlChartPoint,
	spacing: number,
): Omit<Marker, "x" | "y"> {
	const large = Math.max(3.8, Math.min(5.6, spacing * 0.6));
	if (judgement)
		return {
			...SIGNAL_MARKS[judgement],
			radius: large,
			hollow: incomplete ?? false,
			edged: true,
			name: "point",
		};
	const radius = incomplete ? 3.6 : Math.max(1.6, Math.min(2.6, spacing * 0.35));
	return { shape: "circle", ink: "common", radius, hollow: incomplete ?? false, name: "point" };
}

/** Draws the line, broken at missing periods, and every point on it; signals last, so that nothing hides them. */
export function drawPoints(
	points: readonly ControlChartPoint[],
	across: Pick<OrderAxis, "at" | "spacing">,
	up: ValueAxis,
	{ pen }: Easel,
): string[] {
	const places = points.flatMap((point, index) =>
		point.value === null ? [] : [{ point, index, x: across.at(index), y: up.at(point.value) }],
	);
	const lines = unbroken(places).map((run) =>
		pen.shape(
			"path",
			{ stroke: "common" },
			{
				d: pathThrough(run.map(({ x, y }) => [x, y] as const)),
				"stroke-width": 1.5,
				"stroke-linejoin": "round",
				class: "series",
			},
		),
	);
	const marks = places
		.toSorted((one, other) => Number(Boolean(one.point.judgement)) - Number(Boolean(other.point.judgement)))
		.map(({ point, x, y }) => drawMarker(pen, { ...markOf(point, across.spacing), x, y }));
	return [...lines, ...marks];
}

/** Runs of at least two neighbours: what a line can join. */
function unbroken<Place extends { readonly index: number }>(places: readonly Place[]): Place[][] {
	const runs: Place[][] = [];
	for (const place of places) {
		const run = runs.at(-1);
		if (run?.at(-1)?.index === place.index - 1) run.push(place);
		else runs.push([place]);
	}
	return runs.filter((run) => run.length > 1);
}
