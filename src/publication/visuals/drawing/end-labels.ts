import type { Plot } from "./axes.ts";
import { fittedText } from "./fitted-text.ts";
import type { Ink } from "./ink.ts";
import { pathThrough } from "./pen.ts";
import type { Easel } from "./picture.ts";
import { spreadLabels } from "./spread-labels.ts";

/** Words at the right of a plot for something that ends at a place in it. */
export type EndLabel = {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly bold?: boolean;
	readonly ink: Ink;
};

const LEADER = 16;
const SHIFT_SHOWN = 3;
const MOST_LINES = 3;

/** Draws labels in a column right of the plot, moved apart, each led to where its line ends. */
export function drawEndLabels(labels: readonly EndLabel[], plot: Plot, easel: Easel): string[] {
	const { sizes, pen, width } = easel;
	const wrapped = labels.map((label) => ({
		...label,
		lines: fittedText(label.text, {
			width: width - plot.right - LEADER - 2,
			lines: MOST_LINES,
			size: sizes.text,
			bold: label.bold ?? false,
		}),
	}));
	const room = { from: plot.top - sizes.line / 2, to: plot.bottom + sizes.line / 2 };
	const wanted = wrapped.map(({ y, lines }) => ({ at: y, height: lines.length * sizes.line }));
	const middles = spreadLabels(wanted, room);
	return wrapped.flatMap((label, index) => {
		const middle = middles[index] ?? label.y;
		const first = middle - ((label.lines.length - 1) * sizes.line) / 2 + sizes.text * 0.34;
		const words = label.lines.map((text, line) =>
			pen.label({
				x: plot.right + LEADER,
				y: first + line * sizes.line,
				text,
				size: sizes.text,
				bold: label.bold ?? false,
			}),
		);
		return [leader(label, middle, plot, easel), ...words];
	});
}

function leader({ x, y, ink }: EndLabel, middle: number, plot: Plot, { pen }: Easel): string {
	const end = plot.right + LEADER - 4;
	if (end - x < LEADER && Math.abs(middle - y) < SHIFT_SHOWN) return "";
	const bend = Math.max(x, plot.right + 2);
	const way = [[x, y] as const, [bend, y] as const, [end, middle] as const];
	return pen.shape("path", { stroke: ink }, { d: pathThrough(way), "stroke-width": 0.75, class: "leader" });
}
