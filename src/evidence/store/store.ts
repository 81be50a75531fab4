import { resolve } from "node:path";
import type { ReceivedFile } from "#evidence/sources";
import type { AreaCode, Known, Outcome, Problem } from "#vocabulary";
import { type DatabaseLimits, database, USUAL_LIMITS } from "./database.ts";
import { type LoadOptions, loadFiles } from "./load-files.ts";
import { forgetLoads, readLoads, rejectsFile } from "./load-folder.ts";
import type { LoadId, LoadRecord } from "./load-record.ts";
import type { FileOutcome } from "./load-report.ts";
import { loadReturn } from "./load-return.ts";
import { type AreaCounts, type CountQuestion, countByMonth } from "./monthly-counts.ts";
import { findObservations, type ObservationFilter } from "./observations.ts";
import type { StoreQuestion } from "./queries/store-question.ts";
import type { FileOnDisk } from "./received-parts.ts";
import type { HeldReturn } from "./return-rows.ts";
import { isThere, prepareFolders } from "./store-folders.ts";
import { type Erasure, type ErasureRequest, eraseFile, readErasures } from "./upkeep/erasure.ts";
import { type RebuildReport, rebuildStore } from "./upkeep/rebuild.ts";
import { type RestoreOutcome, restoreLoad } from "./upkeep/restore.ts";
import { type StoreHealth, verifyStore } from "./upkeep/verify.ts";
import { type HeldWard, wardsOf } from "./wards.ts";
import { whileAlone } from "./writer-lock.ts";

/** What a store needs of the world beside its folder. */
export type StoreOptions = { readonly now: () => Date; readonly limits?: DatabaseLimits };

/**
 * The evidence that was handed in: files as received, loads that are never changed, and questions about them. Many
 * processes may read one store; of those that change it one does at a time, and the others wait for it.
 */
export type Store = {
	/** Loads files of whatever kinds their headings tell; an archive or workbook gives an outcome for each table in it. */
	loadFiles(
		files: readonly FileOnDisk[],
		known: Known,
		options?: LoadOptions,
	): Promise<readonly FileOutcome[]>;
	/** Loads a file that holds one table. */
	loadFile(file: FileOnDisk, known: Known): Promise<FileOutcome>;
	/** Loads a partner's return wholly or not at all. */
	loadReturn(file: ReceivedFile, known: Known): Promise<FileOutcome>;
	/** Every load there is, superseded ones included, oldest first. */
	loads(): Promise<readonly LoadRecord[]>;
	/** Where the ledger of a load's rejected rows stands; undefined where none was rejected. */
	rejects(load: LoadId): Promise<string | undefined>;
	/** Brings back a load that a later release superseded. */
	restore(load: LoadId): Promise<RestoreOutcome>;
	/** Looks at every file of the store. */
	verify(): Promise<StoreHealth>;
	/** Does something while nobody changes the store, such as copying its files; others wait until it has ended. */
	undisturbed<Result>(act: () => Promise<Result>): Promise<Result>;
	/** Makes every load anew from the files as received. */
	rebuild(
		known: Known,
		report?: (done: number, of: number) => void,
	): Promise<RebuildReport | { readonly problems: readonly Problem[] }>;
	/** Erases a file and every load made from it; undefined if there is no such file. */
	erase(request: Omit<ErasureRequest, "now">): Promise<Erasure | undefined>;
	/** What was erased. */
	erasures(): Promise<readonly Erasure[]>;
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
export async function openStore(
	folder: string,
	{ now, limits = USUAL_LIMITS }: StoreOptions,
): Promise<Store> {
	const folders = await prepareFolders(resolve(folder));
	const engine = database(folders, limits);
	const reader = database(folders, { ...limits, threads: 1 });
	const world = { folders, database: engine, reader, now };
	/** Upkeep starts from the records on the disk: another process may have rebuilt them since they were read. */
	const afresh = <Result>(act: () => Promise<Result>) =>
		whileAlone(folders.root, () => {
			forgetLoads(folders);
			return act();
		});
	return {
		loadFiles: (files, known, options = {}) => loadFiles(world, files, known, options),
		loadFile: async (file, known) => onlyOutcome(await loadFiles(world, [file], known, {})),
		loadReturn: (file, known) => loadReturn(world, file, known),
		loads: () => readLoads(folders),
		rejects: async (load) =>
			(await isThere(rejectsFile(folders, load))) ? rejectsFile(folders, load) : undefined,
		restore: (load) => afresh(() => restoreLoad(world, load)),
		verify: () => verifyStore(folders, engine),
		undisturbed: (act) => whileAlone(folders.root, act),
		rebuild: (known, report = () => {}) => afresh(() => rebuildStore(world, known, report)),
		erase: (request) => afresh(() => eraseFile(folders, { ...request, now })),
		erasures: () => readErasures(folders),
		observations: (filter = {}) => findObservations(folders, engine, filter),
		monthlyCounts: (question) => countByMonth(folders, engine, question),
		wardsOf: (district) => wardsOf(folders, engine, district),
		ask: (question) => question(folders, engine),
		close: () => {
			engine.close();
			reader.close();
		},
	};
}

function onlyOutcome(outcomes: readonly FileOutcome[]): FileOutcome {
	const [only] = outcomes;
	if (only && outcomes.length === 1) return only;
	throw new Error(
		`The file gave ${outcomes.length} outcomes: ask loadFiles for a file that holds several tables.`,
	);
}
