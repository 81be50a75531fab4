import type { Database } from "./database.ts";
import type { StoreFolders } from "./store-folders.ts";

/** What loading needs of the world. */
export type LoadingWorld = {
	readonly folders: StoreFolders;
	readonly database: Database;
	readonly now: () => Date;
};
