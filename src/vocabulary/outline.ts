import type { AreaCode } from "./area.ts";

/** A place as longitude and latitude in degrees (WGS84). */
export type LonLat = readonly [number, number];

/** A closed line; the first place is also the last. */
export type Ring = readonly LonLat[];

/** The shape of an area: polygons, each an outer ring and the holes in it. A geometry without people. */
export type Outline = {
	readonly area: AreaCode;
	readonly name: string;
	readonly polygons: readonly (readonly Ring[])[];
};
