import type { LonLat, Ring } from "#vocabulary";

/** The polygons of one feature: outer ring and holes of each. */
export type Polygons = readonly (readonly Ring[])[];

type Json = unknown;

/** Reads the coordinates of a GeoJSON geometry; undefined where it is no polygon or several. */
export function polygonsOf(geometry: Json): Polygons | undefined {
	const { type, coordinates } = (geometry ?? {}) as { type?: Json; coordinates?: Json };
	const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : undefined;
	if (!Array.isArray(polygons)) return undefined;
	const read = polygons.map((rings) => (Array.isArray(rings) ? rings.map(ringOf) : []));
	const whole = read.every((rings) => rings.length > 0 && rings.every((ring) => ring !== undefined));
	return whole ? (read as Polygons) : undefined;
}

function ringOf(places: Json): Ring | undefined {
	if (!Array.isArray(places) || places.length < 4) return undefined;
	const read = places.map((place): LonLat | undefined => {
		const [longitude, latitude] = Array.isArray(place) ? place : [];
		return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : undefined;
	});
	return read.every((place) => place !== undefined) ? read : undefined;
}

/** A place that can be no longitude and latitude, if there is one. */
export function placeBeyondDegrees(polygons: Polygons): LonLat | undefined {
	return polygons
		.flat(2)
		.find(([longitude, latitude]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90);
}

/** Ten centimetres; more digits only make files longer. */
const DIGITS = 6;

/** The polygons as one cell of a table: JSON with coordinates rounded to ten centimetres. */
export function polygonsText(polygons: Polygons): string {
	return JSON.stringify(polygons, (_, value) =>
		typeof value === "number" ? Number(value.toFixed(DIGITS)) : value,
	);
}
