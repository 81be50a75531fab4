import type { Plot } from "../drawing/axes.ts";
import { fittedText } from "../drawing/fitted-text.ts";
import type { Easel } from "../drawing/picture.ts";
import { spreadLabels } from "../drawing/spread-labels.ts";
import { textWidth } from "../drawing/text-width.ts";

/** Words at one end of a line of a slope plot: its value, which stands nearer, and its name where that is not at the other end. */
export type SlopeEnd = {
	readonly y: number;
	readonly value: string;
	readonly name: string;
	readonly bold: boolean;
};

const WORD_GAP = 6;

/** How wide the words at an end are. */
export function slopeEndWidth({ value, name, bold }: SlopeEnd, size: number): number {
	return textWidth(value, size, bold) + (name === "" ? 0 : WORD_GAP + textWidth(name, size, bold)) + 2;
}

/** One column of labels beside the plot. */
type LabelColumn = {
	readonly plot: Plot;
	readonly side: "left" | "right";
	readonly size: number;
	readonly gap: number;
};

const LEADER = { "stroke-width": 1, "stroke-dasharray": "1 3", class: "leader" } as const;
const SHIFT_SHOWN = 2;
const MARK_ROOM = 8;

/** Draws the labels of one side, moved apart, each led to the end of its line where it had to move. */
export function drawSlopeLabels(
	ends: readonly SlopeEnd[],
	{ plot, side, size, gap }: LabelColumn,
	{ pen, width }: Easel,
): string[] {
	const wanted = ends.map(({ y }) => ({ at: y, height: size + 3 }));
	const middles = spreadLabels(wanted, { from: plot.top - size / 2, to: plot.bottom + size / 2 });
	const right = side === "right";
	const edge = right ? plot.right : plot.left;
	const outward = right ? 1 : -1;
	const x = edge + outward * (gap - 2);
	const room = (right ? width - x : x) - 1;
	const leader = (from: number, to: number) => {
		const line = { x1: edge + outward * MARK_ROOM, y1: from, x2: x - outward * 3, y2: to };
		return pen.shape("line", { stroke: "common" }, { ...line, ...LEADER });
	};
	return ends.flatMap(({ y, value, name, bold }, index) => {
		const middle = middles[index] ?? y;
		const label = { y: middle + size * 0.34, size, bold, anchor: right ? "start" : "end" } as const;
		const beyond = textWidth(value, size, bold) + (value === "" ? 0 : WORD_GAP);
		const fitted = name === "" ? "" : fittedText(name, { width: room - beyond, lines: 1, size, bold })[0];
		return [
			Math.abs(middle - y) > SHIFT_SHOWN ? leader(y, middle) : "",
			pen.label({ ...label, x, text: value }),
			fitted ? pen.label({ ...label, x: x + outward * beyond, text: fitted }) : "",
		];
	});
}
