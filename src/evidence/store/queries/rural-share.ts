import type { AreaCode } from "#vocabulary";
import { text } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** How many of a district's neighbourhoods are rural. */
export type RuralShare = {
	readonly neighbourhoods: number;
	readonly rural: number;
	/** Neighbourhoods by the words of their class, most first. */
	readonly classes: readonly { readonly words: string; readonly neighbourhoods: number }[];
};

/** Counts a district's neighbourhoods by rural-urban class; undefined where classes or a lookup are not held. */
export function ruralShare(district: AreaCode): StoreQuestion<RuralShare | undefined> {
	return async (folders, database) => {
		const held = await heldRows(folders, "rural-urban");
		const lookup = await heldRows(folders, "area-lookup");
		if (!held || !lookup) return undefined;
		const rows = await database.rows(`WITH held AS (${held}),
			newest AS (SELECT DISTINCT lsoa_code, class_name, rural FROM held WHERE load_order = (SELECT max(load_order) FROM held))
			SELECT class_name, rural, count(*)::INTEGER AS n FROM newest
			WHERE lsoa_code IN (SELECT lsoa_code FROM (${lookup}) WHERE district_code = ${text(district)})
			GROUP BY ALL ORDER BY n DESC, class_name`);
		const total = (chosen: typeof rows) => chosen.reduce((sum, row) => sum + Number(row.n), 0);
		return {
			neighbourhoods: total(rows),
			rural: total(rows.filter((row) => row.rural === true)),
			classes: rows.map((row) => ({ words: String(row.class_name), neighbourhoods: Number(row.n) })),
		};
	};
}
