import type { AreaCode } from "#vocabulary";
import { texts } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Residents of which areas, when and of which ages are asked for. */
export type ResidentsQuestion = {
	readonly areas: readonly AreaCode[];
	readonly year: number;
	/** First and last age, both included; 90 stands for 90 and over. All ages where absent. */
	readonly ages?: readonly [number, number];
};

/** The residents of an area in the middle of a year. */
export type Residents = {
	readonly area: AreaCode;
	readonly people: number;
	/** The year of the estimate; null where the file does not tell it, so that whoever uses it must. */
	readonly year: number | null;
};

/**
 * The residents of areas in the middle of a year, from the newest load that has them. An estimate whose file tells no
 * year is taken where there is none of the year asked for, and says so. Areas that are not held are not in the answer.
 */
export function residents(question: ResidentsQuestion): StoreQuestion<readonly Residents[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "population");
		if (!held || question.areas.length === 0) return [];
		const rows = await database.rows(residentsSql(held, question));
		return rows.map((row) => ({
			area: row.area_code as AreaCode,
			people: Number(row.people),
			year: row.year === null ? null : Number(row.year),
		}));
	};
}

function residentsSql(held: string, { areas, year, ages }: ResidentsQuestion): string {
	const aged = ages ? `age BETWEEN ${Number(ages[0])} AND ${Number(ages[1])}` : "true";
	return `WITH point AS (SELECT load_order, area_code, sex, unnest(people, recursive := true)
			FROM (SELECT DISTINCT load_order, area_code, sex, people FROM (${held}) WHERE list_contains(${texts(areas)}, area_code))),
		fitting AS (SELECT * FROM point WHERE (year IS NULL OR year = ${Number(year)}) AND ${aged}),
		newest AS (SELECT * FROM fitting
			QUALIFY load_order = first_value(load_order) OVER (PARTITION BY area_code ORDER BY year IS NULL, load_order DESC)),
		single AS (SELECT * FROM newest
			QUALIFY (sex = 'persons') = bool_or(sex = 'persons') OVER (PARTITION BY area_code)
				AND (age IS NULL) = bool_or(age IS NULL) OVER (PARTITION BY area_code))
		SELECT area_code, any_value(year) AS year, sum(people)::DOUBLE AS people FROM single
		GROUP BY area_code ORDER BY area_code`;
}
