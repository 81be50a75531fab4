import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { RecognisedTable } from "#evidence/sources";
import type { Problem } from "#vocabulary";
import type { Database } from "./database.ts";
import { nextLoadId, ROWS_FILE } from "./load-folder.ts";
import { currentLoads, type LoadRecord, type PackPart } from "./load-record.ts";
import { type FileOutcome, refusedFile } from "./load-report.ts";
import type { LoadingWorld } from "./loading-world.ts";
import { heldWhole, sealed } from "./pack-part.ts";
import { packProblems } from "./pack-problems.ts";
import type { TextScan } from "./scan-file.ts";
import { commitLoad, type StagedLoad } from "./staged-load.ts";
import { revisionOf, supersededBy } from "./supersession.ts";
import { bulkProblems } from "./table-problems.ts";
import { readTable, type TableReading } from "./table-reading.ts";

/** A table that is recognised, with the file in which it came. */
export type ReceivedTable = {
	readonly name: string;
	readonly sheet?: string;
	readonly archive?: LoadRecord["archive"];
	readonly fileHash: string;
	readonly path: string;
	readonly scan: TextScan;
	readonly table: RecognisedTable;
	readonly staged: StagedLoad;
	/** Of which file it is a part, as the manifest of its data pack says. */
	readonly part?: PackPart;
	/** Problems of the file as a whole, told with this table of it. */
	readonly remarks?: readonly Problem[];
};

/** A file that has been read and can be kept at once, or what became of it already. */
export type Prepared = {
	readonly rowsRead: number;
	/**
	 * Keeps the load; to be called in the order of the files, one after the other.
	 *
	 * @param loads all that the store holds by then
	 */
	keep(loads: readonly LoadRecord[]): Promise<FileOutcome>;
	/** Takes away what was prepared. */
	drop(): Promise<void>;
};

/**
 * Reads a table in bulk and prepares its load, unless it is among the loads that are held. Every line ends as a row that is loaded, rejected with its reason, or set
 * aside as a repeat; rows that are in order are loaded even if others are not, since nobody can mend a published file.
 */
export async function prepareTable(
	world: LoadingWorld,
	database: Database,
	received: ReceivedTable,
	loads: readonly LoadRecord[],
): Promise<Prepared> {
	const { name, sheet, scan, table, staged } = received;
	const at = { file: name, ...(sheet !== undefined && { sheet }) };
	const drop = () => rm(staged.folder, { recursive: true, force: true });
	const rows = scan.lines - table.filledHeadingLines;
	const held = heldTable(loads, received);
	if (held) return settled(held, 0, drop);
	const refusal = table.mapping.refusal?.(at);
	if (refusal) return settled(refusedFile(name, rows, [refusal]), rows, drop);
	const toRead = { at, path: received.path, scan, table, staged };
	const reading = rows > 0 ? await readTable(database, toRead).catch(dropFirst(drop)) : undefined;
	if (reading?.problems.some((problem) => problem.stops === "file")) {
		const outcome = refusedFile(name, reading.rowsRead, reading.problems);
		return settled(outcome, outcome.rowsRead, drop);
	}
	if (!reading || reading.rowsLoaded === 0) {
		const reason = rows <= 0 ? "headingAlone" : reading ? "nothingUsable" : "damaged";
		const outcome = refusedFile(name, Math.max(0, reading?.rowsRead ?? rows), [
			bulkProblems[reason](at),
			...(reading?.problems ?? []),
		]);
		return settled(outcome, outcome.rowsRead, drop);
	}
	return { rowsRead: reading.rowsRead, keep: (all) => keepTable(world, received, reading, all), drop };
}

/** What needs no keeping: what was prepared is taken away and the outcome told. */
function settled(outcome: FileOutcome, rowsRead: number, drop: () => Promise<void>): Prepared {
	const keep = async () => {
		await drop();
		return outcome;
	};
	return { rowsRead, keep, drop };
}

function dropFirst(drop: () => Promise<void>) {
	return async (fault: unknown): Promise<never> => {
		await drop();
		throw fault;
	};
}

/**
 * The outcome for a file that was loaded before. A release that was once loaded and superseded stays so: loading a folder
 * again must not bring old figures back.
 */
function heldTable(
	loads: readonly LoadRecord[],
	{ table, fileHash, sheet, part }: ReceivedTable,
): FileOutcome | undefined {
	const load = loads.find(
		(each) =>
			each.source === table.source.id &&
			each.fileHash === fileHash &&
			each.sheet === sheet &&
			(each.part || !part),
	);
	return load && { status: "already held", load };
}

async function keepTable(
	world: LoadingWorld,
	received: ReceivedTable,
	reading: TableReading,
	loads: readonly LoadRecord[],
): Promise<FileOutcome> {
	const held = heldTable(loads, received);
	if (held) {
		await rm(received.staged.folder, { recursive: true, force: true });
		return held;
	}
	const { name, sheet, archive, fileHash, table, staged } = received;
	const part = received.part && { part: sealed(fileHash, received.part) };
	const frame = { source: table.source.id, name, fileHash, ...(sheet !== undefined && { sheet }), ...part };
	const release = { ...frame, ...reading };
	const whole = part && heldWhole(release, currentLoads(loads));
	if (whole) {
		await rm(staged.folder, { recursive: true, force: true });
		return {
			status: "already held",
			load: whole,
			remarks: [packProblems.heldInWhole(name, part.part, whole)],
		};
	}
	const { revised = [], covers } = table.mapping;
	const rows = join(staged.load, ROWS_FILE);
	const columns = covers && { columns: covers };
	const revision = await revisionOf(world.folders, world.database, {
		release,
		loads,
		rows,
		revised,
		...columns,
	});
	const superseded = supersededBy(release, loads);
	const replaced = part ? [] : superseded.filter((each) => each.part);
	const remarks = [
		...(received.remarks ?? []),
		...(replaced.length > 0 ? [packProblems.partsReplaced(name, replaced)] : []),
	];
	const load: LoadRecord = {
		id: nextLoadId(loads, fileHash),
		...release,
		problems: [...remarks, ...reading.problems],
		...(archive && { archive }),
		loadedAt: world.now().toISOString(),
		supersedes: superseded.map((each) => each.id),
		...(revision && { revision }),
	};
	await commitLoad(world.folders, staged, load);
	return { status: "loaded", load };
}
