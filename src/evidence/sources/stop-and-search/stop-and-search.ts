import { given, type PublishedColumns, recognisedBy, unfitFault } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";
import { londonTime } from "./london-time.ts";
import { stopResultUnknown } from "./stop-result-unknown.ts";
import { KNOWN_STOP_RESULTS } from "./stop-results.ts";

const COLUMNS: PublishedColumns = {
	kind: { heading: /type/, required: true },
	moment: { heading: /date/, required: true },
	in_operation: { heading: /part_of_a_policing_operation/ },
	operation: { heading: /policing_operation/ },
	latitude: { heading: /latitude/ },
	longitude: { heading: /longitude/ },
	gender: { heading: /gender/ },
	age_range: { heading: /age_range/ },
	self_defined_ethnicity: { heading: /self_defined_ethnicity/ },
	officer_defined_ethnicity: { heading: /officer_defined_ethnicity/ },
	legislation: { heading: /legislation/, required: true },
	object: { heading: /object_of_search/, required: true },
	outcome: { heading: /outcome/, required: true },
	outcome_linked: { heading: /outcome_linked_to_object_of_search/ },
	clothing_removed: { heading: /removal_of_more_than_just_outer_clothing/ },
};

const WORDS = [
	"operation",
	"gender",
	"age_range",
	"self_defined_ethnicity",
	"officer_defined_ethnicity",
	"legislation",
	"object",
	"outcome",
] as const;

const KNOWN_WORDS = KNOWN_STOP_RESULTS.map((words) => `'${words}'`).join(", ");

const MOMENT = "make_timestamp(epoch_us(TRY_CAST(moment AS TIMESTAMPTZ)))";

const MOMENT_FAULT = unfitFault(
	"moment",
	`NOT coalesce(regexp_full_match(moment, '.*(Z|[+-][0-9]{2}:?[0-9]{2})') AND ${MOMENT} IS NOT NULL, false)`,
	"stop-date-unreadable",
	"a moment with its distance from universal time, such as 2016-01-01T08:05:00+00:00",
);

const KIND_FAULT = unfitFault(
	"kind",
	"kind IS NULL",
	"stop-type-missing",
	"what was searched, such as Person search",
);

/**
 * Stop and search as data.police.uk publishes it. Times are universal while the files are cut by the month that the
 * clocks of the country show, so the month of a row is that of local time. Latitude stands before longitude here. No
 * row tells its force: only the file's name does. Words are kept as written, since the publisher changed them.
 */
export const stopAndSearch: TableSource = {
	id: "stop-and-search",
	title: "Stop and search (data.police.uk)",
	example: [
		"Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing",
		"Person search,2019-05-31T23:01:00+00:00,False,,51.272,0.522,Male,18-24,White - English/Welsh/Scottish/Northern Irish/British,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,False,False",
		"Person and Vehicle search,2016-01-01T08:05:00+00:00,,,,,Male,18-24,White - White British (W1),White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,Suspect arrested,,True",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const words = WORDS.map((each) => given(columns, each)).join(", ");
	const cast = (column: string, kind: "DOUBLE" | "BOOLEAN") =>
		`${columns.includes(column) ? `TRY_CAST(${column} AS ${kind})` : `NULL::${kind}`} AS ${column}`;
	return {
		columns,
		select: `SELECT strftime(${londonTime(MOMENT)}, '%Y-%m-01') AS month,
			strftime(${londonTime(MOMENT)}, '%Y-%m-%dT%H:%M:%S') AS moment, kind, ${words},
			${cast("longitude", "DOUBLE")}, ${cast("latitude", "DOUBLE")}, ${cast("in_operation", "BOOLEAN")},
			${cast("outcome_linked", "BOOLEAN")}, ${cast("clothing_removed", "BOOLEAN")} FROM written`,
		faults: [MOMENT_FAULT, KIND_FAULT],
		remarks: [
			{
				column: "outcome",
				condition: `lower(outcome) NOT IN (${KNOWN_WORDS})`,
				problem: stopResultUnknown,
			},
		],
		counts: {
			withoutPlace: "count(*) FILTER (latitude IS NULL OR longitude IS NULL)",
			withoutResult: "count(*) FILTER (outcome IS NULL)",
			withoutLink: "count(*) FILTER (outcome_linked IS NULL)",
		},
		repeatsSetAside: false,
	};
}
