import { plainHeading } from "../table/headings.ts";
import type { RowFault, TableMapping, TableSource } from "../table-source.ts";
import { CRIME_TYPES } from "./crime-types.ts";
import { streetProblems } from "./street-problems.ts";

const COLUMNS: Readonly<Record<string, string>> = {
	crime_id: "crime_id",
	month: "month",
	reported_by: "reported_by",
	falls_within: "falls_within",
	longitude: "longitude",
	latitude: "latitude",
	location: "location",
	lsoa_code: "lsoa_code",
	crime_type: "crime_type",
	last_outcome_category: "outcome",
};

/** Headings without which a row cannot be counted. The layout of 2012 has no LSOA code and cannot be placed. */
const REQUIRED = ["month", "falls_within", "location", "lsoa_code", "crime_type"] as const;

const KNOWN_TYPES = Object.values(CRIME_TYPES)
	.map((words) => `'${words}'`)
	.join(", ");

const FAULTS: readonly RowFault[] = [
	{
		column: "month",
		condition: "NOT coalesce(regexp_full_match(month, '[0-9]{4}-(0[1-9]|1[0-2])'), false)",
		problem: streetProblems.monthUnreadable,
	},
	{ column: "falls_within", condition: "falls_within IS NULL", problem: streetProblems.forceMissing },
	{ column: "crime_type", condition: "crime_type IS NULL", problem: streetProblems.typeMissing },
	{
		column: "lsoa_code",
		condition: "NOT regexp_full_match(lsoa_code, '[A-Za-z0-9]{8,9}')",
		problem: streetProblems.placeUnreadable,
	},
];

/**
 * Street-level crime and anti-social behaviour as data.police.uk publishes it. Anti-social behaviour has no crime id, so
 * the id is no key, and rows alike in every column are separate incidents: none is ever dropped as a repeat. Rows
 * without a place (“No Location”) are kept and counted; they belong to a force and to no district.
 */
export const policeStreet: TableSource = {
	id: "police-street",
	title: "Street-level crime (data.police.uk)",
	example: [
		"Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
		",2014-01,Kent Police,Kent Police,0.522,51.272,On or near High Street,E01024389,Maidstone 004D,Anti-social behaviour,,",
		"0a1b,2014-01,Kent Police,Kent Police,0.522,51.272,On or near High Street,E01024389,Maidstone 004D,Burglary,Under investigation,",
		"0a1c,2014-01,Kent Police,Kent Police,,,No Location,,,Drugs,Under investigation,",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = headings.map((each) => COLUMNS[plainHeading(each)]);
		return REQUIRED.every((each) => columns.includes(each)) ? mappingOf(columns) : undefined;
	},
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const given = (column: string) => (columns.includes(column) ? column : `NULL::VARCHAR AS ${column}`);
	const number = (column: string) =>
		columns.includes(column) ? `TRY_CAST(${column} AS DOUBLE)` : "NULL::DOUBLE";
	return {
		columns,
		select: `SELECT month || '-01' AS month, falls_within AS force, ${given("reported_by")}, ${given("crime_id")},
			${number("longitude")} AS longitude, ${number("latitude")} AS latitude, location, lsoa_code, crime_type,
			${given("outcome")} FROM written`,
		faults: FAULTS,
		remarks: [
			{
				column: "crime_type",
				condition: `crime_type NOT IN (${KNOWN_TYPES})`,
				problem: streetProblems.typeUnknown,
			},
		],
		counts: {
			withoutId: "count(*) FILTER (crime_id IS NULL)",
			withoutPlace: "count(*) FILTER (lsoa_code IS NULL)",
		},
		repeatsSetAside: false,
		covers: { force: "force", month: "month" },
		revised: ["outcome"],
	};
}
