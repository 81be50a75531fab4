import { fittedText } from "./fitted-text.ts";
import type { OrderAxis } from "./order-axis.ts";
import type { Easel } from "./picture.ts";
import { textWidth } from "./text-width.ts";
import type { ValueAxis } from "./value-axis.ts";

/** The rectangle inside the axes of a chart over time. */
export type Plot = {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

const TICK_LENGTH = 5;

/** How much room the words of an axis of values need at the left of a plot. */
export function valueAxisWidth(axis: ValueAxis, { sizes }: Easel): number {
	return Math.max(...axis.ticks.map(({ text }) => textWidth(text, sizes.text)), 0) + 8;
}

/** How much room the words of an axis of things in order need below a plot. */
export function orderAxisHeight({ sizes }: Easel): number {
	return TICK_LENGTH + sizes.line + 4;
}

/**
 * Numbers at the ticks of the values, and lines at them: across the whole plot, or, where the chart has lines of its
 * own to read by, only a short stroke. The line at nought is dark and always whole.
 */
export function drawValueAxis(axis: ValueAxis, plot: Plot, grid: boolean, { pen, sizes }: Easel): string[] {
	return axis.ticks.flatMap(({ value, at, text }) => [
		pen.shape(
			"line",
			{ stroke: value === 0 ? "ink" : "rule" },
			{
				x1: plot.left - (grid ? 0 : TICK_LENGTH),
				x2: grid || value === 0 ? plot.right : plot.left,
				y1: at,
				y2: at,
				"stroke-width": value === 0 || !grid ? 1 : 0.75,
			},
		),
		pen.label({ x: plot.left - 8, y: at + sizes.text * 0.34, text, size: sizes.text, anchor: "end" }),
	]);
}

/** Short strokes below the plot and the names of the points they stand at. */
export function drawOrderAxis(axis: OrderAxis, plot: Plot, { pen, sizes }: Easel): string[] {
	const y = plot.bottom + TICK_LENGTH;
	return axis.ticks.flatMap(({ at, middle, text }) => [
		pen.shape("line", { stroke: "ink" }, { x1: at, x2: at, y1: plot.bottom, y2: y, "stroke-width": 1 }),
		pen.label({ x: middle, y: y + sizes.text, text, size: sizes.text, anchor: "middle" }),
	]);
}

/** The words above an axis, in lines: its unit, and where it starts if not at nought. */
export function axisTitle(unitWords: string, axis: ValueAxis, { words, width, sizes }: Easel): string[] {
	const unit = `${unitWords.charAt(0).toUpperCase()}${unitWords.slice(1)}`;
	const text = axis.startsAt === undefined ? unit : `${unit}; ${words.axisFrom(axis.startsAt)}`;
	return fittedText(text, { width, lines: 3, size: sizes.text });
}
