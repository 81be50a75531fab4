import {
	axisTitle,
	drawOrderAxis,
	drawValueAxis,
	orderAxisHeight,
	type Plot,
	valueAxisWidth,
} from "./axes.ts";
import { drawHairlines, type HairlineStrip, placeHairlines } from "./hairlines.ts";
import { type OrderAxis, orderAxis } from "./order-axis.ts";
import type { Easel } from "./picture.ts";
import type { ValueAxis } from "./value-axis.ts";

/** What a chart over time needs from its frame. */
export type TimeFrameWish = {
	readonly labels: readonly string[];
	readonly unitWords: string;
	/** How wide the column of words at the right of the plot is. */
	readonly endColumn: number;
	/** The axis of values between two heights. */
	readonly axis: (range: readonly [number, number]) => ValueAxis;
	/** Dated things: `index` may lie between two points. */
	readonly dated: readonly { readonly index: number; readonly text: string }[];
};

/** Axes and plot of a chart over time; from top to bottom: words of hairlines, unit, plot, names of periods. */
export type TimeFrame = {
	readonly across: OrderAxis;
	readonly up: ValueAxis;
	readonly plot: Plot;
	readonly strip: HairlineStrip;
	readonly title: readonly string[];
	/** Where the frame ends, below the names of the periods. */
	readonly bottom: number;
};

const TITLE_GAP = 12;

/** Lays out the frame of a chart over time. */
export function timeFrame(wish: TimeFrameWish, easel: Easel): TimeFrame {
	const { sizes, width } = easel;
	const left = valueAxisWidth(wish.axis([1, 0]), easel);
	const right = width - wish.endColumn;
	const across = orderAxis(wish.labels, left, right, easel);
	const strip = placeHairlines(
		wish.dated.map(({ index, text }) => ({ x: across.at(index), text })),
		easel,
	);
	const title = axisTitle(wish.unitWords, wish.axis([1, 0]), easel);
	const top = strip.height + title.length * sizes.line + TITLE_GAP;
	const plot: Plot = { left, right, top, bottom: top + sizes.plotHeight };
	const up = wish.axis([plot.bottom, plot.top]);
	return { across, up, plot, strip, title, bottom: plot.bottom + orderAxisHeight(easel) };
}

/** Draws what stands behind the data: axes with or without a grid, then whatever is behind hairlines, then these. */
export function drawTimeFrame(
	frame: TimeFrame,
	grid: boolean,
	behind: readonly string[],
	easel: Easel,
): string[] {
	const { sizes, pen } = easel;
	const title = frame.title.map((text, line) =>
		pen.label({
			x: 0,
			y: frame.strip.height + sizes.text + line * sizes.line,
			text,
			size: sizes.text,
			patch: true,
		}),
	);
	return [
		...drawValueAxis(frame.up, frame.plot, grid, easel),
		...drawOrderAxis(frame.across, frame.plot, easel),
		...behind,
		...drawHairlines(frame.strip, frame.plot.bottom, easel),
		...title,
	];
}
