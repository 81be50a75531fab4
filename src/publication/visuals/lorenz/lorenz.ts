import type { LorenzRequest } from "#document";
import { drawAcrossAxis, drawAcrossTitle } from "../drawing/across-axis.ts";
import { drawValueAxis, type Plot, valueAxisWidth } from "../drawing/axes.ts";
import { fittedText, widest } from "../drawing/fitted-text.ts";
import type { Ink } from "../drawing/ink.ts";
import { drawKeyRows } from "../drawing/key-rows.ts";
import { drawMarker } from "../drawing/marker.ts";
import { pathThrough } from "../drawing/pen.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { placeLabels } from "../drawing/place-labels.ts";
import { textWidth } from "../drawing/text-width.ts";
import { type ValueAxis, valueAxis } from "../drawing/value-axis.ts";

/** The side of the plot at most: a square, since both axes run from nought to a hundred per cent. */
const MOST_SIDE = { usual: 430, printed: 300 } as const;
const PRINTED_BELOW = 200;
const PER_CENT = 100;

const STYLES: readonly { readonly ink: Ink; readonly dash?: string }[] = [
	{ ink: "series-1" },
	{ ink: "series-2", dash: "8 4" },
	{ ink: "series-3", dash: "2 3" },
	{ ink: "series-4", dash: "9 3 2 3" },
];

type Plane = { readonly plot: Plot; readonly up: ValueAxis; readonly across: ValueAxis };

/**
 * How unevenly things lie: places from the quietest to the busiest, and the share of all that those up to each place
 * have. On the straight line all have the same; the further a curve hangs below it, the more a few places have.
 */
export function lorenzChart(request: LorenzRequest, easel: Easel): Parts {
	const curves = request.curves.filter(({ points }) => points.length > 1);
	if (curves.length === 0) return emptyFrame(easel);
	const { sizes, pen, width } = easel;
	const title = fittedText(request.up, { width, lines: 3, size: sizes.text });
	const plane = planeOf(title.length * sizes.line + 10, easel);
	const across = drawAcrossTitle(request.across, plane.plot, easel);
	const key = drawKeyRows(keyOf(curves, easel), across.bottom + 8, easel, KEY_SWATCH);
	return {
		height: Math.ceil(across.bottom + 8 + key.height + 4),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawAcrossAxis(plane.across, plane.plot, easel),
			...drawValueAxis(plane.up, plane.plot, true, easel),
			...drawEqualShares(plane, easel),
			...curves.toReversed().map((curve) => drawCurve(curve, curves.indexOf(curve), plane, easel)),
			...drawMarked(request, plane, easel),
			...across.parts,
			...key.parts,
		],
	};
}

const KEY_SWATCH = 34;

function keyOf(curves: LorenzRequest["curves"], { pen }: Easel) {
	return curves.map(({ label }, index) => ({
		text: label,
		draw: (x: number, y: number) => {
			const { ink, dash } = STYLES[index % STYLES.length] ?? { ink: "series-1" as const };
			const line = { x1: x - 12, x2: x + 12, y1: y, y2: y, "stroke-width": 2.5, "stroke-dasharray": dash };
			return pen.shape("line", { stroke: ink }, line);
		},
	}));
}

function planeOf(top: number, easel: Easel): Plane {
	const { sizes, width } = easel;
	const axis = (range: readonly [number, number]) =>
		valueAxis({
			values: [0, PER_CENT],
			zero: true,
			whole: true,
			range,
			ticks: 5,
			powers: easel.words.powers,
			nice: false,
		});
	const left = Math.ceil(valueAxisWidth(axis([0, 1]), easel));
	const most = sizes.plotHeight < PRINTED_BELOW ? MOST_SIDE.printed : MOST_SIDE.usual;
	const side = Math.min(most, width - left - sizes.text);
	const plot: Plot = { left, right: left + side, top, bottom: top + side };
	return { plot, up: axis([plot.bottom, plot.top]), across: axis([plot.left, plot.right]) };
}

/** The straight line, named in the empty corner above it. */
function drawEqualShares({ plot }: Plane, { pen, sizes, words }: Easel): string[] {
	const { left, right, top, bottom } = plot;
	const line = { x1: left, y1: bottom, x2: right, y2: top, "stroke-width": 1.25, class: "equal" };
	const x = left + (right - left) * 0.55;
	return [
		pen.shape("line", { stroke: "ink" }, line),
		pen.label({
			x: x - 8,
			y: bottom - (x - left) - 6,
			text: words.equalShares,
			size: sizes.text,
			anchor: "end",
			patch: true,
		}),
	];
}

function drawCurve(
	{ points }: LorenzRequest["curves"][number],
	index: number,
	{ across, up }: Plane,
	{ pen }: Easel,
): string {
	const { ink, dash } = STYLES[index % STYLES.length] ?? { ink: "series-1" as const };
	const places = points.map(
		(point) => [across.at(point.across * PER_CENT), up.at(point.up * PER_CENT)] as const,
	);
	const line = { d: pathThrough(places), "stroke-width": 2.5, "stroke-dasharray": dash, class: "curve" };
	return pen.shape("path", { stroke: ink }, { ...line, "stroke-linejoin": "round" });
}

/** A place of the curve to be read: lines to both axes, a mark and its words. */
function drawMarked({ marked }: LorenzRequest, { plot, across, up }: Plane, { pen, sizes }: Easel): string[] {
	if (!marked) return [];
	const [x, y] = [across.at(marked.across * PER_CENT), up.at(marked.up * PER_CENT)];
	const forms = [1, 2, 3, 4].map((lines) => {
		const room = (plot.right - plot.left) * (lines === 1 ? 0.9 : 0.5);
		const text = fittedText(marked.label, { width: room, lines, size: sizes.text });
		return {
			lines: text,
			width: widest(text, sizes.text),
			height: (text.length - 1) * sizes.line + sizes.text * 1.1,
		};
	});
	const whole = forms.filter(({ lines }) => !lines.some((line) => line.endsWith("…")));
	const wide = textWidth("00", sizes.text);
	const room = { left: plot.left + 2, right: plot.right, top: plot.top + 2, bottom: plot.bottom - 2 };
	const [place] = placeLabels([{ x, y, forms: whole }], [], room, { gap: 10, reach: wide * 20 }) ?? [];
	const guide = (to: readonly [number, number]) =>
		pen.shape(
			"line",
			{ stroke: "common" },
			{ x1: x, y1: y, x2: to[0], y2: to[1], "stroke-width": 1, "stroke-dasharray": "1 3", class: "leader" },
		);
	return [
		guide([plot.left, y]),
		guide([x, plot.bottom]),
		drawMarker(pen, { shape: "circle", x, y, radius: 5, ink: "series-1", edged: true, name: "point" }),
		...(place?.lines ?? []).map((text, line) =>
			pen.label({
				x: place?.box.left ?? 0,
				y: (place?.box.top ?? 0) + sizes.text * 0.86 + line * sizes.line,
				text,
				size: sizes.text,
				patch: true,
			}),
		),
	];
}
