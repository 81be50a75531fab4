import { type PublishedColumns, recognisedBy, unfitFault } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";
import { CASUALTY_TYPES } from "./casualty-types.ts";
import { AGE_BANDS, CASUALTY_CLASSES, coded, SEVERITIES, SEXES, wholeOrMissing } from "./coded-columns.ts";
import { COLLISION_INDEX, INDEX_FAULT, severityFault, withAllColumns } from "./road-columns.ts";

const COLUMNS: PublishedColumns = {
	collision_index: COLLISION_INDEX,
	vehicle_reference: { heading: /vehicle_reference/ },
	casualty_reference: { heading: /casualty_reference/, required: true },
	class: { heading: /casualty_class/ },
	sex: { heading: /sex_of_casualty/ },
	age: { heading: /age_of_casualty/ },
	age_band: { heading: /age_band_of_casualty/ },
	severity: { heading: /casualty_severity/, required: true },
	type: { heading: /casualty_type/ },
	deprivation_decile: { heading: /casualty_imd_decile/ },
	enhanced_severity: { heading: /enhanced_casualty_severity/ },
	injury_based: { heading: /casualty_injury_based/ },
	adjusted_serious: { heading: /casualty_adjusted_(severity_)?serious/ },
	adjusted_slight: { heading: /casualty_adjusted_(severity_)?slight/ },
};

const SEVERITY = coded("severity", SEVERITIES);

const REFERENCE_FAULT = unfitFault(
	"casualty_reference",
	"casualty_reference IS NULL",
	"road-casualty-missing",
	"the number of the casualty within the collision",
);

/**
 * People injured in collisions (STATS19), one row each, joined to its collision by the collision's index. Where and
 * when it was is in the file of collisions only.
 */
export const roadCasualties: TableSource = {
	id: "road-casualties",
	title: "Road casualties (STATS19, Department for Transport)",
	example: [
		"collision_index,collision_year,collision_ref_no,vehicle_reference,casualty_reference,casualty_class,sex_of_casualty,age_of_casualty,age_band_of_casualty,casualty_severity,casualty_type,casualty_imd_decile,casualty_injury_based,casualty_adjusted_severity_serious,casualty_adjusted_severity_slight",
		"2024460000001,2024,460000001,1,1,1,1,19,4,2,9,4,1,1.0,0.0",
		"2024460000001,2024,460000001,1,2,2,2,18,4,3,9,5,1,0.0,1.0",
		"2024460000002,2024,460000002,1,1,3,1,-1,-1,3,0,-1,1,0.0,1.0",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const number = (column: string) => `TRY_CAST(${column} AS DOUBLE) AS ${column}`;
	return {
		columns,
		select: `SELECT collision_index, vehicle_reference, casualty_reference, ${coded("class", CASUALTY_CLASSES)} AS class,
			${coded("sex", SEXES)} AS sex, ${wholeOrMissing("age")} AS age, ${coded("age_band", AGE_BANDS)} AS age_band,
			${SEVERITY} AS severity, ${coded("type", CASUALTY_TYPES)} AS type,
			${wholeOrMissing("deprivation_decile")} AS deprivation_decile, enhanced_severity,
			injury_based IN ('1', '1.0') AS injury_based, ${number("adjusted_serious")}, ${number("adjusted_slight")}
			FROM ${withAllColumns(columns, Object.keys(COLUMNS))}`,
		faults: [INDEX_FAULT, REFERENCE_FAULT, severityFault(SEVERITY)],
		remarks: [],
		counts: {
			fatal: "count(*) FILTER (severity = 1)",
			serious: "count(*) FILTER (severity = 2)",
			withoutAge: "count(*) FILTER (age_band IS NULL)",
			collisions: "count(DISTINCT collision_index)",
		},
		repeatsSetAside: true,
	};
}
