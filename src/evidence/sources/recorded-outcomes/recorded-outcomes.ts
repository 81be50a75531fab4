import {
	given,
	type PublishedColumns,
	patternFault,
	recognisedBy,
	unfitFault,
	wholeNumber,
} from "../published-columns.ts";
import { QUARTER_FAULTS, QUARTER_START } from "../recorded-crime/financial-quarter.ts";
import type { TableMapping, TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	financial_year: { heading: /financial_year/, required: true },
	quarter: { heading: /financial_quarter/, required: true },
	force: { heading: /force(_name)?/, required: true },
	offence_code: { heading: /offence_code/ },
	offence: { heading: /offence_description/ },
	offence_group: { heading: /offence_group/ },
	offence_subgroup: { heading: /offence_sub_?group/ },
	outcome_group: { heading: /outcome_group/ },
	outcome: { heading: /outcome_description/ },
	outcome_type: { heading: /outcome_type/, required: true },
	outcomes: {
		heading: /(number_of_outcomes|outcomes|force_outcomes_for_offences_recorded_in_quarter|n)/,
		required: true,
	},
};

const NUMBER = wholeNumber("outcomes");

/**
 * Outcomes of recorded crime as the Home Office publishes them by force, quarter and offence. Type 0 is “not yet
 * assigned”: recent quarters hold many, so that their shares cannot be compared with older ones.
 */
export const recordedOutcomes: TableSource = {
	id: "recorded-outcomes",
	title: "Outcomes of recorded crime by force (Home Office)",
	example: [
		"Financial Year,Financial Quarter,Force Name,Offence Group,Outcome Group,Outcome Type,Number of Outcomes",
		"2016/17,1,Kent,Robbery,Charged/Summonsed,1,259",
		"2016/17,1,Kent,Robbery,Not yet assigned an outcome,0,-00 ",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const texts = ["offence_code", "offence", "offence_group", "offence_subgroup", "outcome_group", "outcome"];
	return {
		columns,
		select: `SELECT regexp_replace(financial_year, '[_-]', '/') AS financial_year, quarter::INTEGER AS quarter,
			${QUARTER_START} AS quarter_from, force, ${texts.map((each) => given(columns, each)).join(", ")},
			outcome_type, ${NUMBER} AS outcomes FROM written`,
		faults: [
			...QUARTER_FAULTS,
			unfitFault("force", "force IS NULL", "force-missing", "the name of a police force"),
			patternFault(
				"outcome_type",
				"[0-9]{1,2}[A-Z]?",
				"outcome-type-unreadable",
				"an outcome type such as 1 or 22",
			),
			unfitFault("outcomes", `${NUMBER} IS NULL`, "outcomes-unreadable", "a whole number"),
		],
		remarks: [],
		counts: {
			outcomes: "sum(outcomes)::DOUBLE",
			notYetAssigned: "coalesce(sum(outcomes) FILTER (outcome_type = '0'), 0)::DOUBLE",
		},
		repeatsSetAside: false,
		covers: { force: "force", month: "quarter_from" },
		revised: ["outcomes"],
	};
}
