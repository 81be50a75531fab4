import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "#vocabulary";
import { type Database, text } from "../database.ts";
import { RECORD_FILE, readRecord, rejectsFile, rowsFile } from "../load-folder.ts";
import type { LoadRecord } from "../load-record.ts";
import { sealOf } from "../pack-part.ts";
import { receivedPath } from "../received-files.ts";
import { hashOfFile } from "../staged-load.ts";
import { isThere, type StoreFolders } from "../store-folders.ts";
import { storeFaults } from "./store-faults.ts";

/** What a look at every file of a store found. */
export type StoreHealth = {
	readonly loads: number;
	readonly receivedFiles: number;
	readonly rows: number;
	readonly problems: readonly Problem[];
};

/**
 * Looks at every file of a store: each received file has the hash of its name, each load its rows unchanged and its
 * account in order, and nothing stands beside them. Where a load is damaged and its file is not, rebuilding mends it.
 */
export async function verifyStore(folders: StoreFolders, database: Database): Promise<StoreHealth> {
	const problems: Problem[] = [];
	const loads: LoadRecord[] = [];
	for (const id of (await readdir(folders.loads)).sort()) {
		const load = await readRecord(folders, id).catch(() => undefined);
		if (load?.id === id) loads.push(load);
		else problems.push(storeFaults.recordDamaged(join("loads", id, RECORD_FILE)));
	}
	for (const load of loads) problems.push(...(await loadFaults(folders, database, load)));
	const received = await receivedFiles(folders);
	const hashes = new Set(loads.map((load) => load.fileHash));
	for (const hash of received) problems.push(...(await receivedFaults(folders, hash, hashes)));
	for (const hash of hashes)
		if (!received.includes(hash)) problems.push(storeFaults.receivedMissing(`received/${hash}`));
	return {
		loads: loads.length,
		receivedFiles: received.length,
		rows: loads.reduce((sum, load) => sum + load.rowsLoaded, 0),
		problems,
	};
}

async function receivedFiles(folders: StoreFolders): Promise<string[]> {
	const entries = await readdir(folders.received, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function receivedFaults(
	folders: StoreFolders,
	hash: string,
	wanted: ReadonlySet<string>,
): Promise<readonly Problem[]> {
	const place = `received/${hash}`;
	if ((await hashOfFile(receivedPath(folders, hash))) !== hash) return [storeFaults.receivedChanged(place)];
	return wanted.has(hash) ? [] : [storeFaults.receivedWithoutLoad(place)];
}

async function loadFaults(
	folders: StoreFolders,
	database: Database,
	load: LoadRecord,
): Promise<readonly Problem[]> {
	const place = `loads/${load.id}`;
	const rows = rowsFile(folders, load.id);
	if (!(await isThere(rows))) return [storeFaults.rowsMissing(place)];
	if (load.rowsHash !== undefined && (await hashOfFile(rows)) !== load.rowsHash)
		return [storeFaults.rowsChanged(place)];
	const problems: Problem[] = [];
	if (load.part && load.part.seal !== sealOf(load.fileHash, load.part))
		problems.push(storeFaults.partChanged(place));
	const held = await countRows(database, rows);
	if (held !== load.rowsLoaded) problems.push(storeFaults.rowsMiscounted(place, held, load.rowsLoaded));
	const { rowsRead, rowsLoaded, rowsRejected, rowsSetAside } = load;
	if (rowsRead !== rowsLoaded + rowsRejected + rowsSetAside)
		problems.push(storeFaults.accountOpen(place, load));
	const listed = await listedRejects(folders, database, load);
	if (listed !== rowsRejected) problems.push(storeFaults.ledgerOpen(place, listed, rowsRejected));
	return problems;
}

async function countRows(database: Database, rows: string): Promise<number | undefined> {
	try {
		return Number((await database.rows(`SELECT count(*) AS n FROM read_parquet(${text(rows)})`))[0]?.n);
	} catch {
		return undefined;
	}
}

/** Lines of the file that the ledger of rejects accounts for; a row with two faults stands in it twice. */
async function listedRejects(folders: StoreFolders, database: Database, load: LoadRecord): Promise<number> {
	const ledger = rejectsFile(folders, load.id);
	const size = (await stat(ledger).catch(() => undefined))?.size ?? 0;
	if (size === 0) return 0;
	const heading = (await readFile(ledger, "utf8")).split("\n", 1)[0] ?? "";
	const columns = heading
		.trim()
		.split(",")
		.map((name) => `${text(name)}: 'VARCHAR'`);
	const [row] = await database.rows(`SELECT sum(lines) AS n FROM (SELECT "row", max(lines::BIGINT) AS lines
		FROM read_csv(${text(ledger)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
			max_line_size = 4000000, columns = {${columns.join(", ")}}) GROUP BY "row")`);
	return Number(row?.n ?? 0);
}
