import type { Plot } from "./axes.ts";
import { fittedText } from "./fitted-text.ts";
import type { Easel } from "./picture.ts";
import { textWidth } from "./text-width.ts";
import type { ValueAxis } from "./value-axis.ts";

const MOST_TITLE_LINES = 3;

/** Upright lines at the ticks of an axis of values that runs across, and their numbers below the plot. */
export function drawAcrossAxis(across: ValueAxis, plot: Plot, { pen, sizes, width }: Easel): string[] {
	return across.ticks.flatMap(({ value, at, text }) => {
		const half = textWidth(text, sizes.text) / 2;
		return [
			pen.shape(
				"line",
				{ stroke: value === 0 ? "ink" : "rule" },
				{ x1: at, x2: at, y1: plot.top, y2: plot.bottom, "stroke-width": value === 0 ? 1 : 0.75 },
			),
			pen.label({
				x: Math.max(half, Math.min(at, width - half)),
				y: plot.bottom + sizes.text + 4,
				text,
				size: sizes.text,
				anchor: "middle",
			}),
		];
	});
}

/** The words below an axis that runs across, ending at the right edge of the plot, and how tall axis and words are. */
export function drawAcrossTitle(title: string, plot: Plot, { pen, sizes, width }: Easel) {
	const lines = fittedText(title, { width, lines: MOST_TITLE_LINES, size: sizes.text });
	const top = plot.bottom + sizes.line + 6;
	const parts = lines.map((text, line) =>
		pen.label({
			x: Math.max(plot.right, textWidth(text, sizes.text)),
			y: top + sizes.text + line * sizes.line,
			text,
			size: sizes.text,
			anchor: "end",
		}),
	);
	return { parts, bottom: top + lines.length * sizes.line };
}
