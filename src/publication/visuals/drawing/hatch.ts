import { length } from "./pen.ts";

/** A closed line of places in the picture. */
export type Corners = readonly (readonly [x: number, y: number])[];

/** Directions of hatching, as the step across for each step down. */
export const HATCHES = { rising: -1, falling: 1, upright: 0 } as const;

/** A direction of hatching. */
export type Hatch = keyof typeof HATCHES;

/**
 * Strokes of hatching inside outlines, as one path. Patterns of SVG need names that are unique on a page, and not every
 * renderer knows them; strokes need neither. Holes stay empty.
 *
 * @param gap from stroke to stroke, across
 * @example
 * hatched([[[1, 0], [9, 0], [9, 10], [1, 10]]], "upright", 5) // => "M5,0L5,10"
 */
export function hatched(outlines: readonly Corners[], hatch: Hatch, gap: number): string {
	const slope = HATCHES[hatch];
	const straight = outlines.map((ring) => ring.map(([x, y]) => [x - slope * y, y] as const));
	const offsets = straight.flat().map(([offset]) => offset);
	const first = Math.ceil(Math.min(...offsets) / gap);
	const last = Math.floor(Math.max(...offsets) / gap);
	let path = "";
	for (let step = first; step <= last; step += 1) {
		const offset = step * gap;
		const crossings = straight.flatMap((ring) => crossingsOf(ring, offset)).sort((one, other) => one - other);
		for (let index = 0; index + 1 < crossings.length; index += 2) {
			const [from = 0, to = 0] = [crossings[index], crossings[index + 1]];
			const x = (y: number) => length(offset + slope * y);
			if (to - from > LEAST_STROKE) path += `M${x(from)},${length(from)}L${x(to)},${length(to)}`;
		}
	}
	return path;
}

/** Shorter strokes are specks. */
const LEAST_STROKE = 0.5;

/** The heights at which an upright line crosses a ring. */
function crossingsOf(ring: Corners, offset: number): number[] {
	return ring.flatMap(([x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		return x < offset === nextX < offset ? [] : [y + ((offset - x) / (nextX - x)) * (nextY - y)];
	});
}
