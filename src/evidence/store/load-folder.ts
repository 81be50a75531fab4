import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LoadId, LoadRecord } from "./load-record.ts";
import type { StoreFolders } from "./store-folders.ts";

/** The name of the file that says what a load is. */
export const RECORD_FILE = "load.json";

/** The name of the file that holds the rows of a load. */
export const ROWS_FILE = "rows.parquet";

/** The name of the file that lists the rows that were rejected; absent where none was. */
export const REJECTS_FILE = "rejects.csv";

/** Where the rows of a load stand. */
export function rowsFile(folders: StoreFolders, id: LoadId): string {
	return join(folders.loads, id, ROWS_FILE);
}

/** Where the ledger of a load's rejected rows stands, if it has any. */
export function rejectsFile(folders: StoreFolders, id: LoadId): string {
	return join(folders.loads, id, REJECTS_FILE);
}

/** Loads never change, so that each is read once by a process. */
const alreadyRead = new WeakMap<StoreFolders, Map<LoadId, LoadRecord>>();

/** Forgets what was read of loads, after they were rebuilt or erased. */
export function forgetLoads(folders: StoreFolders): void {
	alreadyRead.delete(folders);
}

/** All loads of a store, oldest first. */
export async function readLoads(folders: StoreFolders): Promise<LoadRecord[]> {
	const known = alreadyRead.get(folders) ?? new Map<LoadId, LoadRecord>();
	alreadyRead.set(folders, known);
	const ids = (await readdir(folders.loads)).sort();
	const unread = ids.filter((id) => !known.has(id));
	await Promise.all(unread.map(async (id) => known.set(id, await readRecord(folders, id))));
	return ids.flatMap((id) => known.get(id) ?? []);
}

/** Reads the record of one load afresh. */
export async function readRecord(folders: StoreFolders, id: LoadId): Promise<LoadRecord> {
	return JSON.parse(await readFile(join(folders.loads, id, RECORD_FILE), "utf8"));
}

/** The id of the load that follows the given ones: its number in the order of loading, then the start of the hash. */
export function nextLoadId(loads: readonly LoadRecord[], fileHash: string): LoadId {
	const last = Number(loads.at(-1)?.id.split("-")[0] ?? 0);
	return `${String(last + 1).padStart(6, "0")}-${fileHash.slice(0, 12)}`;
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: Uint8Array | string): string {
	return createHash("sha256").update(content).digest("hex");
}
