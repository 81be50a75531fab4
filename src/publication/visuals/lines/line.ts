import { line as lineThrough } from "d3-shape";
import type { Line } from "#document";
import type { Ink } from "../drawing/ink.ts";
import { drawMarker, type MarkerShape } from "../drawing/marker.ts";
import type { OrderAxis } from "../drawing/order-axis.ts";
import { length, type Pen } from "../drawing/pen.ts";
import type { ValueAxis } from "../drawing/value-axis.ts";

/** How a series is told from the others: colour, dashes and the shape of its points. */
type LineStyle = { readonly ink: Ink; readonly dash?: string; readonly shape: MarkerShape };

/** A series with its style; the own one comes first and is heavier. */
export type StyledLine = LineStyle & { readonly line: Line; readonly own: boolean };

const STYLES: readonly LineStyle[] = [
	{ ink: "series-1", shape: "circle" },
	{ ink: "series-2", shape: "square", dash: "8 4" },
	{ ink: "series-3", shape: "triangle", dash: "2 3" },
	{ ink: "series-4", shape: "diamond", dash: "9 3 2 3" },
];
const CONTEXT: LineStyle = { ink: "context", shape: "circle", dash: "1 3" };

/** Marks closer than this would run into each other: then only ends and lone points have one. */
const MARK_SPACING = 26;

/** Gives each series its style: the own area the first colour, the others the next ones in the order given. */
export function styledLines(lines: readonly Line[]): StyledLine[] {
	return lines
		.toSorted((one, other) => Number(other.own ?? false) - Number(one.own ?? false))
		.map((line, rank) => ({ ...(STYLES[rank] ?? CONTEXT), line, own: line.own ?? false }));
}

/** Draws a series: a line broken at missing values, and the marks on it. */
export function drawLine(
	{ line, own, ...style }: StyledLine,
	across: OrderAxis,
	up: ValueAxis,
	pen: Pen,
): string {
	const path = lineThrough<number | null>()
		.defined((value) => value !== null)
		.x((_, index) => Number(length(across.at(index))))
		.y((value) => Number(length(up.at(value ?? 0))));
	const stroke = pen.shape(
		"path",
		{ stroke: style.ink },
		{
			d: path(line.values) ?? "",
			class: "series",
			"stroke-width": own ? 3 : 2,
			"stroke-dasharray": style.dash,
			"stroke-linejoin": "round",
		},
	);
	const marks = markedIndexes(line.values, across.spacing).map((index) =>
		drawMarker(pen, {
			shape: style.shape,
			ink: style.ink,
			radius: own ? 4 : 3.5,
			x: across.at(index),
			y: up.at(line.values[index] ?? 0),
			edged: true,
			name: "point",
		}),
	);
	return [stroke, ...marks].join("");
}

function markedIndexes(values: readonly (number | null)[], spacing: number): number[] {
	const known = [...values.keys()].filter((index) => values[index] !== null);
	if (spacing >= MARK_SPACING) return known;
	const gap = (index: number) => (values[index] ?? null) === null;
	return known.filter((index) => index === known.at(-1) || (gap(index - 1) && gap(index + 1)));
}
