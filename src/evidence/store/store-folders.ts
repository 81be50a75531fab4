import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "./running-process.ts";
import { rollForward } from "./staged-load.ts";
import { finishErasures } from "./upkeep/erasure.ts";
import { whileAlone } from "./writer-lock.ts";

/** Where a store keeps what: received files by hash, loads, what was erased, and what is not finished yet. */
export type StoreFolders = {
	readonly root: string;
	readonly received: string;
	readonly loads: string;
	/** What remains of files that were erased: their hash, counts, person and reason. */
	readonly erased: string;
	/** Unfinished work, one folder for each act, named with the process that does it. */
	readonly unfinished: string;
};

/** Makes the folders of a store, and finishes or clears away what processes that are no more left unfinished. */
export async function prepareFolders(root: string): Promise<StoreFolders> {
	const folders = foldersIn(root);
	if (await isThere(loadsBefore(folders))) await whileAlone(root, () => bringBackLoads(folders));
	for (const folder of [folders.received, folders.loads, folders.erased, folders.unfinished])
		await mkdir(folder, { recursive: true });
	if ((await leftovers(folders)).length > 0) await whileAlone(root, () => clearLeftovers(folders));
	await finishErasures(folders);
	return folders;
}

function foldersIn(root: string): StoreFolders {
	return {
		root,
		received: join(root, "received"),
		loads: join(root, "loads"),
		erased: join(root, "erased"),
		unfinished: join(root, "unfinished"),
	};
}

let acts = 0;

/** A new folder for work that is not finished; nobody reads it until it is renamed. */
export async function unfinishedFolder(folders: StoreFolders): Promise<string> {
	acts += 1;
	const folder = join(folders.unfinished, `${process.pid}-${acts}`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	return folder;
}

/** Waits until a file or folder is on the disk, so that a rename that follows cannot overtake it. */
export async function reachDisk(path: string): Promise<void> {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Whether a file or folder is there. */
export async function isThere(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Where the loads stand for the moment in which rebuilt ones take their place. */
export function loadsBefore(folders: StoreFolders): string {
	return join(folders.root, "loads-before");
}

/** Puts all loads in the place of those that are there, at once or not at all. */
export async function exchangeLoads(folders: StoreFolders, rebuilt: string): Promise<void> {
	await rename(folders.loads, loadsBefore(folders));
	await rename(rebuilt, folders.loads);
	await reachDisk(folders.root);
	await rm(loadsBefore(folders), { recursive: true, force: true });
}

/** Undoes or finishes an exchange of loads that was interrupted. */
async function bringBackLoads(folders: StoreFolders): Promise<void> {
	const before = loadsBefore(folders);
	if (!(await isThere(before))) return;
	if (await isThere(folders.loads)) await rm(before, { recursive: true, force: true });
	else await rename(before, folders.loads);
}

async function clearLeftovers(folders: StoreFolders): Promise<void> {
	for (const name of await leftovers(folders)) {
		const folder = join(folders.unfinished, name);
		await rollForward(folders, folder);
		await rm(folder, { recursive: true, force: true });
	}
}

/** Names of unfinished work whose process is no more. */
async function leftovers(folders: StoreFolders): Promise<readonly string[]> {
	return (await readdir(folders.unfinished)).filter((name) => !isRunning(Number(name.split("-")[0])));
}
