import { linkHorizontal } from "d3-shape";
import { widest } from "../drawing/fitted-text.ts";
import { pathThrough } from "../drawing/pen.ts";
import type { Easel } from "../drawing/picture.ts";

/** A connector: from a theme of last year (or from nowhere) past the words of the decision to one of this year. */
export type Connector = {
	readonly from: { readonly x: number; readonly y: number } | undefined;
	/** Where the words of the decision begin, and the middle of their height. */
	readonly words: { readonly x: number; readonly y: number };
	readonly lines: readonly string[];
	readonly to: number;
	readonly changed: boolean;
	readonly dash: string | undefined;
};

const ARROW = 5;
const GAP = 6;
const NEW_RADIUS = 4;

/** Draws a connector: a curve to the words, the words, an arrow to the theme. What is new begins in a ring. */
export function drawConnector(connector: Connector, { pen, sizes }: Easel): string {
	const { from, words, lines, to } = connector;
	const stroke = connector.changed ? "ink" : "common";
	const line = { "stroke-width": connector.changed ? 1.75 : 1.25, "stroke-dasharray": connector.dash };
	const curve = linkHorizontal()({
		source: from ? [from.x, from.y] : [words.x - 28, words.y],
		target: [words.x - GAP, words.y],
	});
	const ring = { cx: words.x - 28 - NEW_RADIUS, cy: words.y, r: NEW_RADIUS, "stroke-width": 1.5 };
	const start = words.x + widest(lines, sizes.text) + GAP;
	const first = words.y - ((lines.length - 1) * sizes.line) / 2 + sizes.text * 0.34;
	const head = [[to - ARROW - 2, words.y - ARROW] as const, [to - 2, words.y] as const];
	const arrow = [...head, [to - ARROW - 2, words.y + ARROW] as const];
	return [
		pen.shape("path", { stroke }, { d: curve ?? "", class: "connector", ...line }),
		from ? "" : pen.shape("circle", { fill: "paper", stroke }, ring),
		pen.shape(
			"path",
			{ stroke },
			{ d: pathThrough([[start, words.y] as const, [to - ARROW, words.y] as const]), ...line },
		),
		pen.shape("path", { fill: stroke }, { d: pathThrough(arrow, true) }),
		...lines.map((text, index) =>
			pen.label({ x: words.x, y: first + index * sizes.line, text, size: sizes.text }),
		),
	].join("");
}
