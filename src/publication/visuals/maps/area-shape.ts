import type { MapArea } from "#document";
import type { Corners } from "../drawing/hatch.ts";

/** A place in the picture. */
export type Place = readonly [x: number, y: number];

/** An area as it is drawn: its rings, the place in it that is farthest from its edges, and how far that is. */
export type AreaShape = {
	readonly area: MapArea;
	readonly rings: readonly Corners[];
	readonly middle: Place;
	readonly room: number;
};

/** A rectangle of the picture into which a map is fitted. */
export type MapBox = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

/** Trial places across and down an area, and corners of its edge that are looked at: enough for a letter. */
const TRIALS = 7;
const MOST_CORNERS = 48;

/** The place in a ring that is farthest from its edge, of a few tried, and its distance. */
export function innermost(ring: Corners): { readonly middle: Place; readonly room: number } {
	const corners = thinned(ring);
	const xs = corners.map(([x]) => x);
	const ys = corners.map(([, y]) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	let best = { middle: [(left + right) / 2, (top + bottom) / 2] as Place, room: 0 };
	for (let row = 1; row < TRIALS; row += 1)
		for (let column = 1; column < TRIALS; column += 1) {
			const x = left + ((right - left) * column) / TRIALS;
			const y = top + ((bottom - top) * row) / TRIALS;
			const room = isInside(x, y, corners) ? distanceToEdge(x, y, corners) : 0;
			if (room > best.room) best = { middle: [x, y], room };
		}
	return best;
}

/** The ring with most room, of several: islands do not carry the letter. */
export function largestRing(rings: readonly Corners[]): Corners {
	const span = (ring: Corners) => {
		const xs = ring.map(([x]) => x);
		const ys = ring.map(([, y]) => y);
		return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
	};
	return rings.reduce((best, ring) => (span(ring) > span(best) ? ring : best), rings[0] ?? [[0, 0]]);
}

function thinned(ring: Corners): Corners {
	const step = Math.ceil(ring.length / MOST_CORNERS);
	return step > 1 ? ring.filter((_, index) => index % step === 0) : ring;
}

function isInside(x: number, y: number, ring: Corners): boolean {
	let inside = false;
	let [lastX, lastY] = ring.at(-1) ?? [0, 0];
	for (const [nextX, nextY] of ring) {
		if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX)
			inside = !inside;
		[lastX, lastY] = [nextX, nextY];
	}
	return inside;
}

function distanceToEdge(x: number, y: number, ring: Corners): number {
	let least = Number.POSITIVE_INFINITY;
	let [lastX, lastY] = ring.at(-1) ?? [0, 0];
	for (const [nextX, nextY] of ring) {
		const [alongX, alongY] = [nextX - lastX, nextY - lastY];
		const long = alongX * alongX + alongY * alongY;
		const share = long === 0 ? 0 : ((x - lastX) * alongX + (y - lastY) * alongY) / long;
		const held = Math.max(0, Math.min(1, share));
		const [away, down] = [x - lastX - held * alongX, y - lastY - held * alongY];
		least = Math.min(least, away * away + down * down);
		[lastX, lastY] = [nextX, nextY];
	}
	return Math.sqrt(least);
}
