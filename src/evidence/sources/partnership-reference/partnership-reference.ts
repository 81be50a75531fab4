import {
	AREA_CODE_PATTERN,
	areaCodeFault,
	given,
	namedColumns,
	type PublishedColumns,
	unfitFault,
} from "../published-columns.ts";
import type { TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	partnership: { heading: /csp_name/, required: true },
	force: { heading: /force_name/, required: true },
	region: { heading: /region(_name)?/ },
	partnership_code: { heading: /(ons_code|csp_code)/, required: true },
};

/**
 * The Home Office's reference table of partnerships, which gives the names in its recorded crime their codes. Several
 * names may share a code: “Dartford and Gravesham_Dartford” belongs to the partnership of the two. Where the table says
 * “N/A” there is none.
 */
export const partnershipReference: TableSource = {
	id: "partnership-reference",
	title: "Reference table of community safety partnerships (Home Office)",
	example: [
		"CSP Name,Force Name,Region,ONS Code",
		"Maidstone,Kent,South East Region,E22000142",
		"Dartford and Gravesham_Dartford,Kent,South East Region,E22000352",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, COLUMNS);
		if (!columns) return undefined;
		return {
			columns,
			select: `SELECT partnership, force, ${given(columns, "region")},
				nullif(upper(partnership_code), 'N/A') AS partnership_code FROM written`,
			faults: [
				unfitFault("partnership", "partnership IS NULL", "partnership-missing", "the name of a partnership"),
				{
					...areaCodeFault("partnership_code"),
					condition: `NOT coalesce(regexp_full_match(partnership_code, '(?i:n/a)|${AREA_CODE_PATTERN}'), false)`,
				},
			],
			remarks: [],
			counts: {
				partnerships: "count(DISTINCT partnership_code)",
				forces: "count(DISTINCT force)",
				withoutCode: "count(*) FILTER (partnership_code IS NULL)",
			},
			repeatsSetAside: true,
		};
	},
};
