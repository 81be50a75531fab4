import { resolve } from "node:path";
import type { ReceivedFile } from "#evidence/sources";
import type { Known } from "#vocabulary";
import { type DatabaseLimits, database, USUAL_LIMITS } from "./database.ts";
import { readLoads } from "./load-folder.ts";
import type { LoadRecord } from "./load-record.ts";
import type { FileOutcome } from "./load-report.ts";
import { loadReturn } from "./load-return.ts";
import { findObservations, type ObservationFilter } from "./observations.ts";
import type { HeldReturn } from "./return-rows.ts";
import { prepareFolders } from "./store-folders.ts";

/** What a store needs of the world beside its folder. */
export type StoreOptions = { readonly now: () => Date; readonly limits?: DatabaseLimits };

/**
 * The evidence that was handed in: files as received, loads that are never changed, and questions about them. Many
 * processes may read one store; loads of two processes at once both arrive.
 */
export type Store = {
	/** Loads a partner's return wholly or not at all. */
	loadReturn(file: ReceivedFile, known: Known): Promise<FileOutcome>;
	/** Every load there is, superseded ones included, oldest first. */
	loads(): Promise<readonly LoadRecord[]>;
	/** What partners stated in their current returns. */
	observations(filter?: ObservationFilter): Promise<readonly HeldReturn[]>;
	close(): void;
};

/** Opens the store in a folder, which is made where it is missing; unfinished leftovers are cleared away. */
export async function openStore(folder: string, { now, limits }: StoreOptions): Promise<Store> {
	const folders = await prepareFolders(resolve(folder));
	const engine = database(folders, limits ?? USUAL_LIMITS);
	const world = { folders, database: engine, now };
	return {
		loadReturn: (file, known) => loadReturn(world, file, known),
		loads: () => readLoads(folders),
		observations: (filter = {}) => findObservations(folders, engine, filter),
		close: () => engine.close(),
	};
}
