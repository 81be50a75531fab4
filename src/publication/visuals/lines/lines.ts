import type { LinesRequest } from "#document";
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
import { drawLine, type StyledLine, styledLines } from "./line.ts";

/** One to four series over time, each named where it ends; more are drawn in the grey of context. */
export function linesChart(request: LinesRequest, easel: Easel): Parts {
	const values = request.lines.flatMap((line) => line.values);
	if (values.every((value) => value === null)) return emptyFrame(easel);
	const { sizes, pen, words } = easel;
	const ticks = sizes.narrow ? 4 : 5;
	const axis = (range: readonly [number, number]) =>
		valueAxis({ values, zero: request.zeroBased, range, ticks, powers: words.powers });
	const lines = styledLines(request.lines);
	const left = valueAxisWidth(axis([1, 0]), easel);
	const right = easel.width - endColumn(lines, easel);
	const across = orderAxis(request.labels, left, right, easel);
	const events = request.events.map(({ index, label }) => ({ x: across.at(index), text: label }));
	const strip = placeHairlines(events, easel);
	const top = sizes.line + strip.height + 12;
	const plot: Plot = { left, right, top, bottom: top + sizes.plotHeight };
	const up = axis([plot.bottom, plot.top]);
	const unit = axisTitle(request.unitWords, up, easel);
	return {
		height: Math.ceil(plot.bottom + orderAxisHeight(easel) + 4),
		parts: [
			pen.label({ x: 0, y: sizes.text, text: unit, size: sizes.text }),
			...drawValueAxis(up, plot, easel),
			...drawOrderAxis(across, plot, easel),
			...drawHairlines(strip, plot.top, plot.bottom, easel),
			...lines.toReversed().map((line) => drawLine(line, across, up, pen)),
			...drawEndLabels(endsOf(lines, across, up, plot, easel), plot, easel),
		],
	};
}

function endsOf(
	lines: readonly StyledLine[],
	across: OrderAxis,
	up: ValueAxis,
	plot: Plot,
	{ words }: Easel,
): EndLabel[] {
	return lines.map(({ line, ink, own }) => {
		const index = line.values.findLastIndex((value) => value !== null);
		const value = line.values[index];
		if (value === null || value === undefined)
			return { x: plot.right, y: plot.bottom, text: words.noDataFor(line.label), ink };
		return { x: across.at(index) + 6, y: up.at(value), text: line.label, bold: own, ink };
	});
}

function endColumn(lines: readonly StyledLine[], { width, sizes, words }: Easel): number {
	const texts = lines.map(({ line, own }) =>
		line.values.every((value) => value === null)
			? textWidth(words.noDataFor(line.label), sizes.text)
			: textWidth(line.label, sizes.text, own),
	);
	return Math.min(Math.max(...texts) + 22, width * (sizes.narrow ? 0.32 : 0.28));
}
