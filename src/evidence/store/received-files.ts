import { chmod, copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { reachDisk, type StoreFolders, unfinishedFolder } from "./store-folders.ts";

const READ_ONLY = 0o444;

/** Where a received file with this hash stands or would stand. */
export function receivedPath(folders: StoreFolders, fileHash: string): string {
	return join(folders.received, fileHash.slice(0, 2), fileHash);
}

/** Keeps a file exactly as it was received, under its hash; what is already there is left alone. */
export async function keepReceived(
	folders: StoreFolders,
	fileHash: string,
	content: Uint8Array | { readonly path: string },
): Promise<string> {
	const kept = receivedPath(folders, fileHash);
	if (await stat(kept).catch(() => undefined)) return kept;
	const folder = await unfinishedFolder(folders);
	const copy = join(folder, fileHash);
	if (content instanceof Uint8Array) await writeFile(copy, content);
	else await copyFile(content.path, copy);
	await reachDisk(copy);
	await chmod(copy, READ_ONLY);
	await mkdir(dirname(kept), { recursive: true });
	await rename(copy, kept);
	await reachDisk(dirname(kept));
	await rm(folder, { recursive: true, force: true });
	return kept;
}
