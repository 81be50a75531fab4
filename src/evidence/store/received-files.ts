import { join } from "node:path";
import type { StoreFolders } from "./store-folders.ts";

/** Where a received file with this hash stands or would stand. */
export function receivedPath(folders: StoreFolders, fileHash: string): string {
	return join(folders.received, fileHash.slice(0, 2), fileHash);
}
