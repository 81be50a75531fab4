import {
	given,
	type PublishedColumns,
	patternFault,
	recognisedBy,
	unfitFault,
} from "../published-columns.ts";
import type { RowFault, TableMapping, TableSource } from "../table-source.ts";
import { KNOWN_OUTCOMES } from "./outcome-types.ts";
import { outcomeUnknown } from "./outcome-unknown.ts";

const COLUMNS: PublishedColumns = {
	crime_id: { heading: /crime_id/, required: true },
	month: { heading: /month/, required: true },
	reported_by: { heading: /reported_by/ },
	falls_within: { heading: /falls_within/, required: true },
	longitude: { heading: /longitude/ },
	latitude: { heading: /latitude/ },
	location: { heading: /location/ },
	lsoa_code: { heading: /lsoa_code/ },
	outcome: { heading: /outcome_type/, required: true },
};

const KNOWN_WORDS = KNOWN_OUTCOMES.map((words) => `'${words}'`).join(", ");

const FAULTS: readonly RowFault[] = [
	unfitFault("crime_id", "crime_id IS NULL", "outcome-id-missing", "the id of the crime"),
	patternFault("month", "[0-9]{4}-(0[1-9]|1[0-2])", "outcome-month-unreadable", "a month such as 2016-01"),
	unfitFault("falls_within", "falls_within IS NULL", "outcome-force-missing", "the name of a police force"),
	unfitFault("outcome", "outcome IS NULL", "outcome-type-missing", "what the outcome was"),
];

const PLACE_FAULT = unfitFault(
	"lsoa_code",
	"NOT regexp_full_match(lsoa_code, '[A-Za-z0-9]{8,9}')",
	"outcome-place-unreadable",
	"an LSOA code such as E01024389, or nothing",
);

/**
 * What became of crimes, as data.police.uk publishes it. The month is that of the outcome, not of the crime, and one
 * crime may have several outcomes: rows of one crime are never taken for repeats. The type of crime is not in the file;
 * it is in the street-level file of the month of the crime, under the same crime id.
 */
export const policeOutcomes: TableSource = {
	id: "police-outcomes",
	title: "Outcomes of crimes (data.police.uk)",
	example: [
		"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type",
		"0a1b,2014-02,Kent Police,Kent Police,0.522,51.272,On or near High Street,E01024389,Maidstone 004D,Suspect charged",
		"0a1b,2014-04,Kent Police,Kent Police,0.522,51.272,On or near High Street,E01024389,Maidstone 004D,Offender fined",
		"0a1c,2014-02,Kent Police,Kent Police,,,No location,,,Local resolution",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const number = (column: string) =>
		columns.includes(column) ? `TRY_CAST(${column} AS DOUBLE) AS ${column}` : `NULL::DOUBLE AS ${column}`;
	return {
		columns,
		select: `SELECT month || '-01' AS month, falls_within AS force, ${given(columns, "reported_by")}, crime_id,
			${number("longitude")}, ${number("latitude")}, ${given(columns, "location")}, ${given(columns, "lsoa_code")},
			outcome FROM written`,
		faults: columns.includes("lsoa_code") ? [...FAULTS, PLACE_FAULT] : FAULTS,
		remarks: [
			{
				column: "outcome",
				condition: `lower(outcome) NOT IN (${KNOWN_WORDS})`,
				problem: outcomeUnknown,
			},
		],
		counts: {
			crimes: "count(DISTINCT crime_id)",
			withoutPlace: "count(*) FILTER (lsoa_code IS NULL)",
		},
		repeatsSetAside: false,
		covers: { force: "force", month: "month" },
		revised: ["outcome"],
	};
}
