import { stat } from "node:fs/promises";
import type { TableSourceId } from "#evidence/sources";
import type { Known } from "#vocabulary";
import type { Database } from "./database.ts";
import { hashOf, readLoads } from "./load-folder.ts";
import type { LoadRecord } from "./load-record.ts";
import type { FileOutcome, LoadProgress } from "./load-report.ts";
import { refusedFile } from "./load-report.ts";
import { keepReturn } from "./load-return.ts";
import type { LoadingWorld } from "./loading-world.ts";
import { type FileOnDisk, partsOf, type ReceivedPart } from "./received-parts.ts";
import { settleCommits } from "./staged-load.ts";
import { type Prepared, prepareTable } from "./table-load.ts";
import { bulkProblems } from "./table-problems.ts";
import { erasureOf } from "./upkeep/erasure.ts";
import { whileAlone } from "./writer-lock.ts";

/** How files are to be loaded. */
export type LoadOptions = {
	/** The format of files whose headings could be two. */
	readonly as?: TableSourceId;
	/** Told of progress, after each file or part of one. */
	readonly report?: (progress: LoadProgress) => void;
	/** Stops the loading and leaves the store as it was. */
	readonly signal?: AbortSignal;
};

/** Loading was stopped before anything was kept. */
export class LoadingStopped extends Error {
	constructor() {
		super("Loading was stopped, and the store is as it was.");
	}
}

/** Files that are read at once; more would only wait for the same processors. */
const LANES = 2;

/**
 * Loads files of whatever kinds they turn out to be, told from their headings. All are read first, and only when every
 * one has been read are the loads kept, in the order of the files: whoever stops in between finds the store as it was.
 * An archive or workbook gives an outcome for each table in it.
 */
export async function loadFiles(
	world: LoadingWorld,
	files: readonly FileOnDisk[],
	known: Known,
	options: LoadOptions,
): Promise<readonly FileOutcome[]> {
	const lanes = Array.from({ length: LANES }, () => world.reader.beside());
	const stop = () => {
		for (const lane of lanes) lane.interrupt();
	};
	options.signal?.addEventListener("abort", stop);
	const prepared: (Prepared | undefined)[] = [];
	let keeping = false;
	try {
		await readAll(world, files, known, options, lanes, prepared);
		const read = prepared.filter((each) => each !== undefined);
		return await whileAlone(world.folders.root, () => {
			options.signal?.throwIfAborted();
			keeping = true;
			return keepAll(world, read, files, options);
		});
	} catch (fault) {
		if (options.signal?.aborted && !keeping) throw new LoadingStopped();
		throw fault;
	} finally {
		options.signal?.removeEventListener("abort", stop);
		for (const each of prepared) await each?.drop();
		for (const lane of lanes) lane.close();
	}
}

/** Reads all files, a few at once; `prepared` is filled in their order. */
async function readAll(
	world: LoadingWorld,
	files: readonly FileOnDisk[],
	known: Known,
	options: LoadOptions,
	lanes: readonly Database[],
	prepared: (Prepared | undefined)[],
): Promise<void> {
	const progress = await readingProgress(files, options);
	const free = [...lanes];
	const running: Promise<void>[] = [];
	const position = { next: 0 };
	const loads = await readLoads(world.folders);
	try {
		for (const [index, file] of files.entries())
			for await (const part of partsOf(world.folders, file, options.as)) {
				if (free.length === 0) await Promise.race(running);
				const lane = free.pop() ?? world.reader;
				const place = position.next++;
				const reading = prepare(world, lane, part, { known, loads }).then((each) => {
					prepared[place] = each;
					free.push(lane);
					running.splice(running.indexOf(reading), 1);
					progress(index, each.rowsRead);
				});
				// The fault is told where all are awaited; until then nobody may be listening, which Node takes for a crash.
				reading.catch(() => undefined);
				running.push(reading);
				options.signal?.throwIfAborted();
			}
		await Promise.all(running);
		options.signal?.throwIfAborted();
	} finally {
		await Promise.allSettled(running);
	}
}

async function keepAll(
	world: LoadingWorld,
	prepared: readonly Prepared[],
	files: readonly FileOnDisk[],
	{ report }: LoadOptions,
): Promise<readonly FileOutcome[]> {
	const outcomes: FileOutcome[] = [];
	const loads = await readLoads(world.folders);
	const rows = prepared.reduce((sum, each) => sum + each.rowsRead, 0);
	for (const [index, each] of prepared.entries()) {
		const outcome = await each.keep(loads);
		outcomes.push(outcome);
		if (outcome.status === "loaded") loads.push(outcome.load);
		const file = outcome.status === "refused" ? outcome.name : outcome.load.name;
		report?.({
			stage: "keeping",
			file,
			number: index + 1,
			of: Math.max(prepared.length, files.length),
			rows,
			share: 1,
		});
	}
	await settleCommits(world.folders);
	return outcomes;
}

async function prepare(
	world: LoadingWorld,
	lane: Database,
	part: ReceivedPart,
	{ known, loads }: { readonly known: Known; readonly loads: readonly LoadRecord[] },
): Promise<Prepared> {
	const nothing = async () => {};
	const ended = (outcome: FileOutcome): Prepared => ({
		rowsRead: 0,
		keep: async () => outcome,
		drop: nothing,
	});
	if (part.kind === "refused") return ended(part.outcome);
	const [name, fileHash] =
		part.kind === "table" ? [part.table.name, part.table.fileHash] : [part.name, hashOf(part.bytes)];
	const erasure = await erasureOf(world.folders, fileHash);
	if (erasure)
		return ended(
			refusedFile(name, 0, [
				bulkProblems.erasedBefore({ file: name }, erasure.erasedAt.slice(0, 10), erasure.reason),
			]),
		);
	if (part.kind === "table") return prepareTable(world, lane, part.table, loads);
	return { rowsRead: 0, keep: (all) => keepReturn(world, part, known, all), drop: nothing };
}

async function readingProgress(files: readonly FileOnDisk[], { report }: LoadOptions) {
	const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
	const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
	const all = Math.max(1, ends.at(-1) ?? 0);
	let rows = 0;
	return (index: number, rowsRead: number) => {
		rows += rowsRead;
		const file = files[index]?.name ?? "";
		report?.({
			stage: "reading",
			file,
			number: index + 1,
			of: files.length,
			rows,
			share: (ends[index] ?? 0) / all,
		});
	};
}
