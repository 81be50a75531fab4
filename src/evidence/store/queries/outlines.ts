import type { AreaCode, Outline } from "#vocabulary";
import { text, texts } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** The outlines of areas, each from the newest load that has it; areas without one are not in the answer. */
export function outlinesOf(areas: readonly AreaCode[]): StoreQuestion<readonly Outline[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "boundaries");
		if (!held) return [];
		const rows = await database.rows(`SELECT area_code, area_name, polygons FROM (${held})
			WHERE list_contains(${texts(areas)}, area_code)
			QUALIFY row_number() OVER (PARTITION BY area_code ORDER BY load_order DESC, codes_of_year DESC) = 1
			ORDER BY area_code`);
		return rows.map((row) => ({
			area: row.area_code as AreaCode,
			name: String(row.area_name ?? row.area_code),
			polygons: JSON.parse(String(row.polygons)),
		}));
	};
}

/** The hexagon of an area in a map of hexagons. */
export type Hexagon = {
	readonly area: AreaCode;
	readonly name: string;
	/** Column and row. */
	readonly q: number;
	readonly r: number;
	/** Which columns or rows are shifted: odd-r, even-r, odd-q or even-q. */
	readonly layout: string;
};

/** The hexagons of a district's areas, from the newest map that has any. */
export function hexagonsOf(district: AreaCode): StoreQuestion<readonly Hexagon[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "hex-layout");
		if (!held) return [];
		const rows = await database.rows(`SELECT * FROM (${held}) WHERE district_code = ${text(district)}
			QUALIFY load_order = max(load_order) OVER () ORDER BY area_code`);
		return rows.map((row) => ({
			area: row.area_code as AreaCode,
			name: String(row.area_name ?? row.area_code),
			q: Number(row.q),
			r: Number(row.r),
			layout: String(row.layout),
		}));
	};
}
