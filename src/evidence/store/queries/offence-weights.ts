import { text } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** What one offence weighs. */
export type OffenceWeight = {
	readonly offenceCode: string;
	readonly offence: string;
	readonly weight: number;
	/** Null where the file does not name them; such weights must not be published. */
	readonly publisher: string | null;
	readonly version: string | null;
	readonly priceYear: string | null;
};

/** The weights of offences by harm or by cost in pounds, from the newest load of that kind. */
export function heldOffenceWeights(kind: "harm" | "cost"): StoreQuestion<readonly OffenceWeight[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "offence-weights");
		if (!held) return [];
		const rows = await database.rows(`WITH held AS (SELECT * FROM (${held}) WHERE kind = ${text(kind)})
			SELECT * FROM held WHERE load_order = (SELECT max(load_order) FROM held) ORDER BY offence_code, offence`);
		const words = (value: unknown) => (value === null ? null : String(value));
		return rows.map((row) => ({
			offenceCode: String(row.offence_code),
			offence: String(row.offence),
			weight: Number(row.weight),
			publisher: words(row.publisher),
			version: words(row.version),
			priceYear: words(row.price_year),
		}));
	};
}
