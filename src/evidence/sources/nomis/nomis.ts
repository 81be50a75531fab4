import { type Location, type Problem, shown } from "#vocabulary";
import {
	decimalNumber,
	given,
	namedColumns,
	type PublishedColumns,
	unfitFault,
} from "../published-columns.ts";
import { plainHeading } from "../table/headings.ts";
import type { RowFault, TableMapping, TableSource } from "../table-source.ts";

const COLUMNS: PublishedColumns = {
	date: { heading: /date/, required: true },
	date_name: { heading: /date_name/ },
	area_code: { heading: /geography_code/, required: true },
	area_name: { heading: /geography_name/ },
	area_type: { heading: /geography_type/ },
	measure: { heading: /measures_name/ },
	value: { heading: /obs_value/, required: true },
	status: { heading: /obs_status/ },
	record_count: { heading: /record_count/ },
};

/** Names of dimensions end like this; those of date, area, measure and observation are columns of their own. */
const DIMENSION = /^(?!date_|geography_|measures_|obs_)(\w+)_name$/;

/**
 * Labour market and census tables as the interface of Nomis gives them (`….data.csv`). What else a row is about (sex,
 * age, item) is kept as a map from dimension to label. A value that was suppressed or is missing stays as null with its
 * status. One call gives 25,000 rows at most: a file that is one page of several is said to be.
 */
export const nomis: TableSource = {
	id: "nomis",
	title: "Labour market and census tables (Nomis)",
	example: [
		"DATE,DATE_NAME,GEOGRAPHY_NAME,GEOGRAPHY_CODE,GEOGRAPHY_TYPE,GENDER_NAME,AGE_NAME,MEASURES_NAME,OBS_VALUE,OBS_STATUS,RECORD_OFFSET,RECORD_COUNT",
		"2016-10,October 2016,Maidstone,E07000110,local authorities: district / unitary,Total,Aged 16+,Value,1045,A,0,2",
		"2016-11,November 2016,Maidstone,E07000110,local authorities: district / unitary,Total,Aged 16+,Value,,Q,1,2",
		"",
	].join("\r\n"),
	recognise: (headings) => {
		const columns = namedColumns(headings, COLUMNS);
		return columns && mappingOf(columns, headings);
	},
};

function mappingOf(found: readonly (string | undefined)[], headings: readonly string[]): TableMapping {
	const dimensions = headings.map((each) => DIMENSION.exec(plainHeading(each))?.[1]);
	const columns = found.map((each, index) => each ?? (dimensions[index] && `dimension_${index}`));
	const entries = dimensions.flatMap((each, index) =>
		each && !found[index] ? `'${each}': dimension_${index}` : [],
	);
	return {
		columns,
		select: `SELECT date, ${given(columns, "date_name")}, area_code, ${given(columns, "area_name")},
			${given(columns, "area_type")}, ${entries.length > 0 ? `MAP {${entries.join(", ")}}` : "MAP {'': NULL::VARCHAR}"} AS dimensions,
			${given(columns, "measure")}, ${decimalNumber("value")} AS value, ${given(columns, "status")} FROM written`,
		faults: [
			unfitFault("area_code", "area_code IS NULL", "area-code-missing", "the code of an area"),
			unfitFault(
				"date",
				"NOT coalesce(regexp_full_match(date, '[0-9]{4}(-[0-9]{2})?.*'), false)",
				"date-unreadable",
				"a date such as 2016-10",
			),
			unfitFault(
				"value",
				`value IS NOT NULL AND ${decimalNumber("value")} IS NULL`,
				"value-unreadable",
				"a number",
			),
		],
		remarks: columns.includes("record_count") ? [PAGE_OF_SEVERAL] : [],
		counts: { missing: "count(*) FILTER (value IS NULL)", areas: "count(DISTINCT area_code)" },
		repeatsSetAside: true,
	};
}

const PAGE_OF_SEVERAL: RowFault = {
	column: "record_count",
	condition: "row_number = 1 AND TRY_CAST(record_count AS BIGINT) > (SELECT count(*) FROM written)",
	problem: (at: Location, found: string): Problem => ({
		code: "nomis-page-of-several",
		stops: "nothing",
		at,
		says: "This file is one page of a table: it holds fewer rows than the table has.",
		found: `a table of ${shown(found)} rows`,
		next: "Fetch the other pages too (recordoffset=25000 and so on) and load them.",
	}),
};
