import { geoMercatorRaw } from "d3-geo";
import type { MapRequest } from "#document";
import type { Corners } from "../drawing/hatch.ts";
import { type AreaShape, innermost, largestRing, type MapBox, type Place } from "./area-shape.ts";

type Outlined = MapRequest["areas"];

/** Outlines on flat paper (Mercator: at the size of a district all shapes are true), and how large they are together. */
export type FlatMap = {
	readonly rings: readonly (readonly Corners[])[];
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

const DEGREE = Math.PI / 180;

/** Projects the outlines of areas. */
export function flatMap(areas: Outlined): FlatMap {
	const rings = areas.map(({ outline }) =>
		outline.polygons.flat().map((ring) => ring.map(([longitude, latitude]) => flat(longitude, latitude))),
	);
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const [x, y] of rings.flat(2)) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return { rings, left, top, width: right - left, height: bottom - top };
}

function flat(longitude: number, latitude: number): Place {
	const [x, y] = geoMercatorRaw(longitude * DEGREE, latitude * DEGREE);
	return [x, -y];
}

/** Fits a flat map into a box, in its middle. */
export function outlinedShapes(areas: Outlined, map: FlatMap, box: MapBox): AreaShape[] {
	const scale = Math.min(box.width / (map.width || 1), box.height / (map.height || 1));
	const left = box.left + (box.width - map.width * scale) / 2;
	const top = box.top + (box.height - map.height * scale) / 2;
	return areas.map((area, index) => {
		const rings = (map.rings[index] ?? []).map((ring) =>
			ring.map(([x, y]): Place => [left + (x - map.left) * scale, top + (y - map.top) * scale]),
		);
		return { area, rings, ...innermost(largestRing(rings)) };
	});
}
