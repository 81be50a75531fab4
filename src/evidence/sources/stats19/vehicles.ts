import { type PublishedColumns, recognisedBy, unfitFault } from "../published-columns.ts";
import type { TableMapping, TableSource } from "../table-source.ts";
import { AGE_BANDS, coded, SEXES, wholeOrMissing } from "./coded-columns.ts";
import { COLLISION_INDEX, INDEX_FAULT, withAllColumns } from "./road-columns.ts";

const COLUMNS: PublishedColumns = {
	collision_index: COLLISION_INDEX,
	vehicle_reference: { heading: /vehicle_reference/, required: true },
	type: { heading: /vehicle_type/, required: true },
	manoeuvre: { heading: /vehicle_manoeuvre/ },
	journey_purpose: { heading: /journey_purpose_of_driver/ },
	driver_sex: { heading: /sex_of_driver/ },
	driver_age: { heading: /age_of_driver/ },
	driver_age_band: { heading: /age_band_of_driver/ },
	engine_capacity: { heading: /engine_capacity_\(?cc\)?/ },
	age: { heading: /age_of_vehicle/ },
	left_hand_drive: { heading: /(was_)?vehicle_left_hand_drive\??/ },
	driver_deprivation_decile: { heading: /driver_imd_decile/ },
};

const REFERENCE_FAULT = unfitFault(
	"vehicle_reference",
	"vehicle_reference IS NULL",
	"road-vehicle-missing",
	"the number of the vehicle within the collision",
);

/** Vehicles in collisions (STATS19) and who drove them, joined by the collision's index. */
export const roadVehicles: TableSource = {
	id: "road-vehicles",
	title: "Vehicles in road collisions (STATS19, Department for Transport)",
	example: [
		"collision_index,collision_year,collision_ref_no,vehicle_reference,vehicle_type,vehicle_manoeuvre,journey_purpose_of_driver,sex_of_driver,age_of_driver,age_band_of_driver,engine_capacity_cc,age_of_vehicle,driver_imd_decile",
		"2024460000001,2024,460000001,1,9,18,6,1,19,4,1199,7,4",
		"2024460000001,2024,460000001,2,9,4,6,2,-1,-1,-1,-1,-1",
		"",
	].join("\r\n"),
	recognise: recognisedBy(COLUMNS, mappingOf),
};

function mappingOf(columns: readonly (string | undefined)[]): TableMapping {
	return {
		columns,
		select: `SELECT collision_index, vehicle_reference, type, manoeuvre, journey_purpose, ${coded("driver_sex", SEXES)} AS driver_sex,
			${wholeOrMissing("driver_age")} AS driver_age, ${coded("driver_age_band", AGE_BANDS)} AS driver_age_band,
			${wholeOrMissing("engine_capacity")} AS engine_capacity, ${wholeOrMissing("age")} AS age, left_hand_drive,
			${wholeOrMissing("driver_deprivation_decile")} AS driver_deprivation_decile
			FROM ${withAllColumns(columns, Object.keys(COLUMNS))}`,
		faults: [INDEX_FAULT, REFERENCE_FAULT],
		remarks: [],
		counts: {
			collisions: "count(DISTINCT collision_index)",
			withoutDriverAge: "count(*) FILTER (driver_age_band IS NULL)",
		},
		repeatsSetAside: true,
	};
}
