import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Recognised } from "#evidence/sources";
import type { Day, Problem } from "#vocabulary";
import { type Database, text } from "./database.ts";
import { evenLineEnds } from "./even-line-ends.ts";
import { nextLoadId, ROWS_FILE, readLoads, writeLoad } from "./load-folder.ts";
import { currentLoads, type LoadRecord, type StreetCover } from "./load-record.ts";
import type { FileOutcome } from "./load-report.ts";
import type { LoadingWorld } from "./load-return.ts";
import { keepReceived } from "./received-files.ts";
import { faultProblems, shapeProblems } from "./row-faults.ts";
import type { FileScan } from "./scan-file.ts";
import { unfinishedFolder } from "./store-folders.ts";
import { bulkProblems } from "./table-problems.ts";
import { readWritten } from "./written-table.ts";

type RecognisedTable = Extract<Recognised, { kind: "table" }>;

/** A file on the disk and what people call it. */
export type FileOnDisk = { readonly name: string; readonly path: string };

/**
 * Loads a table in bulk. Every line ends as a row that is loaded, rejected with its reason, or set aside as a repeat;
 * rows that are in order are loaded even if others are not, since nobody can mend a published file. A release that was
 * once loaded and superseded stays so: loading a folder again must not bring old figures back.
 */
export async function loadTable(
	world: LoadingWorld,
	file: FileOnDisk,
	scan: FileScan,
	table: RecognisedTable,
): Promise<FileOutcome> {
	const { fileHash } = scan;
	const loads = await readLoads(world.folders);
	const current = currentLoads(loads).filter((load) => load.source === table.source.id);
	const held = loads.find((load) => load.source === table.source.id && load.fileHash === fileHash);
	if (held) return { status: "already held", load: held };
	const rowsRead = scan.lines - 1;
	if (rowsRead === 0) return refusal(file, rowsRead, [bulkProblems.headingAlone({ file: file.name })]);
	const received = await keepReceived(world.folders, fileHash, file);
	const reading = await readEven(world, file.name, received, scan, table);
	if (!reading || reading.rowsLoaded === 0) {
		await rm(received, { force: true });
		const reason = reading ? bulkProblems.nothingUsable : bulkProblems.damaged;
		return refusal(file, rowsRead, [reason({ file: file.name }), ...(reading?.problems ?? [])]);
	}
	const load: LoadRecord = {
		id: nextLoadId(loads, fileHash),
		fileHash,
		name: file.name,
		source: table.source.id,
		loadedAt: world.now().toISOString(),
		rowsRead,
		...reading,
		supersedes: current.filter((each) => isReplaced(each, file.name, reading.covers)).map((each) => each.id),
	};
	await writeLoad(world.folders, async (folder) => {
		const target = text(join(folder, ROWS_FILE));
		await world.database.run(`COPY made TO ${target} (FORMAT parquet, COMPRESSION zstd)`);
		return load;
	});
	await world.database.run("DROP TABLE made; DROP TABLE written");
	return { status: "loaded", load };
}

type Reading = Pick<
	LoadRecord,
	"rowsLoaded" | "rowsRejected" | "rowsSetAside" | "problems" | "covers" | "counts"
> & { readonly covers: readonly StreetCover[] };

/** Reads the file, or a copy with even line ends; undefined if the database's reader cannot read it at all. */
async function readEven(
	world: LoadingWorld,
	name: string,
	received: string,
	scan: FileScan,
	table: RecognisedTable,
): Promise<Reading | undefined> {
	const folder = await unfinishedFolder(world.folders);
	const copy = join(folder, "even.csv");
	try {
		if (scan.mixedLineEnds) await evenLineEnds(received, scan.compressed, copy);
		const path = scan.mixedLineEnds ? copy : received;
		const compressed = scan.compressed && !scan.mixedLineEnds;
		return await readRows(world.database, name, path, { ...scan, compressed }, table);
	} catch (fault) {
		if (fault instanceof Error && fault.message.startsWith("Invalid Input Error")) return undefined;
		throw fault;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Reads the file into the relation `made`, and accounts for every line of it. */
async function readRows(
	database: Database,
	name: string,
	received: string,
	scan: FileScan,
	table: RecognisedTable,
): Promise<Reading> {
	const { mapping } = table;
	const misshapen = await readWritten(database, received, scan, table);
	const faulty = mapping.faults.map((fault) => `coalesce(${fault.condition}, false)`).join(" OR ");
	const shaped = await count(database, "SELECT count(*) AS n FROM written");
	const faults = await faultProblems(database, name, mapping.faults, misshapen);
	const remarks = await faultProblems(database, name, mapping.remarks, misshapen);
	const swallowed = Math.max(0, scan.lines - 1 - shaped - misshapen.length);
	if (faulty !== "") await database.run(`DELETE FROM written WHERE ${faulty}`);
	const sound = await count(database, "SELECT count(*) AS n FROM written");
	const distinct = mapping.repeatsSetAside ? "DISTINCT" : "";
	await database.run(`CREATE OR REPLACE TEMP TABLE made AS SELECT ${distinct} * FROM (${mapping.select})`);
	const rowsLoaded = await count(database, "SELECT count(*) AS n FROM made");
	return {
		rowsLoaded,
		rowsRejected: scan.lines - 1 - sound,
		rowsSetAside: sound - rowsLoaded,
		problems: [...shapeProblems(name, misshapen, swallowed), ...faults, ...remarks],
		covers: table.source.id === "police-street" ? await coversOf(database) : [],
		counts: await countsOf(database, mapping.counts),
	};
}

async function count(database: Database, sql: string): Promise<number> {
	return Number((await database.rows(sql))[0]?.n ?? 0);
}

async function countsOf(
	database: Database,
	counts: Readonly<Record<string, string>>,
): Promise<Record<string, number>> {
	const list = Object.entries(counts).map(([name, sql]) => `${sql} AS ${name}`);
	const [row = {}] = await database.rows(`SELECT ${list.join(", ")} FROM made`);
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
}

async function coversOf(database: Database): Promise<StreetCover[]> {
	const rows = await database.rows("SELECT DISTINCT force, month FROM made ORDER BY month, force");
	return rows.map(({ force, month }) => ({ force: String(force), month: String(month) as Day }));
}

/** A load is replaced by a file of the same name, or by one that covers every month and force that it covers. */
function isReplaced(load: LoadRecord, name: string, covers: readonly StreetCover[]): boolean {
	if (load.source !== "police-street") return load.name === name;
	return (load.covers ?? []).every((each) =>
		covers.some(({ force, month }) => force === each.force && month === each.month),
	);
}

function refusal(file: FileOnDisk, rowsRead: number, problems: readonly Problem[]): FileOutcome {
	return { status: "refused", name: file.name, rowsRead, rowsRejected: rowsRead, problems };
}
