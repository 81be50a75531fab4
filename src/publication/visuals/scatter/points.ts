import type { ScatterRequest } from "#document";
import { fittedText, widest } from "../drawing/fitted-text.ts";
import { drawMarker } from "../drawing/marker.ts";
import type { Easel } from "../drawing/picture.ts";
import { type Box, type FoundPlace, type NearLabel, placeLabels } from "../drawing/place-labels.ts";
import type { Plane } from "./bands.ts";

const RADIUS = 5;
const GAP = RADIUS + 4;

/** Beyond this a thin line leads from the label to its point. */
const NEAR = GAP + 6;

/** Names that must go farther than this are replaced by numbers. */
const NAME_REACH = 46;
const NUMBER_REACH = 240;

/** The shapes in which a name may stand, whole: as a share of the plot's width, in at most so many lines. */
const NAME_FORMS = [
	{ share: 0.45, lines: 1 },
	{ share: 0.3, lines: 2 },
	{ share: 0.36, lines: 3 },
] as const;

/** Points with their labels placed. `numbered` where names found no room, so that a list must say which is which. */
export type PlacedPoints = { readonly places: readonly FoundPlace[]; readonly numbered: boolean };

/** Finds places for the names of points, or, where the plot is too full, for their numbers in the order given. */
export function placePoints(request: ScatterRequest, plane: Plane, easel: Easel): PlacedPoints {
	const { plot } = plane;
	const room = { left: plot.left + 2, right: plot.right - 2, top: plot.top + 2, bottom: plot.bottom - 2 };
	const markers = request.points.map((point) => markerBox(point, plane));
	const named = request.points.map((point) => near(point, plane, nameForms(point.label, plane, easel)));
	const names = placeLabels(named, markers, room, { gap: GAP, reach: NAME_REACH });
	if (names) return { places: names, numbered: false };
	const numbers = request.points.map((point, index) =>
		near(point, plane, [form([String(index + 1)], easel)]),
	);
	const places = placeLabels(numbers, markers, room, { gap: GAP - 2, reach: NUMBER_REACH }) ?? [];
	return { places, numbered: true };
}

/** Draws the points, a leader where a label stands away from its point, and the labels. */
export function drawPoints(
	request: ScatterRequest,
	{ places }: PlacedPoints,
	plane: Plane,
	{ pen, sizes }: Easel,
): string[] {
	const leaders = request.points.map((point, index) => {
		const place = places[index];
		if (!place || place.away <= NEAR) return "";
		const { x, y } = at(point, plane);
		const end = nearestOf(place.box, x, y);
		const line = { x1: x, y1: y, x2: end.x, y2: end.y, "stroke-width": 1, class: "leader" };
		return pen.shape("line", { stroke: "common" }, line);
	});
	const markers = request.points.map((point) =>
		drawMarker(pen, {
			shape: "circle",
			...at(point, plane),
			radius: RADIUS,
			ink: "series-1",
			edged: true,
			name: "point",
		}),
	);
	const labels = places.flatMap(({ box, lines }) =>
		lines.map((text, line) =>
			pen.label({ x: box.left, y: box.top + sizes.text * 0.86 + line * sizes.line, text, size: sizes.text }),
		),
	);
	return [...leaders, ...markers, ...labels];
}

function at({ across, up }: ScatterRequest["points"][number], plane: Plane): { x: number; y: number } {
	return { x: plane.across.at(across), y: plane.up.at(up) };
}

function near(point: ScatterRequest["points"][number], plane: Plane, forms: NearLabel["forms"]): NearLabel {
	return { ...at(point, plane), forms };
}

function nameForms(label: string, { plot }: Plane, easel: Easel): NearLabel["forms"] {
	const size = easel.sizes.text;
	return NAME_FORMS.map(({ share, lines }) =>
		form(fittedText(label, { width: (plot.right - plot.left) * share, lines, size }), easel),
	).filter(({ lines }) => !lines.some((line) => line.endsWith("…")));
}

function form(lines: readonly string[], { sizes }: Easel): NearLabel["forms"][number] {
	return {
		lines,
		width: widest(lines, sizes.text),
		height: (lines.length - 1) * sizes.line + sizes.text * 1.1,
	};
}

function markerBox(point: ScatterRequest["points"][number], plane: Plane): Box {
	const { x, y } = at(point, plane);
	const reach = RADIUS + 1;
	return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function nearestOf(box: Box, x: number, y: number): { x: number; y: number } {
	return {
		x: Math.max(box.left, Math.min(x, box.right)),
		y: Math.max(box.top, Math.min(y, box.bottom)),
	};
}
