import type { HexMapRequest } from "#document";
import { fittedText } from "../drawing/fitted-text.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import { drawAreas, drawLetters } from "./draw-areas.ts";
import { hexShapes } from "./hexagons.ts";
import { drawMapKey } from "./map-key.ts";
import { drawNames } from "./names.ts";

const MOST_HEIGHT = { desk: 520, usual: 400 } as const;
const DESK = 900;
const EDGE = 6;

/** Areas as hexagons of one size, shaded by class, each with the letter of its class; the top places are named. */
export function hexMapPicture(request: HexMapRequest, easel: Easel): Parts {
	const { areas, classes } = request;
	if (areas.every(({ value }) => value === null)) return emptyFrame(easel);
	const { sizes, pen, width } = easel;
	const title = fittedText(request.unitWords, { width, lines: 3, size: sizes.text });
	const top = title.length * sizes.line + 8;
	const most = width >= DESK ? MOST_HEIGHT.desk : MOST_HEIGHT.usual;
	const box = { left: EDGE, top: top + EDGE, width: width - 2 * EDGE, height: most };
	const { shapes, height } = hexShapes(areas, request.hexLayout, box);
	const bottom = top + height + 2 * EDGE;
	const key = drawMapKey(shapes, classes, bottom + 8, easel);
	const names = { left: 1, right: width - 1, top: top + 1, bottom: bottom - 1 };
	return {
		height: Math.ceil(bottom + 8 + key.height + 4),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawAreas(shapes, classes, easel),
			...drawLetters(shapes, classes, easel),
			...drawNames(shapes, names, easel),
			...key.parts,
		],
	};
}
