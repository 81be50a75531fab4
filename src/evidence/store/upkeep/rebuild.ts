import { constants } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readReturn, recognise } from "#evidence/sources";
import type { Known, Problem } from "#vocabulary";
import { forgetLoads, hashOf, RECORD_FILE, readLoads } from "../load-folder.ts";
import type { LoadId, LoadRecord } from "../load-record.ts";
import { returnLines, writeReturnRows } from "../load-return.ts";
import type { LoadingWorld } from "../loading-world.ts";
import { receivedPath } from "../received-files.ts";
import { scanFile } from "../scan-file.ts";
import { type StagedLoad, stageLoad } from "../staged-load.ts";
import { exchangeLoads, reachDisk, unfinishedFolder } from "../store-folders.ts";
import { readTable, type TableReading } from "../table-reading.ts";
import { readWorkbookTables } from "../workbook-tables.ts";
import { rebuildProblems } from "./rebuild-problems.ts";

/** What became of the loads that were made anew. */
export type RebuildReport = {
	readonly loads: number;
	/** Loads of which this version of the program makes other rows than the one that loaded them. */
	readonly changed: readonly LoadId[];
};

type Rebuilt = { readonly record: LoadRecord; readonly folder: string };

/**
 * Makes every load anew from its file as received, with this version of the program, under the same id: what was loaded
 * when, and what takes the place of what, stays. All loads are exchanged at once, or none if a single one cannot be made.
 */
export async function rebuildStore(
	world: LoadingWorld,
	known: Known,
	report: (done: number, of: number) => void,
): Promise<RebuildReport | { readonly problems: readonly Problem[] }> {
	const { folders } = world;
	const loads = await readLoads(folders);
	const folder = await unfinishedFolder(folders);
	try {
		const all = join(folder, "loads");
		await mkdir(all);
		const changed: LoadId[] = [];
		const problems: Problem[] = [];
		for (const [index, load] of loads.entries()) {
			report(index + 1, loads.length);
			const rebuilt = await rebuildLoad(world, load, known);
			if ("problem" in rebuilt) problems.push(rebuilt.problem);
			else {
				await rename(rebuilt.folder, join(all, load.id));
				if (rebuilt.record.rowsHash !== load.rowsHash) changed.push(load.id);
			}
		}
		if (problems.length > 0) return { problems };
		await reachDisk(all);
		await exchangeLoads(folders, all);
		forgetLoads(folders);
		return { loads: loads.length, changed };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function rebuildLoad(
	world: LoadingWorld,
	load: LoadRecord,
	known: Known,
): Promise<Rebuilt | { readonly problem: Problem }> {
	const staged = await stageLoad(await unfinishedFolder(world.folders));
	const at = { file: load.name };
	try {
		await copyFile(receivedPath(world.folders, load.fileHash), staged.received, constants.COPYFILE_FICLONE);
		if (hashOf(await readFile(staged.received)) !== load.fileHash)
			return { problem: rebuildProblems.receivedChanged(at) };
		const reading = await (load.source === "partner-return"
			? rereadReturn(world, staged, load, known)
			: rereadTable(world, staged, load));
		if (!reading) return { problem: rebuildProblems.unreadable(at) };
		const folder = `${staged.folder}-rebuilt`;
		await writeFile(
			join(staged.load, RECORD_FILE),
			`${JSON.stringify({ ...load, ...reading }, null, "\t")}\n`,
		);
		await reachDisk(join(staged.load, RECORD_FILE));
		await rename(staged.load, folder);
		return { record: { ...load, ...reading }, folder };
	} catch (fault) {
		if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
		return { problem: rebuildProblems.receivedMissing(at) };
	} finally {
		await rm(staged.folder, { recursive: true, force: true });
	}
}

async function rereadReturn(
	{ database }: LoadingWorld,
	staged: StagedLoad,
	load: LoadRecord,
	known: Known,
): Promise<Partial<LoadRecord> | undefined> {
	const { name, mapping } = load;
	const bytes = await readFile(staged.received);
	const reading = await readReturn({ name, bytes, ...(mapping && { mapping }) }, known);
	if (!reading.accepted) return undefined;
	const { rowsRead, rowsRejected, rowsSetAside = 0, problems, records } = reading;
	const lines = returnLines(records);
	const rowsHash = await writeReturnRows(database, staged.load, lines);
	return {
		rowsRead,
		rowsRejected,
		rowsSetAside,
		rowsLoaded: records.length,
		problems,
		meaning: hashOf(lines),
		rowsHash,
	};
}

async function rereadTable(
	{ reader }: LoadingWorld,
	staged: StagedLoad,
	{ name, source, sheet, fileHash }: LoadRecord,
): Promise<TableReading | undefined> {
	if (source === "partner-return") return undefined;
	if (sheet !== undefined) {
		const workbook = await readWorkbookTables(
			{ name, path: staged.received, fileHash },
			staged.folder,
			source,
		);
		const found = workbook?.tables.find((each) => each.sheet === sheet);
		return found && readTable(reader, { at: { file: name, sheet }, ...found, staged });
	}
	const scan = await scanFile(staged.received);
	const table = recognise(scan.opening, source);
	if (table.kind !== "table") return undefined;
	return readTable(reader, { at: { file: name }, path: staged.received, scan, table, staged });
}
