import type { VisualRequest } from "#document";
import { barsChart } from "./bars/bars.ts";
import { controlChart } from "./control-chart/control-chart.ts";
import { decisionTrail } from "./decision-trail/decision-trail.ts";
import {
	type Drawing,
	type DrawingOptions,
	type Easel,
	easelFor,
	type Parts,
	pictureOf,
} from "./drawing/picture.ts";
import { linesChart } from "./lines/lines.ts";
import { scatterChart } from "./scatter/scatter.ts";

/**
 * Draws what is asked for, as an SVG that says in words what it shows. Only the picture: plot, axes and labels at
 * the data. Title, subtitle and foot are text, and the writer of the page prints them around it.
 *
 * A request without data gives a frame that says so. The same request gives the same picture, byte for byte.
 *
 * @throws RangeError if a value of the request is not finite, which is a fault of who made it
 */
export function drawVisual(request: VisualRequest, options: DrawingOptions): Drawing {
	return pictureOf(request.words, options, partsOf(request, easelFor(options)));
}

/** The parts of a picture of any kind. */
export function partsOf(request: VisualRequest, easel: Easel): Parts {
	switch (request.kind) {
		case "control chart":
			return controlChart(request, easel);
		case "bars":
			return barsChart(request, easel);
		case "lines":
			return linesChart(request, easel);
		case "decision trail":
			return decisionTrail(request, easel);
		case "scatter":
			return scatterChart(request, easel);
	}
}
