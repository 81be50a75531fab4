import type { ControlChartPoint, ControlChartRequest } from "#document";
import { printedNumber } from "#vocabulary";
import {
	axisTitle,
	drawOrderAxis,
	drawValueAxis,
	orderAxisHeight,
	type Plot,
	valueAxisWidth,
} from "../drawing/axes.ts";
import { drawEndLabels, type EndLabel } from "../drawing/end-labels.ts";
import { drawHairlines, placeHairlines } from "../drawing/hairlines.ts";
import { type OrderAxis, orderAxis } from "../drawing/order-axis.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { textWidth } from "../drawing/text-width.ts";
import { type ValueAxis, valueAxis } from "../drawing/value-axis.ts";
import { drawKey } from "./key.ts";
import { drawLimits } from "./limits.ts";
import { drawPoints } from "./points.ts";

/**
 * A statistical process control chart: values in the order of time between limits of what chance alone would do.
 * A count starts at nought; another value does so unless that would hide its movement, which is then said.
 */
export function controlChart(request: ControlChartRequest, easel: Easel): Parts {
	if (request.points.every(({ value }) => value === null)) return emptyFrame(easel);
	const { sizes, pen } = easel;
	const endWords = endWordsOf(request, easel);
	const right = easel.width - endColumn(endWords, easel);
	const draft = axisFor(request, easel, [1, 0]);
	const left = valueAxisWidth(draft, easel);
	const across = orderAxis(
		request.points.map(({ label }) => label),
		left,
		right,
		easel,
	);
	const steps = request.steps.map(({ index, label, reason }) => ({
		x: across.at(index - 0.5),
		text: `${label}: ${reason}`,
	}));
	const strip = placeHairlines(steps, easel);
	const top = sizes.line + strip.height + 12;
	const plot: Plot = { left, right, top, bottom: top + sizes.plotHeight };
	const up = axisFor(request, easel, [plot.bottom, plot.top]);
	const under = plot.bottom + orderAxisHeight(easel) + 6;
	const key = drawKey(request, under, easel);
	return {
		height: Math.ceil(under + key.height + 4),
		parts: [
			pen.label({
				x: 0,
				y: sizes.text,
				text: axisTitle(request.unitWords, up, easel),
				size: sizes.text,
			}),
			...drawValueAxis(up, plot, easel),
			...drawOrderAxis(across, plot, easel),
			...drawLimits(request, across, up, easel),
			...drawHairlines(strip, plot.top, plot.bottom, easel),
			...drawPoints(request.points, across, up, easel),
			...drawEndLabels(placedEnds(endWords, across, up, plot), plot, easel),
			...key.parts,
		],
	};
}

/** Shares and rates start at nought as well if their lowest value is below this share of their highest. */
const NOUGHT_IS_NEAR = 0.6;

function axisFor(request: ControlChartRequest, { words, sizes }: Easel, range: readonly [number, number]) {
	const values = request.points.flatMap(({ value, lower, upper, centre }) => [value, lower, upper, centre]);
	const known = values.filter((value) => value !== null);
	const low = Math.min(...known);
	const count = request.places === 0;
	const zero = low >= 0 && (count || low < NOUGHT_IS_NEAR * Math.max(...known));
	return valueAxis({ values, zero, range, ticks: sizes.narrow ? 4 : 5, powers: words.powers });
}

type EndWords = Pick<EndLabel, "text" | "bold" | "ink"> & { readonly index: number; readonly value: number };

/** What is said at the right end: limits and centre line as they are now, and the last value. */
function endWordsOf({ points, places }: ControlChartRequest, { words, sizes }: Easel): EndWords[] {
	const pick = sizes.narrow ? 1 : 0;
	const limits = (["upper", "centre", "lower"] as const).flatMap((name): EndWords[] => {
		const last = lastOf(points, name);
		if (!last) return [];
		return [
			{
				text: `${words[name][pick]} ${printedNumber(last.value, places)}`,
				ink: "common",
				index: points.length - 1,
				value: last.value,
			},
		];
	});
	const last = lastOf(points, "value");
	if (!last) return limits;
	const label = points[last.index]?.label ?? "";
	const text = `${label}: ${printedNumber(last.value, places)}`;
	return [...limits, { ...last, text, bold: true, ink: "common" }];
}

function lastOf(points: readonly ControlChartPoint[], name: "upper" | "centre" | "lower" | "value") {
	const index = points.findLastIndex((point) => point[name] !== null);
	const value = points[index]?.[name];
	return value === null || value === undefined ? undefined : { index, value };
}

function placedEnds(ends: readonly EndWords[], across: OrderAxis, up: ValueAxis, plot: Plot): EndLabel[] {
	return ends.map(({ index, value, ...label }) => ({
		...label,
		x: label.bold ? across.at(index) + 6 : plot.right,
		y: up.at(value),
	}));
}

/** The column of words at the right: as wide as they need, but never more than three tenths of the picture. */
function endColumn(ends: readonly EndWords[], { width, sizes }: Easel): number {
	const widestWords = Math.max(0, ...ends.map(({ text, bold }) => textWidth(text, sizes.text, bold)));
	return Math.min(widestWords + 22, width * (sizes.narrow ? 0.27 : 0.3));
}
