import { given, type PublishedColumns, recognisedBy, unfitFault, wholeNumber } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";
import { QUARTER_FAULTS, QUARTER_START } from "./financial-quarter.ts";

const COLUMNS: PublishedColumns = {
	financial_year: { heading: /financial_year/, required: true },
	quarter: { heading: /financial_quarter/, required: true },
	force: { heading: /force_name/, required: true },
	partnership: { heading: /csp_name/ },
	offence_code: { heading: /offence_code/, required: true },
	offence: { heading: /offence_description/ },
	offence_group: { heading: /offence_group/ },
	offence_subgroup: { heading: /offence_sub_?group/ },
	offences: { heading: /(number_of_offences|offence_count)/, required: true },
};

const NUMBER = wholeNumber("offences");

/** The tables by force and by partnership say the same twice; a release of one never takes the place of the other. */
const TABLE_OF_FORCE = "force || CASE WHEN partnership IS NULL THEN '' ELSE ' by partnership' END";

/**
 * Police recorded crime as the Home Office publishes it, by force or by community safety partnership, quarter and
 * offence. Offence codes are text (`1/4.1/4.10/4.2`, `AF`). Counts below zero are published corrections and are kept;
 * `-00` is a zero. What a force could not place stands under a partnership named “Unassigned …”, which stays.
 */
export const recordedCrime: TableSource = {
	id: "recorded-crime",
	title: "Police recorded crime by force or partnership (Home Office)",
	example: [
		"Financial Year,Financial Quarter,CSP Name,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences",
		'2016/17,1,Maidstone,Kent,Residential burglary,Theft offences,Domestic burglary,28E,"1,954"',
		"2016/17,4,Maidstone,Kent,Homicide,Violence against the person,Homicide,1/4.1/4.10/4.2,-00 ",
		"2016/17,4,Unassigned Kent,Kent,Arson endangering life,Criminal damage and arson,Arson,56A,-1 ",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	return {
		columns,
		select: `SELECT regexp_replace(financial_year, '[_-]', '/') AS financial_year, quarter::INTEGER AS quarter,
			${QUARTER_START} AS quarter_from, force, ${given(columns, "partnership")}, offence_code,
			${given(columns, "offence")}, ${given(columns, "offence_group")}, ${given(columns, "offence_subgroup")},
			${NUMBER} AS offences FROM written`,
		faults: [
			...QUARTER_FAULTS,
			unfitFault("force", "force IS NULL", "force-missing", "the name of a police force"),
			unfitFault(
				"offence_code",
				"offence_code IS NULL",
				"offence-code-missing",
				"an offence code such as 28E",
			),
			unfitFault("offences", `${NUMBER} IS NULL`, "offences-unreadable", "a whole number"),
		],
		remarks: [],
		counts: {
			offences: "sum(offences)::DOUBLE",
			zeros: "count(*) FILTER (offences = 0)",
			corrections: "count(*) FILTER (offences < 0)",
			unassigned: "coalesce(sum(offences) FILTER (partnership ILIKE 'unassigned%'), 0)::DOUBLE",
		},
		repeatsSetAside: false,
		covers: { force: TABLE_OF_FORCE, month: "quarter_from" },
		revised: ["offences"],
	};
}
