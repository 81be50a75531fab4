import { given, namedColumns, type PublishedColumns } from "../published-columns.ts";
import type { RowFault, TableMapping, TableSource } from "../table-source.ts";
import { CRIME_TYPES, EARLIER_CRIME_TYPES } from "./crime-types.ts";
import { streetProblems } from "./street-problems.ts";

const COLUMNS: PublishedColumns = {
	crime_id: { heading: /crime_id/ },
	month: { heading: /month/, required: true },
	reported_by: { heading: /reported_by/ },
	falls_within: { heading: /falls_within/, required: true },
	longitude: { heading: /longitude/ },
	latitude: { heading: /latitude/ },
	easting: { heading: /easting/ },
	northing: { heading: /northing/ },
	location: { heading: /location/, required: true },
	lsoa_code: { heading: /lsoa_code/ },
	crime_type: { heading: /crime_type/, required: true },
	outcome: { heading: /last_outcome_category/ },
};

const KNOWN_TYPES = [...Object.values(CRIME_TYPES), ...EARLIER_CRIME_TYPES]
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
];

const PLACE_FAULT: RowFault = {
	column: "lsoa_code",
	condition: "NOT regexp_full_match(lsoa_code, '[A-Za-z0-9]{8,9}')",
	problem: streetProblems.placeUnreadable,
};

/**
 * Street-level crime and anti-social behaviour as data.police.uk publishes it. Anti-social behaviour has no crime id, so
 * the id is no key, and rows alike in every column are separate incidents: none is ever dropped as a repeat. Rows
 * without a place (“No Location”) are kept and counted; they belong to a force and to no district. Nor do the rows of
 * the layout of 2012, which has neither crime id nor neighbourhood, but a point of the national grid.
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
		const columns = namedColumns(headings, COLUMNS);
		const isPlaced = columns?.some((each) => each === "lsoa_code" || each === "easting");
		return columns && isPlaced ? mappingOf(columns) : undefined;
	},
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const number = (column: string) =>
		`${columns.includes(column) ? `TRY_CAST(${column} AS DOUBLE)` : "NULL::DOUBLE"} AS ${column}`;
	const word = (column: string) => given(columns, column);
	return {
		columns,
		select: `SELECT month || '-01' AS month, falls_within AS force, ${word("reported_by")}, ${word("crime_id")},
			${number("longitude")}, ${number("latitude")}, ${number("easting")}, ${number("northing")}, location,
			${word("lsoa_code")}, crime_type, ${word("outcome")} FROM written`,
		faults: columns.includes("lsoa_code") ? [...FAULTS, PLACE_FAULT] : FAULTS,
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
