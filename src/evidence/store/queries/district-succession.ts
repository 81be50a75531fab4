import type { AreaCode } from "#vocabulary";
import { text } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** What a district was and became: renamed ones keep their code, merged ones get a new one. */
export type DistrictSuccession = {
	/** Codes of districts that became this one, itself left out. */
	readonly predecessors: readonly AreaCode[];
	/** Codes that this district became, itself left out. */
	readonly successors: readonly AreaCode[];
	/** Every name that it had under its own code, oldest first. */
	readonly names: readonly string[];
};

/** The other codes and names of a district, from the newest table of changes that is held; nothing where none is. */
export function districtSuccession(district: AreaCode): StoreQuestion<DistrictSuccession> {
	return async (folders, database) => {
		const held = await heldRows(folders, "district-changes");
		if (!held) return { predecessors: [], successors: [], names: [] };
		const rows = await database.rows(`WITH held AS (${held}),
			newest AS (SELECT * FROM held WHERE load_order = (SELECT max(load_order) FROM held)
				AND list_contains(codes, ${text(district)})),
			step AS (SELECT unnest(generate_series(1, len(codes))) AS place, codes, names, years FROM newest)
			SELECT DISTINCT codes[place] AS code, names[place] AS name, years[place] AS year,
				place < list_position(codes, ${text(district)}) AS before FROM step ORDER BY year, code`);
		const own = rows.filter((row) => row.code === district);
		return {
			predecessors: codesOf(rows.filter((row) => row.code !== district && row.before === true)),
			successors: codesOf(rows.filter((row) => row.code !== district && row.before !== true)),
			names: [...new Set(own.map((row) => String(row.name)))],
		};
	};
}

function codesOf(rows: readonly Readonly<Record<string, unknown>>[]): AreaCode[] {
	return [...new Set(rows.map((row) => row.code as AreaCode))];
}
