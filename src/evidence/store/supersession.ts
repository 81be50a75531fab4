import { type Database, text } from "./database.ts";
import { rowsFile } from "./load-folder.ts";
import {
	currentLoads,
	type LoadId,
	type LoadRecord,
	type Revision,
	type StreetCover,
} from "./load-record.ts";
import type { StoreFolders } from "./store-folders.ts";

/** What of a load decides which others it takes the place of. */
export type Release = Pick<LoadRecord, "source" | "name" | "sheet" | "covers">;

/**
 * The current loads of which a release takes the place: those of which it covers every month and force, or, where the
 * source does not say what its files cover, those of the same name.
 */
export function supersededBy(release: Release, loads: readonly LoadRecord[]): LoadRecord[] {
	return currentLoads(loads).filter((load) => load.source === release.source && isReplaced(load, release));
}

function isReplaced(load: LoadRecord, release: Release): boolean {
	const covers = load.covers ?? [];
	if (covers.length === 0) return load.name === release.name && load.sheet === release.sheet;
	const held = new Set((release.covers ?? []).map(coverKey));
	return covers.every((each) => held.has(coverKey(each)));
}

/** A month of a force as one text, to compare by. */
function coverKey({ force, month }: StreetCover): string {
	return `${force}\n${month}`;
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
	const source = currentLoads(loads).filter((load) => load.source === release.source);
	if (!columns)
		return supersededBy(release, loads).map((load) => `SELECT * FROM ${parquet(folders, load.id)}`);
	const newest = new Map<string, { cover: StreetCover; load: LoadId }>();
	for (const load of source)
		for (const cover of load.covers ?? []) newest.set(coverKey(cover), { cover, load: load.id });
	const wanted = (release.covers ?? []).flatMap((cover) => newest.get(coverKey(cover)) ?? []);
	return [...Map.groupBy(wanted, (each) => each.load)].map(([load, covers]) => {
		const pairs = covers.map(({ cover }) => `(${text(cover.force)}, ${text(cover.month)})`);
		return `SELECT * FROM ${parquet(folders, load)} WHERE (${columns.force}, ${columns.month}) IN (${pairs.join(", ")})`;
	});
}

function parquet(folders: StoreFolders, load: LoadId): string {
	return `read_parquet(${text(rowsFile(folders, load))})`;
}
