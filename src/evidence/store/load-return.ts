import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReceivedFile, readReturn } from "#evidence/sources";
import type { Known } from "#vocabulary";
import { type Database, text } from "./database.ts";
import { hashOf, nextLoadId, ROWS_FILE, readLoads } from "./load-folder.ts";
import { currentLoads, type LoadRecord } from "./load-record.ts";
import type { FileOutcome } from "./load-report.ts";
import type { LoadingWorld } from "./loading-world.ts";
import { RETURN_ROW_COLUMNS, rowOf } from "./return-rows.ts";
import { commitLoad, hashOfFile, settleCommits, stageLoad } from "./staged-load.ts";
import { unfinishedFolder } from "./store-folders.ts";
import { whileAlone } from "./writer-lock.ts";

/**
 * Loads a partner's return wholly or not at all. The same bytes with the same meaning change nothing; a file of the
 * same name supersedes the one before, which stays on the disk.
 */
export async function loadReturn(
	world: LoadingWorld,
	file: ReceivedFile,
	known: Known,
): Promise<FileOutcome> {
	const { folders } = world;
	return whileAlone(folders.root, async () => keepReturn(world, file, known, await readLoads(folders)));
}

/** Loads a partner's return as `loadReturn` does, for a caller that holds the store's lock and knows its loads. */
export async function keepReturn(
	world: LoadingWorld,
	file: ReceivedFile & Pick<LoadRecord, "archive">,
	known: Known,
	loads: readonly LoadRecord[],
): Promise<FileOutcome> {
	const reading = await readReturn(file, known);
	const { rowsRead, rowsRejected, problems } = reading;
	if (!reading.accepted) return { status: "refused", name: file.name, rowsRead, rowsRejected, problems };
	const lines = returnLines(reading.records);
	const fileHash = hashOf(file.bytes);
	const meaning = hashOf(lines);
	const current = currentLoads(loads).filter((load) => load.source === "partner-return");
	const held = current.find((load) => load.fileHash === fileHash && load.meaning === meaning);
	if (held) return { status: "already held", load: held };
	const staged = await stageLoad(await unfinishedFolder(world.folders));
	try {
		await writeFile(staged.received, file.bytes);
		const load: LoadRecord = {
			id: nextLoadId(loads, fileHash),
			fileHash,
			name: file.name,
			source: "partner-return",
			...(file.archive && { archive: file.archive }),
			...(file.mapping && { mapping: file.mapping }),
			loadedAt: world.now().toISOString(),
			rowsRead,
			rowsLoaded: reading.records.length,
			rowsRejected,
			rowsSetAside: reading.rowsSetAside ?? 0,
			problems,
			supersedes: current
				.filter((each) => each.name === file.name || each.fileHash === fileHash)
				.map((each) => each.id),
			rowsHash: await writeReturnRows(world.database, staged.load, lines),
			meaning,
		};
		await commitLoad(world.folders, staged, load);
		await settleCommits(world.folders);
		return { status: "loaded", load };
	} finally {
		await rm(staged.folder, { recursive: true, force: true });
	}
}

/** The records of a return, laid out in columns, a line of JSON for each. */
export function returnLines(records: readonly Parameters<typeof rowOf>[0][]): string {
	return records.map((record) => JSON.stringify(rowOf(record))).join("\n");
}

/** Writes the rows of a return into the folder of a load; gives their hash. */
export async function writeReturnRows(database: Database, folder: string, lines: string): Promise<string> {
	const laidOut = join(folder, "rows.ndjson");
	await writeFile(laidOut, lines);
	const columns = Object.entries(RETURN_ROW_COLUMNS).map(([name, type]) => `${name}: '${type}'`);
	const rows = `read_json(${text(laidOut)}, format = 'newline_delimited', columns = {${columns.join(", ")}})`;
	const target = join(folder, ROWS_FILE);
	await database.run(`COPY (SELECT * FROM ${rows}) TO ${text(target)} (FORMAT parquet, COMPRESSION zstd)`);
	await rm(laidOut);
	return hashOfFile(target);
}
