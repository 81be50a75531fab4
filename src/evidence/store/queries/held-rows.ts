import { text } from "../database.ts";
import { readLoads, rowsFile } from "../load-folder.ts";
import { currentLoads, type SourceId } from "../load-record.ts";
import type { StoreFolders } from "../store-folders.ts";

/**
 * The rows of all current loads of a source as SQL, with the load's place in the order of loading as
 * `load_order` (the newest has the highest); undefined where nothing of it is held.
 */
export async function heldRows(folders: StoreFolders, source: SourceId): Promise<string | undefined> {
	const loads = currentLoads(await readLoads(folders)).filter((load) => load.source === source);
	if (loads.length === 0) return undefined;
	const parts = loads.map(
		(load, order) =>
			`SELECT ${order} AS load_order, * FROM read_parquet(${text(rowsFile(folders, load.id))})`,
	);
	return parts.join(" UNION ALL BY NAME ");
}
