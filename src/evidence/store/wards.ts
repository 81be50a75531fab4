import type { AreaCode } from "#vocabulary";
import type { Database } from "./database.ts";
import { text } from "./database.ts";
import { openHeldStreet } from "./held-street.ts";
import type { StoreFolders } from "./store-folders.ts";

/** A ward as a lookup names it. */
export type HeldWard = { readonly code: AreaCode; readonly name: string };

/** The wards of a district, as the newest lookup has them, by name. */
export async function wardsOf(
	folders: StoreFolders,
	database: Database,
	district: AreaCode,
): Promise<HeldWard[]> {
	await openHeldStreet(folders, database);
	const rows = await database.rows(
		`SELECT DISTINCT ward_code, ward_name FROM place WHERE district_code = ${text(district)} AND ward_code IS NOT NULL ORDER BY ward_name, ward_code`,
	);
	return rows.map((row) => ({
		code: row.ward_code as AreaCode,
		name: String(row.ward_name ?? row.ward_code),
	}));
}
