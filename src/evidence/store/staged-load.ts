import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chunksOf } from "./file-chunks.ts";
import { RECORD_FILE, REJECTS_FILE, ROWS_FILE } from "./load-folder.ts";
import type { LoadRecord } from "./load-record.ts";
import { receivedPath } from "./received-files.ts";
import { isThere, reachDisk, type StoreFolders } from "./store-folders.ts";

/** The folder of an act that makes a load: the file as received, and the folder that becomes the load. */
export type StagedLoad = { readonly folder: string; readonly received: string; readonly load: string };

const READ_ONLY = 0o444;

/** Prepares the folder of an act; the file as received is to be put where it says. */
export async function stageLoad(folder: string): Promise<StagedLoad> {
	const staged = { folder, received: join(folder, "received"), load: join(folder, "load") };
	await mkdir(staged.load, { recursive: true });
	return staged;
}

/**
 * Makes a staged load part of the store. The record and all files are on the disk first; then the file as received is
 * moved to its place, then the load. A process that dies before the first move leaves nothing, one that dies between
 * the moves leaves a load that is finished when the store is next opened.
 */
export async function commitLoad(
	folders: StoreFolders,
	staged: StagedLoad,
	record: LoadRecord,
): Promise<void> {
	const written = join(staged.folder, RECORD_FILE);
	await writeFile(written, `${JSON.stringify(record, null, "\t")}\n`);
	await rename(written, join(staged.load, RECORD_FILE));
	for (const name of [RECORD_FILE, ROWS_FILE]) await reachDisk(join(staged.load, name));
	if (await isThere(join(staged.load, REJECTS_FILE))) await reachDisk(join(staged.load, REJECTS_FILE));
	await reachDisk(staged.load);
	await keepReceived(folders, staged.received, record.fileHash);
	await rename(staged.load, join(folders.loads, record.id));
	await rm(staged.folder, { recursive: true, force: true });
}

/** Waits until the moves of loads are on the disk: once for all loads of a command. */
export async function settleCommits(folders: StoreFolders): Promise<void> {
	await reachDisk(folders.received);
	await reachDisk(folders.loads);
}

/** Finishes a load whose process died after its file had been kept. */
export async function rollForward(folders: StoreFolders, folder: string): Promise<void> {
	const load = join(folder, "load");
	if (await isThere(join(folder, "received"))) return;
	const written = await readFile(join(load, RECORD_FILE), "utf8").catch(() => undefined);
	if (written === undefined) return;
	const record = JSON.parse(written) as LoadRecord;
	if (!(await isThere(receivedPath(folders, record.fileHash)))) return;
	const place = join(folders.loads, record.id);
	if (!(await isThere(place))) await rename(load, place);
}

/** SHA-256 of a file. */
export async function hashOfFile(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of chunksOf(path)) hash.update(chunk);
	return hash.digest("hex");
}

/** Keeps a file exactly as it was received, under its hash; what is already there is left alone. */
async function keepReceived(folders: StoreFolders, staged: string, fileHash: string): Promise<void> {
	const kept = receivedPath(folders, fileHash);
	if (await isThere(kept)) return rm(staged, { force: true });
	await chmod(staged, READ_ONLY);
	await reachDisk(staged);
	await mkdir(dirname(kept), { recursive: true });
	await rename(staged, kept);
	await reachDisk(dirname(kept));
}
