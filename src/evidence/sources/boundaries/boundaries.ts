import { OUTLINE_HEADINGS } from "../map-file/read-map-file.ts";
import { areaCodeFault, patternFault } from "../published-columns.ts";
import { plainHeading } from "../table/headings.ts";
import type { TableSource } from "../table-source.ts";

/**
 * Outlines of areas, from GeoJSON or TopoJSON laid out as a table. Published outlines are generalised: a point near a
 * border may fall on the wrong side, so that a place is never told by them where a row carries a code.
 */
export const boundaries: TableSource = {
	id: "boundaries",
	title: "Outlines of areas (GeoJSON, TopoJSON)",
	example: [
		OUTLINE_HEADINGS.join(","),
		'E05004982,Allington,ward,2013,"[[[[0.48,51.27],[0.5,51.27],[0.5,51.29],[0.48,51.27]]]]"',
		'E05004983,Barming,ward,2013,"[[[[0.46,51.26],[0.48,51.26],[0.48,51.27],[0.46,51.26]]]]"',
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = headings.map(plainHeading);
		if (OUTLINE_HEADINGS.some((each) => !columns.includes(each))) return undefined;
		return {
			columns,
			select: `SELECT code AS area_code, name AS area_name, level,
				TRY_CAST(codes_of_year AS INTEGER) AS codes_of_year, polygons FROM written`,
			faults: [
				areaCodeFault("code"),
				patternFault(
					"polygons",
					"\\[\\[\\[\\[[-0-9.,e\\[\\]]+\\]\\]\\]\\]",
					"outline-unreadable",
					"a polygon or several",
				),
			],
			remarks: [],
			counts: { areas: "count(DISTINCT area_code)", withoutName: "count(*) FILTER (area_name IS NULL)" },
			repeatsSetAside: true,
		};
	},
};
