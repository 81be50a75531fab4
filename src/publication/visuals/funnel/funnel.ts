import type { FunnelRequest } from "#document";
import { drawAcrossAxis, drawAcrossTitle } from "../drawing/across-axis.ts";
import { axisTitle, drawValueAxis, type Plot, valueAxisWidth } from "../drawing/axes.ts";
import { fittedText } from "../drawing/fitted-text.ts";
import { BAND_OPACITY } from "../drawing/ink.ts";
import { drawKeyRows } from "../drawing/key-rows.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { valueAxis } from "../drawing/value-axis.ts";
import { funnelKey, LIMIT_DASHES } from "./funnel-key.ts";
import { drawFunnelPoints, type FunnelPlane } from "./funnel-points.ts";
import { bandOf, limitPath, valueAt } from "./limit-lines.ts";

/** How tall the plot is for its width, and at least. */
const SHAPE = { share: 0.5, least: 230, most: 430 } as const;

/**
 * Rates against the population behind them, between limits that narrow as populations grow: what lies outside differs
 * by more than chance. The own area is dark and named, and so is whatever lies beyond the outer limits.
 */
export function funnelChart(request: FunnelRequest, easel: Easel): Parts {
	if (request.points.length === 0) return emptyFrame(easel);
	const { sizes, pen } = easel;
	const up = upAxis(request, [1, 0], easel);
	const title = axisTitle(request.up, up, easel);
	const top = title.length * sizes.line + 8;
	const plane = planeOf(request, top, easel);
	const across = drawAcrossTitle(request.across, plane.plot, easel);
	const key = drawKeyRows(funnelKey(request, easel), across.bottom + 8, easel);
	return {
		height: Math.ceil(across.bottom + 8 + key.height + 4),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawAcrossAxis(plane.across, plane.plot, easel),
			...drawValueAxis(plane.up, plane.plot, true, easel),
			...drawFunnel(request, plane, easel),
			...drawFunnelPoints(request, plane, easel),
			...across.parts,
			...key.parts,
		],
	};
}

function planeOf(request: FunnelRequest, top: number, easel: Easel): FunnelPlane {
	const left = Math.ceil(valueAxisWidth(upAxis(request, [1, 0], easel), easel));
	const right = easel.width - easel.sizes.text;
	const tall = Math.round((right - left) * SHAPE.share);
	const plot: Plot = {
		left,
		right,
		top,
		bottom: top + Math.max(SHAPE.least, Math.min(SHAPE.most, tall)),
	};
	return { plot, up: upAxis(request, [plot.bottom, top], easel), across: acrossAxis(request, plot, easel) };
}

/** Rates from nought, where that leaves the points room; limits that run beyond all points are cut at the top. */
function upAxis({ points, centre, outer }: FunnelRequest, range: readonly [number, number], easel: Easel) {
	const bases = points.map(({ base }) => base);
	const [least, most] = [Math.min(...bases), Math.max(...bases)];
	const limits = [least, most].flatMap((base) =>
		[outer.upper, outer.lower].flatMap((line) => valueAt(line, base) ?? []),
	);
	const values = [...points.map(({ value }) => value), centre.value, ...limits];
	const low = Math.min(...values);
	const zero = low >= 0 && low < NOUGHT_IS_NEAR * Math.max(...values);
	return valueAxis({
		values,
		zero,
		whole: false,
		range,
		ticks: easel.sizes.narrow ? 4 : 5,
		powers: easel.words.powers,
	});
}

const NOUGHT_IS_NEAR = 0.6;

/** Bases to a little beyond the largest; from nought where the smallest is less than half of it. */
function acrossAxis({ points }: FunnelRequest, { left, right }: Plot, easel: Easel) {
	const bases = points.map(({ base }) => base);
	const [low, high] = [Math.min(...bases), Math.max(...bases)];
	const room = (high - low || high) * ROOM_BESIDE;
	return valueAxis({
		values: [Math.max(0, low - room), high + room],
		zero: low < high / 2,
		whole: true,
		range: [left, right],
		ticks: easel.sizes.narrow ? 3 : 5,
		powers: easel.words.powers,
		nice: false,
	});
}

/** Room left and right of the outermost points, as a share of the distance between them. */
const ROOM_BESIDE = 0.06;

/** The band between the inner limits, both pairs of limits and the centre line with its words. */
function drawFunnel(request: FunnelRequest, plane: FunnelPlane, { pen, sizes }: Easel): string[] {
	const { plot, up } = plane;
	const limit = (name: "inner" | "outer") =>
		(["upper", "lower"] as const).flatMap((side) => {
			const geometry = {
				d: limitPath(request[name][side], plane),
				"stroke-width": 1.25,
				"stroke-dasharray": LIMIT_DASHES[name],
			};
			return pen.shape("path", { stroke: "ink" }, { ...geometry, class: `limit ${name}` });
		});
	const y = up.at(request.centre.value);
	const text = fittedText(request.centre.label, {
		width: (plot.right - plot.left) * 0.5,
		lines: 1,
		size: sizes.text,
	})[0];
	return [
		pen.shape(
			"path",
			{ fill: "ink" },
			{ d: bandOf(request.inner, plane), "fill-opacity": BAND_OPACITY, class: "band" },
		),
		...limit("inner"),
		...limit("outer"),
		pen.shape(
			"line",
			{ stroke: "ink" },
			{ x1: plot.left, x2: plot.right, y1: y, y2: y, "stroke-width": 1.5, class: "centre" },
		),
		pen.label({ x: plot.right, y: y - 5, text: text ?? "", size: sizes.text, anchor: "end", patch: true }),
	];
}
