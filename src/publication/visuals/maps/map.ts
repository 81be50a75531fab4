import type { HexPlace, MapArea, MapRequest } from "#document";
import { fittedText } from "../drawing/fitted-text.ts";
import { type Easel, emptyFrame, type Parts } from "../drawing/picture.ts";
import type { MapBox } from "./area-shape.ts";
import { drawAreas, drawLetters } from "./draw-areas.ts";
import { hexShapes } from "./hexagons.ts";
import { drawMapKey } from "./map-key.ts";
import { drawNames } from "./names.ts";
import { flatMap, outlinedShapes } from "./outlined.ts";

/** How tall a map may be: less in print, so that words share its page. */
const MOST_HEIGHT = { desk: 520, usual: 400 } as const;
const DESK = 900;
const EDGE = 6;
const GAP = 28;
const OUTLINES_SHARE = 0.56;

/**
 * Areas in their outlines, shaded by class, each with the letter of its class; the top places are named. Where hexagons
 * are given they stand beside, or below on a phone: there small wards weigh as much as large ones.
 */
export function mapPicture(request: MapRequest, easel: Easel): Parts {
	const { areas, classes } = request;
	if (areas.every(({ value }) => value === null)) return emptyFrame(easel);
	const { sizes, pen, width } = easel;
	const title = fittedText(request.unitWords, { width, lines: 3, size: sizes.text });
	const top = title.length * sizes.line + 8;
	const hexes = hexAreas(request);
	const beside = hexes.length > 0 && !sizes.narrow;
	const mapWidth = beside ? width * OUTLINES_SHARE - GAP / 2 : width;
	const flat = flatMap(areas);
	const most = Math.min(width >= DESK ? MOST_HEIGHT.desk : MOST_HEIGHT.usual, mapWidth * 1.4);
	const height = Math.min(most, ((mapWidth - 2 * EDGE) * flat.height) / (flat.width || 1) + 2 * EDGE);
	const box: MapBox = { left: EDGE, top: top + EDGE, width: mapWidth - 2 * EDGE, height: height - 2 * EDGE };
	const shapes = outlinedShapes(areas, flat, box);
	const hexBox = beside
		? { ...box, left: mapWidth + GAP, width: width - mapWidth - GAP - EDGE }
		: { ...box, top: top + height + GAP };
	const hex = hexes.length > 0 ? hexShapes(hexes, request.hexLayout ?? "odd-r", hexBox) : undefined;
	const bottom = !hex || beside ? top + height : hexBox.top + hex.height + EDGE;
	const key = drawMapKey(shapes, classes, bottom + 12, easel);
	const names = { left: 1, right: mapWidth - 1, top: top + 1, bottom: top + height - 1 };
	return {
		height: Math.ceil(bottom + 12 + key.height + 4),
		parts: [
			...title.map((text, line) =>
				pen.label({ x: 0, y: sizes.text + line * sizes.line, text, size: sizes.text }),
			),
			...drawAreas(shapes, classes, easel),
			...drawLetters(shapes, classes, easel),
			...(hex ? [...drawAreas(hex.shapes, classes, easel), ...drawLetters(hex.shapes, classes, easel)] : []),
			...drawNames(shapes, names, easel),
			...key.parts,
		],
	};
}

/** The areas as hexagons, if all have one. */
function hexAreas({ areas, hexLayout }: MapRequest): (MapArea & { hex: HexPlace })[] {
	const placed = areas.flatMap((area) => (area.hex ? [{ ...area, hex: area.hex }] : []));
	return hexLayout !== undefined && placed.length === areas.length ? placed : [];
}
