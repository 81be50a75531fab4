import { done, type Location, type Outcome, type Problem, refused } from "#vocabulary";
import type { Table, TableRow } from "../table/table.ts";
import { areaProperties } from "./area-properties.ts";
import { mapProblems } from "./map-problems.ts";
import { placeBeyondDegrees, polygonsOf, polygonsText } from "./polygons.ts";
import { type Feature, type Topology, topologyFeatures } from "./topojson.ts";

/** Headings of outlines laid out as a table. */
export const OUTLINE_HEADINGS = ["code", "name", "level", "codes_of_year", "polygons"] as const;

/** Headings of hexagons laid out as a table. */
export const HEX_HEADINGS = ["code", "name", "q", "r", "layout", "district_code"] as const;

/** Whether a text begins as JSON does; no table does. */
export function isJson(text: string): boolean {
	return /^\uFEFF?\s*\{/.test(text);
}

/**
 * Lays outlines (GeoJSON, TopoJSON) or hexagons (HexJSON) out as tables, a row for each area, so that they are loaded and
 * accounted for like any other table. What is wrong with one feature stands empty in its row, and rejects it.
 */
export function readMapFile(text: string, file: string): Outcome<readonly Table[]> {
	const at: Location = { file };
	let json: Readonly<Record<string, unknown>>;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch {
		return refused(mapProblems.unreadable(at));
	}
	if (json.type === "FeatureCollection" && Array.isArray(json.features))
		return outlines(new Map([["features", json.features as Feature[]]]), file);
	if (json.type === "Topology" && isTopology(json)) return outlines(topologyFeatures(json), file);
	if (isRecord(json.hexes)) return done([hexTable(json.hexes, String(json.layout ?? ""), file)]);
	return refused(mapProblems.unknown(at, Object.keys(json)));
}

function isTopology(json: object): json is Topology {
	const { objects, arcs } = json as Partial<Record<string, unknown>>;
	return isRecord(objects) && Array.isArray(arcs);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function outlines(layers: ReadonlyMap<string, readonly Feature[]>, file: string): Outcome<readonly Table[]> {
	const problems: Problem[] = [];
	const tables = [...layers].map(([sheet, features]): Table => {
		const rows = features.map((feature, index) => {
			const polygons = polygonsOf(feature?.geometry);
			const beyond = polygons && placeBeyondDegrees(polygons);
			if (beyond && problems.length === 0)
				problems.push(mapProblems.notDegrees({ file, row: index + 2 }, beyond.join(", ")));
			const { code, name, level, year } = areaProperties(feature?.properties ?? {}) ?? unnamed(feature);
			return [code, name, level, year, polygons ? polygonsText(polygons) : ""];
		});
		return tableOf(file, sheet, OUTLINE_HEADINGS, rows);
	});
	return problems.length > 0 ? refused(...problems) : done(tables);
}

/** A feature without known properties has at most the code that stands as its id. */
function unnamed(feature: Feature | undefined) {
	return { code: typeof feature?.id === "string" ? feature.id : "", name: "", level: "", year: "" };
}

function hexTable(hexes: Readonly<Record<string, unknown>>, layout: string, file: string): Table {
	const rows = Object.entries(hexes).map(([code, value]) => {
		const hex = isRecord(value) ? value : {};
		const district = Object.entries(hex).find(([key]) => /^LAD\d\dCD$/i.test(key))?.[1];
		return [code, hex.n, hex.q, hex.r, layout, district].map((each) => String(each ?? ""));
	});
	return tableOf(file, "hexes", HEX_HEADINGS, rows);
}

function tableOf(
	file: string,
	sheet: string,
	headings: readonly string[],
	rows: readonly (readonly string[])[],
): Table {
	const all = [headings, ...rows].map((cells, index): TableRow => ({ row: index + 1, cells }));
	return { file, sheet, rows: all };
}
