import { line as lineThrough } from "d3-shape";
import { drawMarker } from "../drawing/marker.ts";
import { element, escaped, length, penFor } from "../drawing/pen.ts";
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
	const pen = penFor(options.palette);
	const { values, description, form } = request;
	const up = valueAxis({
		values,
		zero: true,
		whole: false,
		range: [HEIGHT - EDGE, EDGE],
		ticks: 2,
		powers: ["", "", ""],
		nice: false,
	});
	const step = (options.width - 2 * EDGE) / Math.max(1, values.length);
	const at = (index: number) => EDGE + (index + 0.5) * step;
	const parts = form === "line" ? lineParts() : barParts();
	const attributes = {
		xmlns: "http://www.w3.org/2000/svg",
		width: options.width,
		height: HEIGHT,
		viewBox: `0 0 ${length(options.width)} ${HEIGHT}`,
		role: "img",
		"aria-label": description,
	};
	const svg = element("svg", attributes, `<title>${escaped(description)}</title>${parts.join("")}`);
	return { svg, width: options.width, height: HEIGHT };

	function lineParts(): string[] {
		const path = lineThrough<number | null>()
			.defined((value) => value !== null)
			.x((_, index) => Number(length(at(index))))
			.y((value) => Number(length(up.at(value ?? 0))));
		const last = values.findLastIndex((value) => value !== null);
		const end = values[last];
		const d = path(values);
		if (d === null || end === null || end === undefined) return [];
		const stroke = { d, "stroke-width": 2, "stroke-linejoin": "round" };
		const mark = { shape: "circle", x: at(last), y: up.at(end), radius: 4, ink: "series-1" } as const;
		return [pen.shape("path", { stroke: "common" }, stroke), drawMarker(pen, mark)];
	}

	function barParts(): string[] {
		return values.flatMap((value, index) => {
			if (value === null) return [];
			const [top, bottom] = [Math.min(up.at(0), up.at(value)), Math.max(up.at(0), up.at(value))];
			const wide = Math.max(1, step - 2);
			const bar = { x: at(index) - wide / 2, y: top, width: wide, height: bottom - top, class: "bar" };
			return [pen.shape("rect", { fill: index === values.length - 1 ? "series-1" : "context" }, bar)];
		});
	}
}
