import { crimeTypesOf } from "#evidence/sources";
import type { Day } from "#vocabulary";
import { ofCrimeTypes } from "../crime-type-condition.ts";
import { openHeldStreet } from "../held-street.ts";
import { type MonthSpan, within } from "./counted-area.ts";
import type { StoreQuestion } from "./store-question.ts";

/** Rows of one force and month that count for the force and for no district. */
export type PlacelessMonth = {
	readonly force: string;
	readonly month: Day;
	/** Without a neighbourhood, or with one that no lookup places in a district. */
	readonly rows: number;
};

/** Street-level crimes of a measure that no district has, by force and month; months in which there are none are left out. */
export function streetWithoutPlace(
	question: MonthSpan & { readonly measure: string },
): StoreQuestion<readonly PlacelessMonth[]> {
	return async (folders, database) => {
		const choice = crimeTypesOf(question.measure);
		if (!choice) return [];
		await openHeldStreet(folders, database);
		const rows = await database.rows(`SELECT force, month, count(*)::INTEGER AS n
			FROM held LEFT JOIN place USING (lsoa_code)
			WHERE district_code IS NULL AND ${ofCrimeTypes(choice)} AND ${within(question)}
			GROUP BY ALL ORDER BY ALL`);
		return rows.map(({ force, month, n }) => ({
			force: String(force),
			month: month as Day,
			rows: Number(n),
		}));
	};
}
