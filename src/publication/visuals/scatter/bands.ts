import type { ScatterRequest } from "#document";
import type { Plot } from "../drawing/axes.ts";
import { BAND_OPACITY } from "../drawing/ink.ts";
import { pathThrough } from "../drawing/pen.ts";
import type { Easel } from "../drawing/picture.ts";
import { spreadLabels } from "../drawing/spread-labels.ts";
import { textWidth } from "../drawing/text-width.ts";
import type { ValueAxis } from "../drawing/value-axis.ts";

/** Where the values of a scatter are drawn. */
export type Plane = { readonly across: ValueAxis; readonly up: ValueAxis; readonly plot: Plot };

const LABEL_GAP = 8;
const CURVE_STEPS = 60;

/** How much room the names of the bands need at the right of the plot. */
export function bandColumn({ bands }: ScatterRequest, { sizes }: Easel): number {
	return Math.max(0, ...bands.map(({ label }) => textWidth(label, sizes.text))) + LABEL_GAP;
}

/** Tints the regions, the darker the higher, with a dashed line where each begins. */
export function drawBands(request: ScatterRequest, plane: Plane, { pen }: Easel): string[] {
	return request.bands.flatMap(({ from }) => {
		const edge = edgeOf(from, request, plane);
		if (edge.length === 0) return [];
		const region = [...edge, [plane.plot.right, plane.plot.top] as const];
		const corner = request.bandsBy === "height" ? [[plane.plot.left, plane.plot.top] as const] : [];
		const dash = { "stroke-width": 1, "stroke-dasharray": "4 3", class: "band-edge" };
		return [
			pen.shape(
				"path",
				{ fill: "ink" },
				{ d: pathThrough([...region, ...corner], true), "fill-opacity": BAND_OPACITY, class: "band" },
			),
			pen.shape("path", { stroke: "common" }, { d: pathThrough(edge), ...dash }),
		];
	});
}

/** Names each region where it meets the right edge. */
export function drawBandNames(request: ScatterRequest, { up, plot }: Plane, { pen, sizes }: Easel): string[] {
	const middles = request.bands.map(({ from }, index) => {
		const above = request.bands[index - 1]?.from ?? request.most;
		return { at: (up.at(from) + up.at(above)) / 2, height: sizes.line };
	});
	const placed = spreadLabels(middles, { from: plot.top, to: plot.bottom });
	return request.bands.map(({ label }, index) =>
		pen.label({
			x: plot.right + LABEL_GAP,
			y: (placed[index] ?? plot.top) + sizes.text * 0.34,
			text: label,
			size: sizes.text,
		}),
	);
}

/** The lower edge of a band; nothing for the band that begins at nought. */
function edgeOf(from: number, { most, bandsBy }: ScatterRequest, { across, up, plot }: Plane) {
	if (from <= 0 || from > most) return [];
	if (bandsBy === "height") return [[plot.left, up.at(from)] as const, [plot.right, up.at(from)] as const];
	return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
		const value = from * (most / from) ** (step / CURVE_STEPS);
		return [across.at(value), up.at((from * most) / value)] as const;
	});
}
