import { vintageHeading, vintagesOf } from "../area-vintages.ts";
import { areaCodeFault, given, patternFault } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";

const CHANGE = /^(change_code|chgind)$/i;

/**
 * From the neighbourhoods (LSOAs) of one census to those of the next: unchanged (U), split (S, several rows), merged
 * (M) or redrawn (X).
 */
export const neighbourhoodChanges: TableSource = {
	id: "neighbourhood-changes",
	title: "Changes of neighbourhoods (LSOAs) between two censuses (Office for National Statistics)",
	example: [
		"LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM",
		"E01024320,Maidstone 003A,E01024320,Maidstone 003A,U,E07000110,Maidstone",
		"E01024321,Maidstone 003B,E01035314,Maidstone 003F,S,E07000110,Maidstone",
		"E01024321,Maidstone 003B,E01035315,Maidstone 003G,S,E07000110,Maidstone",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const [older, newer] = vintagesOf(headings, "lsoa");
		const changes = headings.some((each) => CHANGE.test(each.trim()));
		return older !== undefined && newer !== undefined && changes ? mappingOf(headings, older) : undefined;
	},
};

function mappingOf(headings: readonly string[], older: number): TableMapping {
	const columns = headings.map((each) => {
		if (CHANGE.test(each.trim())) return "change";
		const read = vintageHeading(each);
		if (read?.holds !== "code") return undefined;
		if (read.level === "lsoa") return read.year === older ? "older_code" : "newer_code";
		return read.level === "district" ? "district_code" : undefined;
	});
	return {
		columns,
		select: `SELECT older_code, newer_code, change, ${given(columns, "district_code")} FROM written`,
		faults: [
			areaCodeFault("older_code"),
			areaCodeFault("newer_code"),
			patternFault("change", "[USMX]", "change-unknown", "U, S, M or X"),
		],
		remarks: [],
		counts: {
			unchanged: "count(*) FILTER (change = 'U')",
			split: "count(*) FILTER (change = 'S')",
			merged: "count(*) FILTER (change = 'M')",
			redrawn: "count(*) FILTER (change = 'X')",
		},
		repeatsSetAside: true,
	};
}
