import type { Plot } from "./axes.ts";
import { fittedText } from "./fitted-text.ts";
import type { Easel } from "./picture.ts";
import { textWidth } from "./text-width.ts";
import type { ValueAxis } from "./value-axis.ts";

/** A dashed upright line at the average of all rows, and its words above the plot. */
export function drawAverageLine(
	average: { readonly value: number; readonly label: string },
	across: ValueAxis,
	{ top, bottom }: Pick<Plot, "top" | "bottom">,
	{ pen, sizes, width }: Easel,
): string[] {
	const at = across.at(average.value);
	const text = fittedText(average.label, { width, lines: 1, size: sizes.text })[0] ?? "";
	const wide = textWidth(text, sizes.text);
	const x = Math.max(wide / 2, Math.min(at, width - wide / 2));
	const line = { x1: at, x2: at, y1: top - 2, y2: bottom, "stroke-width": 1.5, "stroke-dasharray": "6 3" };
	const under = { ...line, "stroke-width": 4, "stroke-dasharray": undefined };
	return [
		pen.shape("line", { stroke: "paper" }, under),
		pen.shape("line", { stroke: "ink" }, { ...line, class: "average" }),
		pen.label({ x, y: top - 7, text, size: sizes.text, anchor: "middle" }),
	];
}
