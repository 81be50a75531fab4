import { type Database, text, texts } from "./database.ts";
import { readLoads, rowsFile } from "./load-folder.ts";
import { currentLoads, type LoadRecord } from "./load-record.ts";
import { type CountingCover, countingCovers } from "./pack-part.ts";
import { placeLookup } from "./place-lookup.ts";
import type { StoreFolders } from "./store-folders.ts";

/** What is held of street-level crime: its months by force, each from the loads that count. */
export type HeldStreet = {
	readonly covers: readonly CountingCover[];
	/** Whether a lookup from neighbourhoods to wards and districts is held. */
	readonly lookup: boolean;
};

const HELD_COLUMNS = [
	"force",
	"month",
	"lsoa_code",
	"crime_type",
	"location",
	"crime_id",
	"outcome",
] as const;

/**
 * Makes two relations to ask: `held`, the rows of street-level crime that count (force, month, lsoa_code, crime_type,
 * location, crime_id, outcome), and `place`, the ward and district of each neighbourhood from the newest lookup that tells them.
 */
export async function openHeldStreet(folders: StoreFolders, database: Database): Promise<HeldStreet> {
	const loads = currentLoads(await readLoads(folders));
	const street = loads.filter((load) => load.source === "police-street");
	const lookups = loads.filter((load) => load.source === "area-lookup");
	const changes = loads.filter((load) => load.source === "neighbourhood-changes");
	const covers = countingCovers(street);
	await database.run(`CREATE OR REPLACE TEMP VIEW held AS ${heldRows(folders, street, covers)}`);
	await database.run(`CREATE OR REPLACE TEMP VIEW place AS ${places(folders, lookups, changes)}`);
	return { covers, lookup: lookups.length > 0 };
}

function heldRows(
	folders: StoreFolders,
	street: readonly LoadRecord[],
	covers: HeldStreet["covers"],
): string {
	if (street.length === 0)
		return `SELECT ${HELD_COLUMNS.map((column) => `NULL::VARCHAR AS ${column}`).join(", ")} WHERE false`;
	const columns = HELD_COLUMNS.join(", ");
	const kept = new Map(street.map((load) => [load.id, covers.filter((cover) => cover.load === load.id)]));
	const isWhole = (load: LoadRecord) => kept.get(load.id)?.length === (load.covers ?? []).length;
	const whole = street.filter(isWhole).map((load) => rowsFile(folders, load.id));
	const parts = street
		.filter((load) => !isWhole(load))
		.map((load) => {
			const pairs = (kept.get(load.id) ?? []).map(({ force, month }) => `(${text(force)}, ${text(month)})`);
			const condition = pairs.length === 0 ? "false" : `(force, month) IN (${pairs.join(", ")})`;
			return `SELECT ${columns} FROM read_parquet(${text(rowsFile(folders, load.id))}) WHERE ${condition}`;
		});
	// One reader for many files: to plan a reader for each takes longer than to read them.
	if (whole.length > 0)
		parts.push(`SELECT ${columns} FROM read_parquet(${texts(whole)}, union_by_name = true)`);
	return parts.join(" UNION ALL ");
}

function places(
	folders: StoreFolders,
	lookups: readonly LoadRecord[],
	changes: readonly LoadRecord[],
): string {
	const rows = (load: LoadRecord) => `read_parquet(${text(rowsFile(folders, load.id))})`;
	if (lookups.length === 0)
		return "SELECT NULL::VARCHAR AS lsoa_code, NULL::VARCHAR AS ward_code, NULL::VARCHAR AS ward_name, NULL::VARCHAR AS district_code WHERE false";
	const told = lookups.map(
		(load, age) => `SELECT ${age} AS age, lsoa_code, ward_code, ward_name, district_code FROM ${rows(load)}`,
	);
	const changed = changes.map((load) => `SELECT older_code, newer_code FROM ${rows(load)}`);
	return placeLookup(told.join(" UNION ALL "), changed.length > 0 ? changed.join(" UNION ALL ") : undefined);
}
