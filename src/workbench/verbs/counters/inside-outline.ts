import type { LonLat, Outline, Ring } from "#vocabulary";

/**
 * Whether a point lies in one of several outlines, holes taken out: a line from it to the east crosses the edge an odd
 * number of times. Points exactly on an edge may fall to either side.
 */
export function isInside(outlines: readonly Outline[], point: LonLat): boolean {
	return outlines.some(({ polygons }) =>
		polygons.some((rings) => rings.reduce((inside, ring) => inside !== crosses(ring, point), false)),
	);
}

function crosses(ring: Ring, [x, y]: LonLat): boolean {
	let odd = false;
	for (const [index, [right, above]] of ring.entries()) {
		const [left, below] = ring[(index || ring.length) - 1] ?? [right, above];
		if (above > y !== below > y && x < ((left - right) * (y - above)) / (below - above) + right) odd = !odd;
	}
	return odd;
}
