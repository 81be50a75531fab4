import { type Location, type Problem, shown } from "#vocabulary";

const stops = "file" as const;

/** What can be wrong with a file of outlines or hexagons as a whole, one wording for each. */
export const mapProblems = {
	unreadable: (at: Location): Problem => ({
		code: "json-unreadable",
		stops,
		at,
		says: "The file begins like JSON and cannot be read to its end: it is damaged or was not wholly downloaded.",
		next: "Download the file again.",
	}),
	unknown: (at: Location, entries: readonly string[]): Problem => ({
		code: "json-unknown",
		stops,
		at,
		says: "The file is JSON, but neither outlines nor hexagons of areas.",
		found: entries.slice(0, 12).map(shown).join(", "),
		wanted: "GeoJSON (a FeatureCollection), TopoJSON (a Topology) or HexJSON (hexes)",
		next: "Check that the right file was chosen.",
	}),
	notDegrees: (at: Location, found: string): Problem => ({
		code: "map-not-in-degrees",
		stops,
		at,
		says: "The places are not longitudes and latitudes; the outlines are probably in metres of the National Grid.",
		found: shown(found),
		wanted: "longitude and latitude in degrees (WGS84, EPSG:4326)",
		next: "Download the boundaries as GeoJSON in WGS84, which the Open Geography portal offers.",
	}),
};
