import { AREA_CODE_PATTERN, given, namedColumns } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";
import { identifyingColumns, identifyingProblem } from "./identifying-columns.ts";
import { PUBLISHED_INCIDENT_COLUMNS } from "./incident-columns.ts";
import { INCIDENT_FAULTS, POSTCODE, placeUnknown } from "./incident-faults.ts";
import { incidentFinish, incidentMoment } from "./incident-moment.ts";

/**
 * Incidents of a partner, one row each, without people: what happened, when at the earliest and latest, when it was
 * recorded, where by the code of an area, and made-up keys of the person harmed and the address. Open data have none of
 * it, and times of day, repeat victims and the returns that regulations prescribe are counted from it. A file with a
 * column that identifies people is refused whole.
 */
export const incidentExtract: TableSource = {
	id: "incident-extract",
	title: "Incident extract of a partner (reference, from, to, recorded, offence code, place, keys)",
	example: [
		"reference,from,to,recorded,offence_code,place,person_key,place_key",
		"A/1001,31/10/2016 22:15,,01/11/2016,105A,E01024389,P00417,L0093",
		"A/1002,30/10/2016 09:00,30/10/2016 17:30,31/10/2016,30A,E01024390,P00418,L0094",
		"A/1003,02/11/2016,,02/11/2016,105A,,P00417,",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, PUBLISHED_INCIDENT_COLUMNS);
		return columns && mappingOf(columns, identifyingColumns(headings));
	},
};

function mappingOf(columns: readonly (string | undefined)[], identifying: readonly string[]): TableMapping {
	const names = columns.filter((each) => each !== undefined);
	const all = Object.keys(PUBLISHED_INCIDENT_COLUMNS).map((each) => given(columns, each));
	return {
		columns,
		select: `${SELECT} FROM (SELECT ${all.join(", ")} FROM written)`,
		faults: names.flatMap((each) => INCIDENT_FAULTS[each] ?? []),
		remarks: names.includes("place") ? [PLACE_REMARK] : [],
		counts: {
			withoutPlace: "count(*) FILTER (place IS NULL)",
			withoutTime: "count(*) FILTER (NOT timed)",
			withoutPerson: "count(*) FILTER (person_key IS NULL)",
		},
		repeatsSetAside: true,
		...(identifying.length > 0 && { refusal: (at) => identifyingProblem(at, identifying) }),
	};
}

const PLACE_REMARK = {
	column: "place",
	condition: `NOT regexp_full_match(place, '${AREA_CODE_PATTERN}|${POSTCODE}')`,
	problem: placeUnknown,
};

const BEGINS = incidentMoment("earliest");

/** Without an end the incident was at the moment told, or at any time of the day told. */
const ENDS = `coalesce(${incidentFinish("latest")}, CASE WHEN contains(earliest, ':') THEN ${BEGINS} ELSE ${incidentFinish("earliest")} END)`;

const SELECT = `SELECT reference, ${BEGINS} AS begins, ${ENDS} AS ends, contains(earliest, ':') AS timed,
	strftime(${incidentMoment("recorded")}, '%Y-%m-%d') AS recorded, offence_code,
	CASE WHEN regexp_full_match(place, '${AREA_CODE_PATTERN}') THEN place END AS place, person_key, place_key`;
