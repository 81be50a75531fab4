import { line as lineThrough } from "d3-shape";
import { drawMarker } from "../drawing/marker.ts";
import { element, escaped, length, type Pen, penFor } from "../drawing/pen.ts";
import type { Drawing, DrawingOptions } from "../drawing/picture.ts";
import { valueAxis } from "../drawing/value-axis.ts";

/** A small chart that stands beside a sentence: values in order, gaps as null, and what it shows in words. */
export type SparklineRequest = {
	readonly values: readonly (number | null)[];
	readonly description: string;
	/** A line for what goes on, bars for separate years. */
	readonly form: "line" | "bars";
};

const HEIGHT = 36;
const EDGE = 5;

/** Draws a small line or small bars from nought, the last value dark; without axes or words of its own. */
export function drawSparkline(request: SparklineRequest, options: DrawingOptions): Drawing {
	const { width, palette } = options;
	const field = fieldOf(request.values, width);
	const parts = (request.form === "line" ? lineParts : barParts)(request.values, field, penFor(palette));
	const attributes = {
		xmlns: "http://www.w3.org/2000/svg",
		width,
		height: HEIGHT,
		viewBox: `0 0 ${length(width)} ${HEIGHT}`,
		role: "img",
		"aria-label": request.description,
	};
	const title = `<title>${escaped(request.description)}</title>`;
	return { svg: element("svg", attributes, `${title}${parts.join("")}`), width, height: HEIGHT };
}

type Values = SparklineRequest["values"];
type Field = {
	readonly at: (index: number) => number;
	readonly step: number;
	readonly up: (value: number) => number;
};

function fieldOf(values: Values, width: number): Field {
	const range = [HEIGHT - EDGE, EDGE] as const;
	const axis = valueAxis({
		values,
		zero: true,
		whole: false,
		range,
		ticks: 2,
		powers: ["", "", ""],
		nice: false,
	});
	const step = (width - 2 * EDGE) / Math.max(1, values.length);
	return { at: (index) => EDGE + (index + 0.5) * step, step, up: axis.at };
}

function lineParts(values: Values, { at, up }: Field, pen: Pen): string[] {
	const path = lineThrough<number | null>()
		.defined((value) => value !== null)
		.x((_, index) => Number(length(at(index))))
		.y((value) => Number(length(up(value ?? 0))));
	const last = values.findLastIndex((value) => value !== null);
	const end = values[last];
	const d = path(values);
	if (d === null || end === null || end === undefined) return [];
	const stroke = { d, "stroke-width": 2, "stroke-linejoin": "round" };
	const mark = { shape: "circle", x: at(last), y: up(end), radius: 4, ink: "series-1" } as const;
	return [pen.shape("path", { stroke: "common" }, stroke), drawMarker(pen, mark)];
}

function barParts(values: Values, { at, step, up }: Field, pen: Pen): string[] {
	const wide = Math.max(1, step - 2);
	return values.flatMap((value, index) => {
		if (value === null) return [];
		const top = Math.min(up(0), up(value));
		const bar = { x: at(index) - wide / 2, y: top, width: wide, height: Math.abs(up(0) - up(value)) };
		const ink = index === values.length - 1 ? "series-1" : "context";
		return [pen.shape("rect", { fill: ink }, { ...bar, class: "bar" })];
	});
}
