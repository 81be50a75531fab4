import type { AreaCode, MeasureId } from "#vocabulary";
import { type Database, text, texts } from "./database.ts";
import { readLoads, rowsFile } from "./load-folder.ts";
import { currentLoads, type LoadId } from "./load-record.ts";
import { type HeldReturn, recordOf } from "./return-rows.ts";
import type { StoreFolders } from "./store-folders.ts";

/** Which rows of returns are wanted; what is left out does not narrow. */
export type ObservationFilter = {
	readonly measures?: readonly MeasureId[];
	readonly areas?: readonly AreaCode[];
	/** Only rows of these loads, where they are current or not. */
	readonly loads?: readonly LoadId[];
};

/** The rows of all current returns, in the order of loading and of their files. */
export async function findObservations(
	folders: StoreFolders,
	database: Database,
	filter: ObservationFilter,
): Promise<HeldReturn[]> {
	const all = (await readLoads(folders)).filter((load) => load.source === "partner-return");
	const wanted = filter.loads ? all.filter((load) => filter.loads?.includes(load.id)) : currentLoads(all);
	if (wanted.length === 0) return [];
	const parts = wanted.map(
		(load, order) => `SELECT ${order} AS load, * FROM read_parquet(${text(rowsFile(folders, load.id))})`,
	);
	const rows = await database.rows(
		`SELECT * FROM (${parts.join(" UNION ALL BY NAME ")}) ${condition(filter)} ORDER BY load, sheet, row`,
	);
	return rows.flatMap((row) => {
		const load = wanted[Number(row.load)];
		return load ? [recordOf(row, load.name, load.fileHash, load.id)] : [];
	});
}

function condition({ measures, areas }: ObservationFilter): string {
	const conditions = [
		measures && `list_contains(${texts(measures)}, measure)`,
		areas && `list_contains(${texts(areas)}, area)`,
	].filter((each) => each !== undefined);
	return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
}
