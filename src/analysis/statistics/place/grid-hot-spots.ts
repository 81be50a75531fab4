import { type NotComputable, notComputable } from "../not-computable.ts";
import { type AdjustmentChoice, type HotSpots, hotSpots } from "./gi-star.ts";
import { nearPoints, type Point } from "./near-points.ts";

/** The centre of a cell and its events; cells without events belong to the grid too. */
export type GridCell = Point & { readonly count: number };

/**
 * Hot and cold spots on a grid: cells whose centres lie within a distance are neighbours.
 *
 * @param grid cells, the side of a cell, and the distance (side x root 2 unless told: the eight cells around)
 * @returns z, p and verdict for each cell, or why there are none
 * Source: Ord and Getis (1995); agrees with sfhotspot and spdep.
 * @example
 * gridHotSpots({ cells: [{ x: 0, y: 0, count: 1 }, { x: 1, y: 0, count: 1 }], cellSize: 1 }).kind // => "not computable"
 */
export function gridHotSpots(
	grid: { cells: readonly GridCell[]; cellSize: number; distance?: number } & AdjustmentChoice,
): HotSpots | NotComputable {
	const { cells, cellSize, distance = cellSize * Math.SQRT2, ...choice } = grid;
	const numbers = [distance, ...cells.flatMap(({ x, y }) => [x, y])];
	if (!numbers.every(Number.isFinite)) return notComputable("not-finite");
	if (distance <= 0) throw new RangeError(`the distance is ${distance}; wanted above 0`);
	const values = cells.map(({ count }) => count);
	const { adjustment, scope } = choice;
	return hotSpots({
		values,
		neighbours: nearPoints(cells, distance),
		...(adjustment ? { adjustment } : {}),
		...(scope ? { scope } : {}),
	});
}
