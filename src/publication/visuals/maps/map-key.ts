import type { MapArea, ValueClass } from "#document";
import { fittedText } from "../drawing/fitted-text.ts";
import { drawKeyRows } from "../drawing/key-rows.ts";
import type { Easel } from "../drawing/picture.ts";
import { CLASS_SWATCH, classKey, classOf } from "../drawing/value-classes.ts";
import type { AreaShape } from "./area-shape.ts";
import { isLettered } from "./draw-areas.ts";

const MOST_LINES = 60;

/** The key below a map: its classes, and the classes of areas that are too small to carry a letter. */
export function drawMapKey(
	shapes: readonly AreaShape[],
	classes: readonly ValueClass[],
	top: number,
	easel: Easel,
) {
	const missing = shapes.some(({ area }) => area.value === null);
	const key = drawKeyRows(classKey(classes, missing, easel), top, easel, CLASS_SWATCH);
	const small = shapes.filter((shape) => shape.area.value !== null && !isLettered(shape));
	const lines = smallWords(
		small.map(({ area }) => area),
		classes,
		easel,
	);
	const { sizes, pen } = easel;
	const words = lines.map((text, line) =>
		pen.label({ x: 0, y: top + key.height + 4 + sizes.text + line * sizes.line, text, size: sizes.text }),
	);
	return {
		parts: [...key.parts, ...words],
		height: key.height + (lines.length > 0 ? 4 : 0) + lines.length * sizes.line,
	};
}

function smallWords(areas: readonly MapArea[], classes: readonly ValueClass[], easel: Easel): string[] {
	if (areas.length === 0) return [];
	const { words, width, sizes } = easel;
	const said = areas.map(({ label, value }) => `${label} ${classOf(value ?? 0, classes).letter}`);
	const text = `${words.tooSmall} ${said.join(", ")}`;
	return fittedText(text, { width, lines: MOST_LINES, size: sizes.text });
}
