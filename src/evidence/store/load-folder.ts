import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LoadId, LoadRecord } from "./load-record.ts";
import { reachDisk, type StoreFolders, unfinishedFolder } from "./store-folders.ts";

const RECORD_FILE = "load.json";

/** The name of the file that holds the rows of a load. */
export const ROWS_FILE = "rows.parquet";

/** Where the rows of a load stand. */
export function rowsFile(folders: StoreFolders, id: LoadId): string {
	return join(folders.loads, id, ROWS_FILE);
}

/** Loads never change, so that each is read once by a process. */
const alreadyRead = new WeakMap<StoreFolders, Map<LoadId, LoadRecord>>();

/** All loads of a store, oldest first. */
export async function readLoads(folders: StoreFolders): Promise<LoadRecord[]> {
	const known = alreadyRead.get(folders) ?? new Map<LoadId, LoadRecord>();
	alreadyRead.set(folders, known);
	const ids = (await readdir(folders.loads)).sort();
	return Promise.all(
		ids.map(async (id) => {
			const record = known.get(id) ?? (await readRecord(folders, id));
			known.set(id, record);
			return record;
		}),
	);
}

async function readRecord(folders: StoreFolders, id: LoadId): Promise<LoadRecord> {
	return JSON.parse(await readFile(join(folders.loads, id, RECORD_FILE), "utf8"));
}

/** The id of the load that follows the given ones: its number in the order of loading, then the start of the hash. */
export function nextLoadId(loads: readonly LoadRecord[], fileHash: string): LoadId {
	const last = Number(loads.at(-1)?.id.split("-")[0] ?? 0);
	return `${String(last + 1).padStart(6, "0")}-${fileHash.slice(0, 12)}`;
}

/**
 * Writes a load so that it is there wholly or not at all: rows and record are written in a folder of unfinished work,
 * brought to the disk, and only then renamed into place.
 *
 * @param fill writes the rows into the folder it is given and says what is to be remembered of them
 */
export async function writeLoad(
	folders: StoreFolders,
	fill: (folder: string) => Promise<LoadRecord | undefined>,
): Promise<LoadRecord | undefined> {
	const folder = await unfinishedFolder(folders);
	try {
		const record = await fill(folder);
		if (!record) return undefined;
		await writeFile(join(folder, RECORD_FILE), `${JSON.stringify(record, null, "\t")}\n`);
		for (const name of [RECORD_FILE, ROWS_FILE]) await reachDisk(join(folder, name));
		await reachDisk(folder);
		await rename(folder, join(folders.loads, record.id));
		await reachDisk(folders.loads);
		return record;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: Uint8Array | string): string {
	return createHash("sha256").update(content).digest("hex");
}
