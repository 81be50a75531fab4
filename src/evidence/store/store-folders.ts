import { mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where a store keeps what: received files by hash, loads, and what is not finished yet. */
export type StoreFolders = {
	readonly root: string;
	readonly received: string;
	readonly loads: string;
	/** Unfinished work, one folder for each act, named with the process that does it. */
	readonly unfinished: string;
};

/** Makes the folders of a store and clears away what processes that are no more left unfinished. */
export async function prepareFolders(root: string): Promise<StoreFolders> {
	const folders: StoreFolders = {
		root,
		received: join(root, "received"),
		loads: join(root, "loads"),
		unfinished: join(root, "unfinished"),
	};
	for (const folder of [folders.received, folders.loads, folders.unfinished])
		await mkdir(folder, { recursive: true });
	await clearLeftovers(folders);
	return folders;
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

async function clearLeftovers(folders: StoreFolders): Promise<void> {
	for (const name of await readdir(folders.unfinished)) {
		const owner = Number(name.split("-")[0]);
		if (!isRunning(owner)) await rm(join(folders.unfinished, name), { recursive: true, force: true });
	}
}

function isRunning(processId: number): boolean {
	try {
		return process.kill(processId, 0);
	} catch (fault) {
		return (fault as NodeJS.ErrnoException).code === "EPERM";
	}
}
