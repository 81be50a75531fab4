import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReceivedFile, readReturn } from "#evidence/sources";
import type { Known } from "#vocabulary";
import { type Database, text } from "./database.ts";
import { hashOf, nextLoadId, ROWS_FILE, readLoads, writeLoad } from "./load-folder.ts";
import { currentLoads, type LoadRecord } from "./load-record.ts";
import type { FileOutcome } from "./load-report.ts";
import { keepReceived } from "./received-files.ts";
import { RETURN_ROW_COLUMNS, rowOf } from "./return-rows.ts";
import type { StoreFolders } from "./store-folders.ts";

/** What loading needs of the world. */
export type LoadingWorld = {
	readonly folders: StoreFolders;
	readonly database: Database;
	readonly now: () => Date;
};

/**
 * Loads a partner's return wholly or not at all. The same bytes with the same meaning change nothing; a file of the
 * same name supersedes the one before, which stays on the disk.
 */
export async function loadReturn(
	world: LoadingWorld,
	file: ReceivedFile,
	known: Known,
): Promise<FileOutcome> {
	const reading = await readReturn(file, known);
	const { rowsRead, rowsRejected, problems } = reading;
	if (!reading.accepted) return { status: "refused", name: file.name, rowsRead, rowsRejected, problems };
	const lines = reading.records.map((record) => JSON.stringify(rowOf(record))).join("\n");
	const fileHash = hashOf(file.bytes);
	const meaning = hashOf(lines);
	const loads = await readLoads(world.folders);
	const current = currentLoads(loads).filter((load) => load.source === "partner-return");
	const held = current.find((load) => load.fileHash === fileHash && load.meaning === meaning);
	if (held) return { status: "already held", load: held };
	await keepReceived(world.folders, fileHash, file.bytes);
	const load: LoadRecord = {
		id: nextLoadId(loads, fileHash),
		fileHash,
		name: file.name,
		source: "partner-return",
		loadedAt: world.now().toISOString(),
		rowsRead,
		rowsLoaded: reading.records.length,
		rowsRejected,
		rowsSetAside: 0,
		problems,
		supersedes: current
			.filter((each) => each.name === file.name || each.fileHash === fileHash)
			.map((each) => each.id),
		meaning,
	};
	await writeLoad(world.folders, async (folder) => {
		await writeRows(world.database, folder, lines);
		return load;
	});
	return { status: "loaded", load };
}

async function writeRows(database: Database, folder: string, lines: string): Promise<void> {
	const laidOut = join(folder, "rows.ndjson");
	await writeFile(laidOut, lines);
	const columns = Object.entries(RETURN_ROW_COLUMNS).map(([name, type]) => `${name}: '${type}'`);
	const rows = `read_json(${text(laidOut)}, format = 'newline_delimited', columns = {${columns.join(", ")}})`;
	const target = text(join(folder, ROWS_FILE));
	await database.run(`COPY (SELECT * FROM ${rows}) TO ${target} (FORMAT parquet, COMPRESSION zstd)`);
	await rm(laidOut);
}
