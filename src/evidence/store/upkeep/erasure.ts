import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { forgetLoads, readLoads } from "../load-folder.ts";
import type { LoadRecord } from "../load-record.ts";
import { receivedPath } from "../received-files.ts";
import { isThere, reachDisk, type StoreFolders, unfinishedFolder } from "../store-folders.ts";

/** What remains of a load that was erased: nothing that stood in its rows or its file. */
type ErasedLoad = Pick<
	LoadRecord,
	"id" | "source" | "loadedAt" | "rowsRead" | "rowsLoaded" | "rowsRejected" | "rowsSetAside"
>;

/** What remains of a file that was erased. */
export type Erasure = {
	readonly fileHash: string;
	readonly reason: string;
	readonly person: string;
	/** When it was erased, as ISO 8601. */
	readonly erasedAt: string;
	readonly loads: readonly ErasedLoad[];
	/** Loads that the erased ones had superseded and that count again. */
	readonly countAgain: readonly string[];
};

/** Why and by whom a file is erased. */
export type ErasureRequest = {
	readonly fileHash: string;
	readonly reason: string;
	readonly person: string;
	readonly now: () => Date;
};

/**
 * Erases a file that should not have been sent: its bytes and every load made from it. Hash, counts, person and reason
 * stay. What is written down comes first, so that an erasure that is interrupted is finished when the store is next
 * opened. Undefined if the store holds no such file.
 */
export async function eraseFile(
	folders: StoreFolders,
	request: ErasureRequest,
): Promise<Erasure | undefined> {
	const loads = await readLoads(folders);
	const own = loads.filter((load) => load.fileHash === request.fileHash);
	if (own.length === 0 && !(await isThere(receivedPath(folders, request.fileHash)))) return undefined;
	const superseded = new Set(own.flatMap((load) => load.supersedes));
	const others = new Set(loads.filter((load) => !own.includes(load)).flatMap((load) => load.supersedes));
	const erasure: Erasure = {
		fileHash: request.fileHash,
		reason: request.reason,
		person: request.person,
		erasedAt: request.now().toISOString(),
		loads: own.map(remaining),
		countAgain: [...superseded].filter((id) => !others.has(id) && !own.some((load) => load.id === id)),
	};
	await writeErasure(folders, erasure);
	await finishErasure(folders, erasure);
	return erasure;
}

function remaining(load: LoadRecord): ErasedLoad {
	const { id, source, loadedAt, rowsRead, rowsLoaded, rowsRejected, rowsSetAside } = load;
	return { id, source, loadedAt, rowsRead, rowsLoaded, rowsRejected, rowsSetAside };
}

/** What was erased, in the order of the hashes. */
export async function readErasures(folders: StoreFolders): Promise<readonly Erasure[]> {
	const names = (await readdir(folders.erased)).sort();
	return Promise.all(
		names.map(async (name) => JSON.parse(await readFile(join(folders.erased, name), "utf8"))),
	);
}

/** The erasure of a file, if it was erased. */
export async function erasureOf(folders: StoreFolders, fileHash: string): Promise<Erasure | undefined> {
	const written = await readFile(join(folders.erased, `${fileHash}.json`), "utf8").catch(() => undefined);
	return written === undefined ? undefined : JSON.parse(written);
}

/** Finishes erasures that were interrupted. */
export async function finishErasures(folders: StoreFolders): Promise<void> {
	for (const erasure of await readErasures(folders)) await finishErasure(folders, erasure);
}

async function writeErasure(folders: StoreFolders, erasure: Erasure): Promise<void> {
	const folder = await unfinishedFolder(folders);
	const written = join(folder, "erasure.json");
	await writeFile(written, `${JSON.stringify(erasure, null, "\t")}\n`);
	await reachDisk(written);
	await rename(written, join(folders.erased, `${erasure.fileHash}.json`));
	await reachDisk(folders.erased);
	await rm(folder, { recursive: true, force: true });
}

async function finishErasure(folders: StoreFolders, { fileHash, loads }: Erasure): Promise<void> {
	for (const { id } of loads) await rm(join(folders.loads, id), { recursive: true, force: true });
	await rm(receivedPath(folders, fileHash), { force: true });
	forgetLoads(folders);
}
