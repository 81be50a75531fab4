import type { AreaCode } from "#vocabulary";
import { text } from "../database.ts";
import { heldRows } from "./held-rows.ts";
import type { StoreQuestion } from "./store-question.ts";

/** How deprived the neighbourhoods of a district are, in one edition of the index. */
export type DeprivationProfile = {
	/** Year of the edition; null where the file does not tell it. */
	readonly edition: number | null;
	readonly neighbourhoods: number;
	/** Neighbourhoods in each tenth of England, the most deprived first. */
	readonly byDecile: readonly number[];
	/** Code and rank of the neighbourhoods, the most deprived first. */
	readonly ranks: readonly { readonly area: AreaCode; readonly rank: number; readonly decile: number }[];
};

const DECILES = 10;

/**
 * The deprivation of a district's neighbourhoods, one profile for each edition that is held, oldest first. Which
 * neighbourhoods belong to the district is told by the file, or by a lookup where the file does not. Ranks of two
 * editions are relative to each edition and measure no change.
 */
export function deprivationProfile(district: AreaCode): StoreQuestion<readonly DeprivationProfile[]> {
	return async (folders, database) => {
		const held = await heldRows(folders, "deprivation");
		if (!held) return [];
		const lookup = await heldRows(folders, "area-lookup");
		const members = lookup
			? `SELECT lsoa_code FROM (${lookup}) WHERE district_code = ${text(district)}`
			: "SELECT ''";
		const rows = await database.rows(`SELECT edition, lsoa_code, rank, decile FROM (${held})
			WHERE district_code = ${text(district)} OR (district_code IS NULL AND lsoa_code IN (${members}))
			QUALIFY load_order = max(load_order) OVER (PARTITION BY edition, lsoa_code) ORDER BY edition NULLS FIRST, rank`);
		const editions = [...new Set(rows.map((row) => row.edition ?? null))];
		return editions.map((edition) =>
			profile(
				edition as number | null,
				rows.filter((row) => (row.edition ?? null) === edition),
			),
		);
	};
}

function profile(
	edition: number | null,
	rows: readonly Readonly<Record<string, unknown>>[],
): DeprivationProfile {
	const ranks = rows.map((row) => ({
		area: row.lsoa_code as AreaCode,
		rank: Number(row.rank),
		decile: Number(row.decile),
	}));
	const byDecile = Array.from(
		{ length: DECILES },
		(_, index) => ranks.filter((each) => each.decile === index + 1).length,
	);
	return { edition, neighbourhoods: ranks.length, byDecile, ranks };
}
