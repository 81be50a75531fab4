import { type Database, text } from "./database.ts";
import { rowsFile } from "./load-folder.ts";
import { currentLoads, type LoadId, type LoadRecord, type Revision } from "./load-record.ts";
import { countingCovers, coverKey, sameAreas } from "./pack-part.ts";
import type { StoreFolders } from "./store-folders.ts";

/** What of a load decides which others it takes the place of. */
export type Release = Pick<LoadRecord, "source" | "name" | "sheet" | "covers" | "fileHash" | "part">;

/**
 * The current loads of which a release takes the place: those of which it covers every month and force, or, where the
 * source does not say what its files cover, those of the same name. A whole file takes the place of its parts, and a part
 * only of an earlier part of the same areas.
 */
export function supersededBy(release: Release, loads: readonly LoadRecord[]): LoadRecord[] {
	return currentLoads(loads).filter((load) => load.source === release.source && isReplaced(load, release));
}

function isReplaced(load: LoadRecord, release: Release): boolean {
	if (release.part && !load.part) return load.fileHash === release.fileHash;
	if (load.part && !release.part && load.part.from.sha256 === release.fileHash) return true;
	if (load.part && release.part && !sameAreas(release, load)) return false;
	const covers = load.covers ?? [];
	if (covers.length === 0) return isSameFile(load, release);
	const held = new Set((release.covers ?? []).map(coverKey));
	return covers.every((each) => held.has(coverKey(each)));
}

/** Whether a release comes under the name of a load; parts are named as the files that they were cut from. */
function isSameFile(load: LoadRecord, release: Release): boolean {
	const name = (each: Release) => each.part?.from.name ?? each.name;
	return name(load) === name(release) && load.sheet === release.sheet;
}

/**
 * Compares a release with what is held of the same months, or of the file that it replaces; undefined if nothing is.
 *
 * @param rows where the rows of the release stand
 */
export async function revisionOf(
	folders: StoreFolders,
	database: Database,
	{ release, loads, rows, revised, columns }: RevisionRequest,
): Promise<Revision | undefined> {
	const before = heldBefore(folders, release, loads, columns);
	if (before.length === 0) return undefined;
	const [now, held] = ["now_rows", "held_rows"];
	await database.run(`CREATE OR REPLACE TEMP VIEW ${now} AS SELECT * FROM read_parquet(${text(rows)})`);
	await database.run(`CREATE OR REPLACE TEMP VIEW ${held} AS ${before.join(" UNION ALL BY NAME ")}`);
	const all = await sharedColumns(database, now, held);
	const shown = all.filter((each) => !revised.includes(each.slice(1, -1)));
	const beyond = async (left: string, right: string, columns: readonly string[]) => {
		const what = columns.join(", ");
		const sql = `SELECT count(*) AS n FROM (SELECT ${what} FROM ${left} EXCEPT ALL SELECT ${what} FROM ${right})`;
		return Number((await database.rows(sql))[0]?.n ?? 0);
	};
	const rowsAdded = await beyond(now, held, shown);
	const rowsRemoved = await beyond(held, now, shown);
	const rowsRevised = revised.length === 0 ? 0 : (await beyond(now, held, all)) - rowsAdded;
	return { rowsAdded, rowsRemoved, rowsRevised, revisedColumns: revised };
}

/** The columns that both have: rows that an earlier version of the program kept may lack one. */
async function sharedColumns(database: Database, left: string, right: string): Promise<string[]> {
	const [ours, theirs] = await Promise.all(
		[left, right].map(async (each) =>
			(await database.rows(`DESCRIBE ${each}`)).map((row) => String(row.column_name)),
		),
	);
	return (ours ?? []).filter((each) => theirs?.includes(each)).map((each) => `"${each}"`);
}

/** A release to be compared, and what its source says of revisions. */
export type RevisionRequest = {
	readonly release: Release;
	readonly loads: readonly LoadRecord[];
	readonly rows: string;
	readonly revised: readonly string[];
	readonly columns?: { readonly force: string; readonly month: string };
};

/** What is held of the release's months, each from the newest load that has it, as SQL. */
function heldBefore(
	folders: StoreFolders,
	release: Release,
	loads: readonly LoadRecord[],
	columns: RevisionRequest["columns"],
): string[] {
	const isAlike = (load: LoadRecord) => sameAreas(release, load);
	if (!columns) {
		const replaced = supersededBy(release, loads).filter(isAlike);
		return replaced.map((load) => `SELECT * FROM ${parquet(folders, load.id)}`);
	}
	const months = new Set((release.covers ?? []).map(coverKey));
	const touched = currentLoads(loads).filter(
		(load) =>
			load.source === release.source &&
			isAlike(load) &&
			load.covers?.some((cover) => months.has(coverKey(cover))),
	);
	const wanted = countingCovers(touched).filter((cover) => months.has(coverKey(cover)));
	return [...Map.groupBy(wanted, (each) => each.load)].map(([load, covers]) => {
		const pairs = covers.map((cover) => `(${text(cover.force)}, ${text(cover.month)})`);
		return `SELECT * FROM ${parquet(folders, load)} WHERE (${columns.force}, ${columns.month}) IN (${pairs.join(", ")})`;
	});
}

function parquet(folders: StoreFolders, load: LoadId): string {
	return `read_parquet(${text(rowsFile(folders, load))})`;
}
