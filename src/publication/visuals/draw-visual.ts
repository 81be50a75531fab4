import type { VisualRequest } from "#document";
import { barsChart } from "./bars/bars.ts";
import { controlChart } from "./control-chart/control-chart.ts";
import { decisionTrail } from "./decision-trail/decision-trail.ts";
import { dotsChart } from "./dots/dots.ts";
import {
	type Drawing,
	type DrawingOptions,
	type Easel,
	easelFor,
	type Parts,
	pictureOf,
} from "./drawing/picture.ts";
import { funnelChart } from "./funnel/funnel.ts";
import { hoursChart } from "./hours/hours.ts";
import { linesChart } from "./lines/lines.ts";
import { lorenzChart } from "./lorenz/lorenz.ts";
import { hexMapPicture } from "./maps/hex-map.ts";
import { mapPicture } from "./maps/map.ts";
import { multiplesChart } from "./multiples/multiples.ts";
import { scatterChart } from "./scatter/scatter.ts";
import { sharesChart } from "./shares/shares.ts";
import { slopeChart } from "./slope/slope.ts";

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
		case "small multiples":
			return multiplesChart(request, easel);
		case "funnel":
			return funnelChart(request, easel);
		case "slope":
			return slopeChart(request, easel);
		case "dots":
			return dotsChart(request, easel);
		case "shares":
			return sharesChart(request, easel);
		case "hours":
			return hoursChart(request, easel);
		case "lorenz":
			return lorenzChart(request, easel);
		case "map":
			return mapPicture(request, easel);
		case "hex map":
			return hexMapPicture(request, easel);
	}
}
