import type { Database } from "../database.ts";
import type { StoreFolders } from "../store-folders.ts";

/**
 * A question about what is held, ready to be put to a store with `store.ask`. Each kind of question has a file of its
 * own beside this one, whose function makes it.
 */
export type StoreQuestion<Answer> = (folders: StoreFolders, database: Database) => Promise<Answer>;
