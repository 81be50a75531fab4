import { crimeTypesOf } from "#evidence/sources";
import { type AreaCode, done, type Outcome, refused } from "#vocabulary";
import { ofCrimeTypes } from "../crime-type-condition.ts";
import { texts } from "../database.ts";
import { openHeldStreet } from "../held-street.ts";
import { streetQuestionProblems } from "../street-question-problems.ts";
import { type MonthSpan, within } from "./counted-area.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Crimes of which force, and which districts are known to belong to others. */
export type StreetPlacesQuestion = MonthSpan & {
	readonly measure: string;
	/** The names by which files may call the force. */
	readonly forces: readonly string[];
	/** Districts that other forces police. */
	readonly elsewhere: readonly AreaCode[];
	/** Wards that are counted, where crimes are told apart by ward. */
	readonly wards?: readonly AreaCode[];
};

/** Where the crimes of a force are that a district or a ward cannot have. */
export type StreetPlaces = {
	readonly crimes: number;
	/** Without a neighbourhood. */
	readonly withoutPlace: number;
	/** In a neighbourhood that no lookup has, or that lies in several districts. */
	readonly unknownNeighbourhood: number;
	/** In a district that another force polices. */
	readonly outside: number;
	/** In a district of the wards that are counted, and in none of its wards. */
	readonly withoutWard: number;
};

/** Where the crimes of a force are that stand in no count of a district; undefined where the force is held from packs only. */
export function streetPlaces(
	question: StreetPlacesQuestion,
): StoreQuestion<Outcome<StreetPlaces | undefined>> {
	return async (folders, database) => {
		const choice = crimeTypesOf(question.measure);
		if (!choice) return refused(streetQuestionProblems.measureUncounted(question.measure));
		const { covers } = await openHeldStreet(folders, database);
		if (covers.some(({ force, areas }) => question.forces.includes(force) && areas)) return done(undefined);
		const wards = texts(question.wards ?? []);
		const [row] = await database.rows(`SELECT count(*) AS crimes,
				count(*) FILTER (lsoa_code IS NULL) AS without_place,
				count(*) FILTER (lsoa_code IS NOT NULL AND district_code IS NULL) AS unknown_neighbourhood,
				count(*) FILTER (list_contains(${texts(question.elsewhere)}, district_code)) AS outside,
				count(*) FILTER (ward_code IS NULL AND district_code IN
					(SELECT district_code FROM place WHERE list_contains(${wards}, ward_code))) AS without_ward
			FROM held LEFT JOIN place USING (lsoa_code)
			WHERE list_contains(${texts(question.forces)}, force) AND ${ofCrimeTypes(choice)} AND ${within(question)}`);
		return done({
			crimes: Number(row?.crimes ?? 0),
			withoutPlace: Number(row?.without_place ?? 0),
			unknownNeighbourhood: Number(row?.unknown_neighbourhood ?? 0),
			outside: Number(row?.outside ?? 0),
			withoutWard: Number(row?.without_ward ?? 0),
		});
	};
}
