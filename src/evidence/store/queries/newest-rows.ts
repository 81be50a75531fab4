import { text } from "../database.ts";
import { readLoads, rowsFile } from "../load-folder.ts";
import { currentLoads, type LoadRecord, type SourceId } from "../load-record.ts";
import { countingCovers } from "../pack-part.ts";
import type { StoreFolders } from "../store-folders.ts";

/** The rows of one source that count, as an SQL relation in which `load` is the place of a row's load in `loads`. */
export type NewestRows = { readonly sql: string; readonly loads: readonly LoadRecord[] };

/**
 * The rows of the current loads of a source, undefined where none is held. Files of one source may overlap, as when one
 * has all years and another the last five. Where parts of a file are held, a whole file of the same months goes before
 * them, and parts of different areas stand beside each other.
 *
 * @param key columns by which a newer load takes the place of older ones: of the rows that agree in them only those of
 *   the newest load count
 */
export async function newestRows(
	folders: StoreFolders,
	source: SourceId,
	key?: string,
): Promise<NewestRows | undefined> {
	const loads = currentLoads(await readLoads(folders)).filter((load) => load.source === source);
	if (loads.length === 0) return undefined;
	const all = loads
		.map((load, place) => `SELECT ${place} AS load, * FROM read_parquet(${text(rowsFile(folders, load.id))})`)
		.join(" UNION ALL BY NAME ");
	const overlapping = key !== undefined && loads.length > 1;
	if (!overlapping) return { sql: `(${all})`, loads };
	const parted = loads.some(({ part, covers = [] }) => part !== undefined && covers.length > 0);
	if (parted) return { sql: countingRows(all, loads), loads };
	return { sql: `(SELECT * FROM (${all}) QUALIFY load = max(load) OVER (PARTITION BY ${key}))`, loads };
}

/** The rows of the months and forces for which each load counts. */
function countingRows(all: string, loads: readonly LoadRecord[]): string {
	const place = (id: string) => loads.findIndex((load) => load.id === id);
	const counting = countingCovers(loads).map(
		({ force, month, load }) => `(${place(load)}, ${text(force)}, ${text(month)})`,
	);
	return `(SELECT * FROM (${all}) WHERE (load, force, month) IN (${counting.join(", ")}))`;
}
