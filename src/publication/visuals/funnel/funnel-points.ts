import type { FunnelRequest, FunnelStanding } from "#document";
import type { Plot } from "../drawing/axes.ts";
import { fittedText, widest } from "../drawing/fitted-text.ts";
import type { Ink } from "../drawing/ink.ts";
import { drawMarker, type Marker, type MarkerShape } from "../drawing/marker.ts";
import type { Easel } from "../drawing/picture.ts";
import { type Box, type FoundPlace, type NearLabel, placeLabels } from "../drawing/place-labels.ts";
import { textWidth } from "../drawing/text-width.ts";
import type { ValueAxis } from "../drawing/value-axis.ts";

/** Where rates and populations are drawn. */
export type FunnelPlane = { readonly plot: Plot; readonly up: ValueAxis; readonly across: ValueAxis };

type Point = FunnelRequest["points"][number];

/** Standings are told apart by shape; the own area is larger and in the strong colour. */
const SHAPES: Readonly<Record<FunnelStanding, MarkerShape>> = {
	within: "circle",
	"beyond inner": "diamond",
	"beyond outer": "square",
};

const RADIUS = { usual: 4.2, own: 6.2 } as const;
const GAP = 10;
const REACH = 90;
const NEAR = GAP + 8;

/** The mark of a standing. */
export function funnelMark(standing: FunnelStanding, own: boolean): Omit<Marker, "x" | "y"> {
	const ink: Ink = own ? "series-1" : "common";
	return {
		shape: SHAPES[standing],
		ink,
		radius: own ? RADIUS.own : RADIUS.usual,
		edged: true,
		name: "point",
	};
}

/** Draws the points, the own one last, and the names of those that are to be found: the own area and what stands out. */
export function drawFunnelPoints(request: FunnelRequest, plane: FunnelPlane, easel: Easel): string[] {
	const { pen, sizes } = easel;
	const points = request.points.toSorted(
		(one, other) => Number(one.own ?? false) - Number(other.own ?? false),
	);
	const marks = points.map((point) =>
		drawMarker(pen, { ...funnelMark(point.standing, point.own ?? false), ...at(point, plane) }),
	);
	const labels = namedPlaces(request, plane, easel).flatMap(({ point, place }) => [
		leader(point, place, plane, easel),
		...place.lines.map((text, line) =>
			pen.label({
				x: place.box.left,
				y: place.box.top + sizes.text * 0.86 + line * sizes.line,
				text,
				size: sizes.text,
				bold: point.own ?? false,
				patch: true,
			}),
		),
	]);
	return [...marks, ...labels];
}

type NamedPlace = { readonly point: Point; readonly place: FoundPlace };

/** Places for as many names as find room: all that stand out, else those beyond the outer limits, else the own alone. */
function namedPlaces(request: FunnelRequest, plane: FunnelPlane, easel: Easel): NamedPlace[] {
	const own = request.points.filter((point) => point.own);
	const beyond = (...standings: FunnelStanding[]) => [
		...own,
		...request.points.filter((point) => !point.own && standings.includes(point.standing)),
	];
	for (const wanted of [beyond("beyond inner", "beyond outer"), beyond("beyond outer"), own]) {
		const places = placed(wanted, request, plane, easel);
		if (places) return wanted.flatMap((point, index) => ({ point, place: places[index] as FoundPlace }));
	}
	return [];
}

function placed(
	wanted: readonly Point[],
	request: FunnelRequest,
	plane: FunnelPlane,
	easel: Easel,
): FoundPlace[] | undefined {
	const { plot } = plane;
	const room = { left: plot.left + 2, right: plot.right - 2, top: plot.top + 2, bottom: plot.bottom - 2 };
	const obstacles = [
		...request.points.map((point) => around(at(point, plane), (point.own ? RADIUS.own : RADIUS.usual) + 1)),
		centreWords(request, plane, easel),
	];
	return placeLabels(
		wanted.map((point) => nearLabel(point, plane, easel)),
		obstacles,
		room,
		{ gap: GAP, reach: REACH },
	);
}

function nearLabel(point: Point, plane: FunnelPlane, { sizes, width }: Easel): NearLabel {
	const bold = point.own ?? false;
	const forms = [0.34, 0.26].map((share, index) => {
		const lines = fittedText(point.label, { width: width * share, lines: index + 1, size: sizes.text, bold });
		return {
			lines,
			width: widest(lines, sizes.text, bold),
			height: (lines.length - 1) * sizes.line + sizes.text * 1.1,
		};
	});
	return { ...at(point, plane), forms };
}

/** The words of the centre line stand at its right end; names keep off them. */
function centreWords({ centre }: FunnelRequest, { plot, up }: FunnelPlane, { sizes }: Easel): Box {
	const y = up.at(centre.value);
	const wide = Math.min(textWidth(centre.label, sizes.text), (plot.right - plot.left) * 0.5);
	return { left: plot.right - wide - 4, right: plot.right, top: y - sizes.text - 5, bottom: y + 2 };
}

function leader(point: Point, { box, away }: FoundPlace, plane: FunnelPlane, { pen }: Easel): string {
	if (away <= NEAR) return "";
	const { x, y } = at(point, plane);
	const line = {
		x1: x,
		y1: y,
		x2: Math.max(box.left, Math.min(x, box.right)),
		y2: Math.max(box.top, Math.min(y, box.bottom)),
	};
	return pen.shape("line", { stroke: "common" }, { ...line, "stroke-width": 1, class: "leader" });
}

function at({ base, value }: Point, { across, up }: FunnelPlane): { x: number; y: number } {
	return { x: across.at(base), y: up.at(value) };
}

function around({ x, y }: { x: number; y: number }, reach: number): Box {
	return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}
