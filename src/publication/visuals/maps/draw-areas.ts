import type { ValueClass } from "#document";
import { drawMissing } from "../drawing/missing.ts";
import { pathThrough } from "../drawing/pen.ts";
import type { Easel } from "../drawing/picture.ts";
import { classOf, LETTER_SIZE } from "../drawing/value-classes.ts";
import type { AreaShape } from "./area-shape.ts";

/** Areas with less room than this carry no letter; they are listed instead. */
const ROOM_FOR_LETTER = 7;

/**
 * Fills areas by their class, parts them by two units of paper and gives every one an edge that is seen on paper and on its
 * neighbours, whatever its shade. What has no value is hatched; the own area has a dark edge.
 */
export function drawAreas(
	shapes: readonly AreaShape[],
	classes: readonly ValueClass[],
	easel: Easel,
): string[] {
	const { pen } = easel;
	const paths = shapes.map(({ rings }) => rings.map((ring) => pathThrough(ring, true)).join(""));
	const fills = shapes.map(({ area, rings }, index) => {
		const outline = { d: paths[index] ?? "", "fill-rule": "evenodd", class: "area" };
		if (area.value === null) return pen.shape("path", { fill: "paper" }, outline) + drawMissing(rings, easel);
		return pen.shape("path", { fill: classOf(area.value, classes).ink }, outline);
	});
	const edges = (ink: "common" | "paper", width: number, name: string) =>
		pen.shape(
			"path",
			{ stroke: ink },
			{ d: paths.join(""), "stroke-width": width, "stroke-linejoin": "round", class: name },
		);
	const own = shapes.flatMap(({ area }, index) =>
		area.own
			? pen.shape("path", { stroke: "ink" }, { d: paths[index] ?? "", "stroke-width": 3, class: "own-edge" })
			: [],
	);
	return [...fills, edges("common", 4, "edge"), edges("paper", 2, "parting"), ...own];
}

/** Whether an area has room for the letter of its class. */
export function isLettered({ area, room }: AreaShape): boolean {
	return area.value !== null && room >= ROOM_FOR_LETTER;
}

/** Writes the letter of its class on every area that has room for one. */
export function drawLetters(
	shapes: readonly AreaShape[],
	classes: readonly ValueClass[],
	{ pen }: Easel,
): string[] {
	return shapes.filter(isLettered).map(({ area, middle: [x, y] }) =>
		pen.label({
			x,
			y: y + LETTER_SIZE * 0.36,
			text: classOf(area.value ?? 0, classes).letter,
			size: LETTER_SIZE,
			bold: area.own ?? false,
			anchor: "middle",
		}),
	);
}
