import type { Plot } from "./axes.ts";
import { fittedText } from "./fitted-text.ts";
import { drawMarker, type Marker } from "./marker.ts";
import { pathThrough } from "./pen.ts";
import type { Easel } from "./picture.ts";
import { spreadLabels } from "./spread-labels.ts";

/** Words at the right of a plot for something that ends at a place in it. */
export type EndLabel = {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly bold?: boolean;
	/** The mark of its series, drawn before the words, so that words moved apart still belong to a line. */
	readonly mark?: Pick<Marker, "shape" | "ink">;
};

/** From the edge of the plot to the words. */
export const END_LABEL_INSET = 16;

/** What a mark before the words takes. */
export const END_MARK_WIDTH = 13;

/** Leaders are dotted grey, so that nobody takes one for a series. */
const LEADER_LINE = { "stroke-width": 1, "stroke-dasharray": "1 3", class: "leader" } as const;
const SHIFT_SHOWN = 3;
const MOST_LINES = 3;

/** Draws labels in a column right of the plot, moved apart, each led to where its line ends. */
export function drawEndLabels(labels: readonly EndLabel[], plot: Plot, easel: Easel): string[] {
	const { sizes, pen, width } = easel;
	const left = plot.right + END_LABEL_INSET;
	const wrapped = labels.map((label) => ({
		...label,
		lines: fittedText(label.text, {
			width: width - plot.right - END_LABEL_INSET - (label.mark ? END_MARK_WIDTH : 0) - 2,
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
				x: left + (label.mark ? END_MARK_WIDTH : 0),
				y: first + line * sizes.line,
				text,
				size: sizes.text,
				bold: label.bold ?? false,
			}),
		);
		const mark = label.mark
			? drawMarker(pen, { ...label.mark, x: left + 4, y: first - sizes.text * 0.34, radius: 4, name: "key" })
			: "";
		return [leader(label, middle, plot, easel), mark, ...words];
	});
}

function leader({ x, y }: EndLabel, middle: number, plot: Plot, { pen }: Easel): string {
	const end = plot.right + END_LABEL_INSET - 4;
	if (end - x < END_LABEL_INSET && Math.abs(middle - y) < SHIFT_SHOWN) return "";
	const bend = Math.max(x, plot.right + 2);
	const way = [[x, y] as const, [bend, y] as const, [end, middle] as const];
	return pen.shape("path", { stroke: "common" }, { d: pathThrough(way), ...LEADER_LINE });
}
