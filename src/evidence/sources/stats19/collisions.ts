import { AREA_CODE_PATTERN, type PublishedColumns, recognisedBy, unfitFault } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";
import { coded, SEVERITIES, wholeOrMissing } from "./coded-columns.ts";
import { forceCode } from "./police-force-numbers.ts";
import { COLLISION_INDEX, INDEX_FAULT, severityFault, withAllColumns } from "./road-columns.ts";

const COLUMNS: PublishedColumns = {
	collision_index: COLLISION_INDEX,
	date: { heading: /date/, required: true },
	time: { heading: /time/ },
	police_force: { heading: /police_force/ },
	severity: { heading: /(accident|collision)_severity/, required: true },
	vehicles: { heading: /number_of_vehicles/ },
	casualties: { heading: /number_of_casualties/, required: true },
	district_code: { heading: /local_authority_ons_district/ },
	lsoa_code: { heading: /lsoa_of_(accident|collision)_location/ },
	longitude: { heading: /longitude/ },
	latitude: { heading: /latitude/ },
	easting: { heading: /location_easting_osgr/ },
	northing: { heading: /location_northing_osgr/ },
	speed_limit: { heading: /speed_limit/ },
	road_type: { heading: /road_type/ },
	light: { heading: /light_conditions/ },
	weather: { heading: /weather_conditions/ },
	surface: { heading: /road_surface_conditions/ },
	enhanced_severity: { heading: /enhanced_(severity_collision|collision_severity)/ },
	injury_based: { heading: /(accident|collision)_injury_based/ },
	adjusted_serious: { heading: /(accident|collision)_adjusted_(severity_)?serious/ },
	adjusted_slight: { heading: /(accident|collision)_adjusted_(severity_)?slight/ },
};

const SEVERITY = coded("severity", SEVERITIES);

const DAY = "coalesce(try_strptime(date, '%d/%m/%Y'), try_strptime(date, '%Y-%m-%d'))";

const DATE_FAULT = unfitFault("date", `${DAY} IS NULL`, "road-date-unreadable", "a day such as 24/06/2016");

/**
 * Collisions on public roads in which somebody was injured (STATS19), in the three generations of headings that the
 * Department for Transport published, with codes or with labels. The severity is that of the worst casualty. Since 2016
 * more and more forces record injuries and no longer a judged severity, which made more injuries serious; the adjusted
 * columns say how likely a collision was serious had all forces recorded so.
 */
export const roadCollisions: TableSource = {
	id: "road-collisions",
	title: "Road collisions (STATS19, Department for Transport)",
	example: [
		"collision_index,collision_year,collision_ref_no,longitude,latitude,police_force,collision_severity,number_of_vehicles,number_of_casualties,date,time,local_authority_ons_district,speed_limit,lsoa_of_collision_location,collision_injury_based,collision_adjusted_severity_serious,collision_adjusted_severity_slight",
		"2024460000001,2024,460000001,0.522,51.272,46,2,2,2,24/06/2024,17:58,E07000110,30,E01024389,1,1.0,0.0",
		"2024460000002,2024,460000002,0.541,51.263,46,3,1,1,02/07/2024,08:10,E07000110,40,E01024390,1,0.0,1.0",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	const number = (column: string) => `TRY_CAST(${column} AS DOUBLE) AS ${column}`;
	const area = (column: string) =>
		`CASE WHEN regexp_full_match(${column}, '${AREA_CODE_PATTERN}') THEN ${column} END AS ${column}`;
	return {
		columns,
		select: `SELECT collision_index, strftime(${DAY}, '%Y-%m-%d') AS date, strftime(${DAY}, '%Y-%m-01') AS month,
			CASE WHEN regexp_full_match(time, '[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?') THEN time[1:5] END AS time,
			${SEVERITY} AS severity, ${wholeOrMissing("vehicles")} AS vehicles, ${wholeOrMissing("casualties")} AS casualties,
			${forceCode("police_force")} AS force_code, ${area("district_code")}, ${area("lsoa_code")},
			${number("longitude")}, ${number("latitude")}, ${number("easting")}, ${number("northing")},
			${wholeOrMissing("speed_limit")} AS speed_limit, road_type, light, weather, surface, enhanced_severity,
			injury_based IN ('1', '1.0') AS injury_based, ${number("adjusted_serious")}, ${number("adjusted_slight")}
			FROM ${withAllColumns(columns, Object.keys(COLUMNS))}`,
		faults: [INDEX_FAULT, severityFault(SEVERITY), DATE_FAULT],
		remarks: [],
		counts: {
			fatal: "count(*) FILTER (severity = 1)",
			serious: "count(*) FILTER (severity = 2)",
			withoutPlace: "count(*) FILTER (district_code IS NULL AND lsoa_code IS NULL)",
			withoutTime: "count(*) FILTER (time IS NULL)",
		},
		repeatsSetAside: true,
	};
}
