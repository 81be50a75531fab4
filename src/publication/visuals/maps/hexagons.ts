import type { HexLayout, HexPlace, MapArea } from "#document";
import type { AreaShape, MapBox, Place } from "./area-shape.ts";

type HexArea = MapArea & { readonly hex: HexPlace };

/** A hexagon is never drawn larger than this from its middle to a corner. */
const MOST_RADIUS = 40;

const HALF_HEIGHT = Math.sqrt(3) / 2;

/** Hexagons in a box, and how tall they are together. */
export function hexShapes(areas: readonly HexArea[], layout: HexLayout, box: MapBox) {
	const middles = areas.map(({ hex }) => middleOf(hex, layout));
	const pointy = layout.endsWith("-r");
	const [reachX, reachY] = pointy ? [HALF_HEIGHT, 1] : [1, HALF_HEIGHT];
	const xs = middles.map(([x]) => x);
	const ys = middles.map(([, y]) => y);
	const [left, top] = [Math.min(...xs) - reachX, Math.min(...ys) - reachY];
	const [wide, tall] = [Math.max(...xs) + reachX - left, Math.max(...ys) + reachY - top];
	const radius = Math.min(MOST_RADIUS, box.width / wide, box.height / tall);
	const inset = box.left + (box.width - wide * radius) / 2;
	const shapes = areas.map((area, index): AreaShape => {
		const [x, y] = middles[index] ?? [0, 0];
		const middle: Place = [inset + (x - left) * radius, box.top + (y - top) * radius];
		return { area, rings: [cornersOf(middle, radius, pointy)], middle, room: radius * HALF_HEIGHT };
	});
	return { shapes, height: tall * radius };
}

/**
 * The middle of a hexagon with a radius of one. Rows (layouts in r) or columns (layouts in q) with odd or even numbers are
 * shifted by half a hexagon; rows count upwards.
 *
 * Source: the HexJSON format, Open Data Institute Leeds.
 */
function middleOf({ q, r }: HexPlace, layout: HexLayout): Place {
	const shifted = layout.startsWith("odd") ? 1 : 0;
	const shift = (number: number) => (Math.abs(number % 2) === shifted ? 0.5 : 0);
	return layout.endsWith("-r")
		? [(q + shift(r)) * 2 * HALF_HEIGHT, -r * 1.5]
		: [q * 1.5, -(r + shift(q)) * 2 * HALF_HEIGHT];
}

function cornersOf([x, y]: Place, radius: number, pointy: boolean): Place[] {
	return Array.from({ length: 6 }, (_, corner) => {
		const turn = ((corner + (pointy ? 0.5 : 0)) * Math.PI) / 3;
		return [x + Math.cos(turn) * radius, y + Math.sin(turn) * radius];
	});
}
