import type { Database } from "./database.ts";
import type { StoreFolders } from "./store-folders.ts";

/** What loading needs of the world. */
export type LoadingWorld = {
	readonly folders: StoreFolders;
	/** Answers questions. */
	readonly database: Database;
	/**
	 * Reads tables, each with one thread: then the same file always gives the same bytes, and two that are read at once do
	 * not wait for each other's work.
	 */
	readonly reader: Database;
	readonly now: () => Date;
};
