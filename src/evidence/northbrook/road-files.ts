import { addDays, type Day, partsOf } from "#vocabulary";
import { type Chance, chance } from "./chance.ts";
import { POINT_NAMES } from "./invented-names.ts";
import { pointIn } from "./map-point.ts";
import type { Force } from "./places.ts";

/** The headings since the release of 2024. */
const COLLISION_HEADING =
	"collision_index,collision_year,collision_ref_no,location_easting_osgr,location_northing_osgr,longitude,latitude,police_force,collision_severity,number_of_vehicles,number_of_casualties,date,day_of_week,time,local_authority_district,local_authority_ons_district,local_authority_highway,local_authority_highway_current,first_road_class,first_road_number,road_type,speed_limit,light_conditions,weather_conditions,road_surface_conditions,urban_or_rural_area,did_police_officer_attend_scene_of_collision,trunk_road_flag,lsoa_of_collision_location,enhanced_collision_severity,collision_injury_based,collision_adjusted_serious,collision_adjusted_slight";
const CASUALTY_HEADING =
	"collision_index,collision_year,collision_ref_no,vehicle_reference,casualty_reference,casualty_class,sex_of_casualty,age_of_casualty,age_band_of_casualty,casualty_severity,pedestrian_location,pedestrian_movement,car_passenger,casualty_type,casualty_imd_decile,lsoa_of_casualty,enhanced_casualty_severity,casualty_injury_based,casualty_adjusted_serious,casualty_adjusted_slight";
const VEHICLE_HEADING =
	"collision_index,collision_year,collision_ref_no,vehicle_reference,vehicle_type,vehicle_manoeuvre,journey_purpose_of_driver,sex_of_driver,age_of_driver,age_band_of_driver,engine_capacity_cc,propulsion_code,age_of_vehicle,generic_make_model,driver_imd_decile,lsoa_of_driver,escooter_flag";

/** A casualty with what a count of the killed and seriously injured needs. */
export type Casualty = {
	readonly district: string;
	readonly year: number;
	/** 1 killed, 2 seriously injured, 3 slightly injured. */
	readonly severity: number;
	/** A car's driver or passenger, by age in years. */
	readonly carOccupant: boolean;
	readonly age: number;
};

/** The calendar years for which road casualties are published: those that the months cover wholly. */
export const ROAD_YEARS = [2024, 2025] as const;

/** A year of collisions as three tables of rows, with the casualties to count. */
export type RoadYear = {
	readonly collisions: readonly string[];
	readonly casualties: readonly string[];
	readonly vehicles: readonly string[];
	readonly counted: readonly Casualty[];
};

/** Collisions with an injury for each thousand residents in a year, about as many as in England. */
const COLLISIONS_FOR_RESIDENTS = 1.7 / 1000;

/** The collisions of a force in a year. */
export function roadYear(force: Force, year: number, seed: number): RoadYear {
	const draws = chance(seed, "roads", force.index, year);
	const residents = force.neighbourhoods.reduce((sum, each) => sum + each.population, 0);
	const made = { collisions: [] as string[], casualties: [] as string[], vehicles: [] as string[] };
	const counted: Casualty[] = [];
	const count = draws.count(residents * COLLISIONS_FOR_RESIDENTS);
	for (let number = 1; number <= count; number += 1) addCollision(force, year, number, draws, made, counted);
	return { ...made, counted };
}

/** The three files of a year, named as the publisher names them. */
export function roadFiles(year: number, parts: readonly RoadYear[]): { name: string; text: string }[] {
	const file = (kind: string, heading: string, rows: readonly string[]) => ({
		name: `dft-road-casualty-statistics-${kind}-${year}.csv`,
		text: `${[heading, ...rows].join("\n")}\n`,
	});
	return [
		file(
			"collision",
			COLLISION_HEADING,
			parts.flatMap((each) => each.collisions),
		),
		file(
			"casualty",
			CASUALTY_HEADING,
			parts.flatMap((each) => each.casualties),
		),
		file(
			"vehicle",
			VEHICLE_HEADING,
			parts.flatMap((each) => each.vehicles),
		),
	];
}

type Tables = { collisions: string[]; casualties: string[]; vehicles: string[] };

function addCollision(
	force: Force,
	year: number,
	number: number,
	draws: Chance,
	made: Tables,
	counted: Casualty[],
): void {
	const reference = `${force.roadNumber}${String(number).padStart(6, "0")}`;
	const keys = `${year}${reference},${year},${reference}`;
	const here = draws.oneOf(force.neighbourhoods);
	const vehicles = draws.whole(1, 2);
	const injured = draws.next() < 0.8 ? 1 : 2;
	const severities = Array.from({ length: injured }, () => severityOf(draws));
	const worst = Math.min(...severities);
	const day = addDays(`${year}-01-01` as Day, draws.whole(0, 364));
	const { longitude, latitude } = pointIn(here, draws.whole(0, POINT_NAMES.length - 1));
	const district = here.ward.district.code;
	made.collisions.push(
		`${keys},-1,-1,${longitude},${latitude},${force.roadNumber},${worst},${vehicles},${injured},${printedDay(day)},${weekday(day)},${timeOf(draws)},-1,${district},${force.county},${force.county},${draws.whole(3, 6)},0,6,${draws.oneOf([30, 30, 40, 60])},1,1,1,1,1,2,${here.code},-1,1,${worst === 2 ? 1 : 0},${worst === 3 ? 1 : 0}`,
	);
	for (let vehicle = 1; vehicle <= vehicles; vehicle += 1)
		made.vehicles.push(`${keys},${vehicle},${vehicleCells(draws)}`);
	for (const [order, severity] of severities.entries()) {
		const age = draws.whole(5, 85);
		const carOccupant = draws.next() < 0.6;
		made.casualties.push(`${keys},1,${order + 1},${casualtyCells(severity, age, carOccupant, draws)}`);
		counted.push({ district, year, severity, carOccupant, age });
	}
}

function severityOf(draws: Chance): number {
	const drawn = draws.next();
	return drawn < 0.012 ? 1 : drawn < 0.2 ? 2 : 3;
}

function casualtyCells(severity: number, age: number, carOccupant: boolean, draws: Chance): string {
	const walker = !carOccupant && draws.next() < 0.4;
	const kind = carOccupant ? 9 : walker ? 0 : 1;
	const band = AGE_BANDS.findIndex((last) => age <= last) + 1;
	const adjusted = severity === 1 ? "0,0" : severity === 2 ? "1,0" : "0,1";
	return `${walker ? 3 : 1},${draws.whole(1, 2)},${age},${band},${severity},${walker ? 5 : 0},${walker ? 1 : 0},0,${kind},${draws.whole(1, 10)},-1,-1,1,${adjusted}`;
}

/** The last age of each band of the statistics, from the first band on. */
const AGE_BANDS = [5, 10, 15, 20, 25, 35, 45, 55, 65, 75, 200] as const;

function vehicleCells(draws: Chance): string {
	const age = draws.whole(17, 80);
	const band = AGE_BANDS.findIndex((last) => age <= last) + 1;
	return `${draws.oneOf([9, 9, 9, 19, 1])},18,6,${draws.whole(1, 2)},${age},${band},${draws.whole(900, 2500)},1,${draws.whole(0, 15)},-1,${draws.whole(1, 10)},-1,0`;
}

function printedDay(day: Day): string {
	const { year, month, date } = partsOf(day);
	return `${String(date).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

/** The day of the week as the statistics number it: 1 is Sunday. */
function weekday(day: Day): number {
	return new Date(Date.parse(day)).getUTCDay() + 1;
}

function timeOf(draws: Chance): string {
	return `${String(draws.whole(0, 23)).padStart(2, "0")}:${String(draws.whole(0, 59)).padStart(2, "0")}`;
}
