import { type Database, text } from "./database.ts";
import { readLoads, rowsFile } from "./load-folder.ts";
import { currentLoads, type LoadId, type LoadRecord, type StreetCover } from "./load-record.ts";
import type { StoreFolders } from "./store-folders.ts";

/** What is held of street-level crime: its months by force, each from the newest load that has it. */
export type HeldStreet = {
	readonly covers: readonly (StreetCover & { readonly load: LoadId })[];
	/** Whether a lookup from neighbourhoods to wards and districts is held. */
	readonly lookup: boolean;
};

/**
 * Makes two relations to ask: `held`, the rows of street-level crime that count (force, month, lsoa_code, crime_type),
 * and `place`, the ward and district of each neighbourhood from the newest lookup that tells them.
 */
export async function openHeldStreet(folders: StoreFolders, database: Database): Promise<HeldStreet> {
	const loads = currentLoads(await readLoads(folders));
	const street = loads.filter((load) => load.source === "police-street");
	const lookups = loads.filter((load) => load.source === "area-lookup");
	const covers = newestCovers(street);
	await database.run(`CREATE OR REPLACE TEMP VIEW held AS ${heldRows(folders, street, covers)}`);
	await database.run(`CREATE OR REPLACE TEMP VIEW place AS ${places(folders, lookups)}`);
	return { covers, lookup: lookups.length > 0 };
}

function newestCovers(street: readonly LoadRecord[]): HeldStreet["covers"] {
	const newest = new Map<string, StreetCover & { readonly load: LoadId }>();
	for (const load of street)
		for (const cover of load.covers ?? [])
			newest.set(`${cover.force}\n${cover.month}`, { ...cover, load: load.id });
	return [...newest.values()];
}

function heldRows(
	folders: StoreFolders,
	street: readonly LoadRecord[],
	covers: HeldStreet["covers"],
): string {
	if (street.length === 0)
		return "SELECT NULL::VARCHAR AS force, NULL::VARCHAR AS month, NULL::VARCHAR AS lsoa_code, NULL::VARCHAR AS crime_type WHERE false";
	const parts = street.map((load) => {
		const kept = covers.filter((cover) => cover.load === load.id);
		const rows = `SELECT force, month, lsoa_code, crime_type FROM read_parquet(${text(rowsFile(folders, load.id))})`;
		if (kept.length === (load.covers ?? []).length) return rows;
		const pairs = kept.map(({ force, month }) => `(${text(force)}, ${text(month)})`);
		return `${rows} WHERE ${pairs.length === 0 ? "false" : `(force, month) IN (${pairs.join(", ")})`}`;
	});
	return parts.join(" UNION ALL ");
}

function places(folders: StoreFolders, lookups: readonly LoadRecord[]): string {
	if (lookups.length === 0)
		return "SELECT NULL::VARCHAR AS lsoa_code, NULL::VARCHAR AS ward_code, NULL::VARCHAR AS ward_name, NULL::VARCHAR AS district_code WHERE false";
	const parts = lookups.map(
		(load, order) =>
			`SELECT ${order} AS age, lsoa_code, ward_code, ward_name, district_code FROM read_parquet(${text(rowsFile(folders, load.id))})`,
	);
	const newest = (column: string, known = column) =>
		`arg_max(${column}, age) FILTER (${known} IS NOT NULL) AS ${column}`;
	return `SELECT lsoa_code, ${newest("ward_code")}, ${newest("ward_name", "ward_code")}, ${newest("district_code")}
		FROM (${parts.join(" UNION ALL ")}) GROUP BY lsoa_code`;
}
