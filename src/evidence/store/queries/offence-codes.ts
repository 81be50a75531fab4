import { offencesOf } from "#evidence/sources";
import { texts } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/**
 * The offence codes that a measure counts, from the newest reference table of offences that is held; undefined where
 * none is, or where the measure is none of recorded crime. A code that stands in several rows is taken if one fits.
 */
export function offenceCodesOf(measure: string): StoreQuestion<readonly string[] | undefined> {
	return async (folders, database) => {
		const choice = offencesOf(measure);
		const held = await heldRows(folders, "offence-reference");
		if (!choice || !held) return undefined;
		const column = choice.by === "subgroup" ? "offence_subgroup" : "offence_group";
		const words = choice.words.map((each) => each.toLowerCase());
		const fits = `list_contains(${texts(words)}, lower(${column}))`;
		const rows = await database.rows(`WITH held AS (${held})
			SELECT DISTINCT offence_code FROM held
			WHERE load_order = (SELECT max(load_order) FROM held) AND ${choice.by === "all but" ? `NOT ${fits}` : fits}
			ORDER BY offence_code`);
		return rows.map(({ offence_code }) => String(offence_code));
	};
}
