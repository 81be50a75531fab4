import { given, namedColumns, type PublishedColumns, unfitFault } from "../published-columns.ts";
import type { TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	offence_code: { heading: /offence_code/, required: true },
	offence: { heading: /offence_description/, required: true },
	offence_group: { heading: /offence_group/, required: true },
	offence_subgroup: { heading: /offence_sub_?group/, required: true },
	first_year: { heading: /first_fy/ },
	last_year: { heading: /last_fy/ },
};

/** Headings with which a table counts offences or maps them elsewhere, and is no list of them. */
const OF_OTHER_TABLES =
	/^(financial_(year|quarter)|force_name|csp_name|number_of_offences|offence_count|police\.uk_cat)$/;

/**
 * The Home Office's reference table of offences: code, description, group and sub-group. A code may stand in several
 * rows, since thirteen changed their description over the years; years are given where the file has them.
 */
export const offenceReference: TableSource = {
	id: "offence-reference",
	title: "Reference table of offences (Home Office)",
	example: [
		"Offence Code,Offence Description,Offence Group,Offence Subgroup",
		"56A,Arson endangering life,Criminal damage and arson,Arson",
		"1/4.1/4.10/4.2,Homicide,Violence against the person,Homicide",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, COLUMNS);
		const other = headings.some((each) =>
			OF_OTHER_TABLES.test(
				each
					.trim()
					.toLowerCase()
					.replaceAll(/[\s_-]+/g, "_"),
			),
		);
		if (!columns || other) return undefined;
		return {
			columns,
			select: `SELECT offence_code, offence, offence_group, offence_subgroup, ${given(columns, "first_year")},
				${given(columns, "last_year")} FROM written`,
			faults: [
				unfitFault(
					"offence_code",
					"offence_code IS NULL",
					"offence-code-missing",
					"an offence code such as 28E",
				),
				unfitFault("offence_group", "offence_group IS NULL", "offence-group-missing", "an offence group"),
			],
			remarks: [],
			counts: { codes: "count(DISTINCT offence_code)", groups: "count(DISTINCT offence_group)" },
			repeatsSetAside: true,
		};
	},
};
