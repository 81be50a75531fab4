import type { ScatterRequest } from "#document";
import { drawAcrossAxis, drawAcrossTitle } from "../drawing/across-axis.ts";
import { drawValueAxis, valueAxisWidth } from "../drawing/axes.ts";
import { fittedText } from "../drawing/fitted-text.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { type ValueAxis, valueAxis } from "../drawing/value-axis.ts";
import { bandColumn, drawBandNames, drawBands, type Plane } from "./bands.ts";
import { drawPoints, type PlacedPoints, placePoints } from "./points.ts";

/** How tall the plot is for its width, and at least. */
const SHAPE = { share: 0.62, least: 250 } as const;

const MOST_TITLE_LINES = 3;
const KEY_GAP = 8;

/**
 * Points in a plane of two values, both axes from nought, with named regions behind them. Each point has its name
 * beside it; where the plot is too small for that, its number, and a list of the names below.
 */
export function scatterChart(request: ScatterRequest, easel: Easel): Parts {
	if (request.points.length === 0) return emptyFrame(easel);
	const { sizes, pen, width } = easel;
	const title = fittedText(request.up, { width, lines: MOST_TITLE_LINES, size: sizes.text });
	const top = title.length * sizes.line + 8;
	const plane = planeOf(request, top, easel);
	const { plot } = plane;
	const placed = placePoints(request, plane, easel);
	const below = drawAcrossTitle(request.across, plot, easel);
	const key = keyLines(request, placed, easel);
	const keyTop = below.bottom + KEY_GAP;
	const bottom = key.length > 0 ? keyTop + key.length * sizes.line : below.bottom;
	return {
		height: Math.ceil(bottom + 6),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawBands(request, plane, easel),
			...drawValueAxis(plane.up, plot, true, easel),
			...drawAcrossAxis(plane.across, plot, easel),
			...drawBandNames(request, plane, easel),
			...drawPoints(request, placed, plane, easel),
			...below.parts,
			...key.map((text, line) =>
				pen.label({ x: 0, y: keyTop + sizes.text + line * sizes.line, text, size: sizes.text }),
			),
		],
	};
}

function planeOf(request: ScatterRequest, top: number, easel: Easel): Plane {
	const axis = (range: readonly [number, number]): ValueAxis =>
		valueAxis({
			values: [0, request.most],
			zero: true,
			range,
			ticks: easel.sizes.narrow ? 4 : 5,
			powers: easel.words.powers,
			whole: true,
			nice: false,
		});
	const left = Math.ceil(valueAxisWidth(axis([0, 1]), easel));
	const right = Math.floor(easel.width - Math.max(bandColumn(request, easel), easel.sizes.text));
	const bottom = top + Math.max(SHAPE.least, Math.round((right - left) * SHAPE.share));
	return { across: axis([left, right]), up: axis([bottom, top]), plot: { left, right, top, bottom } };
}

/** What the numbers mean, where points have numbers. */
function keyLines({ points }: ScatterRequest, { numbered }: PlacedPoints, { width, sizes }: Easel): string[] {
	if (!numbered) return [];
	return points.flatMap(({ label }, index) =>
		fittedText(`${index + 1}  ${label}`, { width, lines: 2, size: sizes.text }),
	);
}
