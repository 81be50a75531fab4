import { resolve } from "node:path";
import type { ReceivedFile } from "#evidence/sources";
import type { AreaCode, Known, Outcome } from "#vocabulary";
import { type DatabaseLimits, database, USUAL_LIMITS } from "./database.ts";
import { loadFile } from "./load-file.ts";
import { readLoads } from "./load-folder.ts";
import type { LoadRecord } from "./load-record.ts";
import type { FileOutcome } from "./load-report.ts";
import { loadReturn } from "./load-return.ts";
import type { FileOnDisk } from "./load-table.ts";
import { type AreaCounts, type CountQuestion, countByMonth } from "./monthly-counts.ts";
import { findObservations, type ObservationFilter } from "./observations.ts";
import type { StoreQuestion } from "./queries/store-question.ts";
import type { HeldReturn } from "./return-rows.ts";
import { prepareFolders } from "./store-folders.ts";
import { type HeldWard, wardsOf } from "./wards.ts";

/** What a store needs of the world beside its folder. */
export type StoreOptions = { readonly now: () => Date; readonly limits?: DatabaseLimits };

/**
 * The evidence that was handed in: files as received, loads that are never changed, and questions about them. Many
 * processes may read one store; loads of two processes at once both arrive.
 */
export type Store = {
	/** Loads a file of whatever kind its headings tell. */
	loadFile(file: FileOnDisk, known: Known): Promise<FileOutcome>;
	/** Loads a partner's return wholly or not at all. */
	loadReturn(file: ReceivedFile, known: Known): Promise<FileOutcome>;
	/** Every load there is, superseded ones included, oldest first. */
	loads(): Promise<readonly LoadRecord[]>;
	/** What partners stated in their current returns. */
	observations(filter?: ObservationFilter): Promise<readonly HeldReturn[]>;
	/** Counts street-level crime by month; a month that is not held is null. */
	monthlyCounts(question: CountQuestion): Promise<Outcome<readonly AreaCounts[]>>;
	/** The wards of a district, as the newest lookup has them. */
	wardsOf(district: AreaCode): Promise<readonly HeldWard[]>;
	/** Answers a question of one of the kinds that the room's door names, such as `recordedCrime`. */
	ask<Answer>(question: StoreQuestion<Answer>): Promise<Answer>;
	close(): void;
};

/** Opens the store in a folder, which is made where it is missing; unfinished leftovers are cleared away. */
export async function openStore(folder: string, { now, limits }: StoreOptions): Promise<Store> {
	const folders = await prepareFolders(resolve(folder));
	const engine = database(folders, limits ?? USUAL_LIMITS);
	const world = { folders, database: engine, now };
	return {
		loadFile: (file, known) => loadFile(world, file, known),
		loadReturn: (file, known) => loadReturn(world, file, known),
		loads: () => readLoads(folders),
		observations: (filter = {}) => findObservations(folders, engine, filter),
		monthlyCounts: (question) => countByMonth(folders, engine, question),
		wardsOf: (district) => wardsOf(folders, engine, district),
		ask: (question) => question(folders, engine),
		close: () => engine.close(),
	};
}
