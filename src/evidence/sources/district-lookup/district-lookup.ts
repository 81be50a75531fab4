import { vintageHeading, vintagesOf } from "../area-vintages.ts";
import { areaCodeFault, given } from "../published-columns.ts";
import type { TableSource } from "../table-source.ts";

const REQUIRED = ["district_code", "partnership_code", "force_code"] as const;

const NAMES = ["district_name", "partnership_name", "force_name"] as const;

/**
 * Lookups from districts to community safety partnerships and police force areas. One partnership may serve two
 * districts (Dartford and Gravesham), so that a district's own crime cannot always be told from its partnership's.
 */
export const districtLookup: TableSource = {
	id: "district-lookup",
	title: "Lookup from districts to partnerships and police forces (Office for National Statistics)",
	example: [
		"LAD21CD,LAD21NM,CSP21CD,CSP21NM,PFA21CD,PFA21NM",
		"E07000107,Dartford,E22000352,Dartford & Gravesham,E23000032,Kent",
		"E07000110,Maidstone,E22000142,Maidstone,E23000032,Kent",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		if (vintagesOf(headings, "lsoa").length > 0) return undefined;
		const columns = headings.map((each) => {
			const read = vintageHeading(each);
			return read && `${read.level}_${read.holds}`;
		});
		if (REQUIRED.some((each) => !columns.includes(each)) || new Set(columns).size < columns.length)
			return undefined;
		return {
			columns,
			select: `SELECT ${REQUIRED.join(", ")}, ${NAMES.map((each) => given(columns, each)).join(", ")} FROM written`,
			faults: REQUIRED.map(areaCodeFault),
			remarks: [],
			counts: {
				districts: "count(DISTINCT district_code)",
				partnerships: "count(DISTINCT partnership_code)",
				forces: "count(DISTINCT force_code)",
			},
			repeatsSetAside: true,
		};
	},
};
