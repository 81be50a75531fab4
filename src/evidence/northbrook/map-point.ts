import { POINT_NAMES } from "./invented-names.ts";
import { CELL, type Force, type Neighbourhood } from "./places.ts";

/** How files write that there is no place: the words differ between files of crimes and of outcomes. */
const UNPLACED = { street: ",,No Location,,", outcomes: ",,No location,," } as const;

/** Golden section and its square spread the points of a neighbourhood so that none comes near another. */
const SPREAD = { east: 0.618_034, north: 0.754_878 } as const;
const MARGIN = 0.1;

/** The cells of each map point, kept since they stand in thousands of rows. */
const written = new WeakMap<Neighbourhood, readonly string[]>();

/**
 * The five cells that say where: longitude, latitude, location, code and name of the neighbourhood. Every crime stands
 * on one of twelve map points of its neighbourhood, as published places do.
 */
export function placeCells(
	force: Force,
	neighbourhood: number,
	point: number,
	file: keyof typeof UNPLACED,
): string {
	const here = force.neighbourhoods[neighbourhood];
	if (!here) return UNPLACED[file];
	const known = written.get(here) ?? POINT_NAMES.map((name, each) => cellsOf(here, each, name));
	written.set(here, known);
	return known[point] ?? UNPLACED[file];
}

function cellsOf(here: Neighbourhood, point: number, name: string): string {
	const { longitude, latitude } = pointIn(here, point);
	return `${longitude},${latitude},${name},${here.code},${here.name}`;
}

/** The place of a map point in degrees, with the six decimals of published files. */
export function pointIn(
	corner: { readonly west: number; readonly south: number },
	point: number,
): { longitude: string; latitude: string } {
	const within = (step: number) => MARGIN + (1 - 2 * MARGIN) * (((point + 1) * step) % 1);
	return {
		longitude: (corner.west + CELL.width * within(SPREAD.east)).toFixed(6),
		latitude: (corner.south + CELL.height * within(SPREAD.north)).toFixed(6),
	};
}
