import { HEX_HEADINGS } from "../map-file/read-map-file.ts";
import { areaCodeFault, patternFault } from "../published-columns.ts";
import { plainHeading } from "../table/headings.ts";
import type { TableSource } from "../table-source.ts";

/**
 * A map of hexagons, one for each area, from HexJSON laid out as a table: every area has the same size, so that small
 * town wards are seen. `q` is the column and `r` the row; the layout says which columns or rows are shifted.
 */
export const hexLayout: TableSource = {
	id: "hex-layout",
	title: "Map of hexagons (HexJSON)",
	example: [
		HEX_HEADINGS.join(","),
		"E05004982,Allington,96,-111,odd-r,E07000110",
		"E05004983,Barming,95,-111,odd-r,E07000110",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = headings.map(plainHeading);
		if (HEX_HEADINGS.some((each) => !columns.includes(each))) return undefined;
		const whole = "-?[0-9]{1,6}";
		return {
			columns,
			select: `SELECT code AS area_code, name AS area_name, q::INTEGER AS q, r::INTEGER AS r, layout,
				district_code FROM written`,
			faults: [
				areaCodeFault("code"),
				patternFault("q", whole, "hexagon-unreadable", "a whole number"),
				patternFault("r", whole, "hexagon-unreadable", "a whole number"),
				patternFault("layout", "(odd|even)-[rq]", "hex-layout-unknown", "odd-r, even-r, odd-q or even-q"),
			],
			remarks: [],
			counts: { areas: "count(DISTINCT area_code)", districts: "count(DISTINCT district_code)" },
			repeatsSetAside: true,
		};
	},
};
