import { join } from "node:path";
import type { RecognisedTable } from "#evidence/sources";
import type { Location } from "#vocabulary";
import { type Database, text } from "./database.ts";
import { ROWS_FILE } from "./load-folder.ts";
import type { LoadRecord, StreetCover } from "./load-record.ts";
import { cutOverlong, overlongFrom } from "./overlong-lines.ts";
import { plainCopy } from "./plain-copy.ts";
import { countRows } from "./row-faults.ts";
import { type SiftedRows, siftRows } from "./row-sifting.ts";
import type { TextScan } from "./scan-file.ts";
import { hashOfFile, type StagedLoad } from "./staged-load.ts";
import { readStraight, writeRows } from "./straight-reading.ts";
import { bulkProblems } from "./table-problems.ts";
import { type ReadableText, readWritten } from "./written-table.ts";

/** What reading a table gave: its account, and what there is to say of its rows. */
export type TableReading = Pick<
	LoadRecord,
	"rowsRead" | "rowsLoaded" | "rowsRejected" | "rowsSetAside" | "problems" | "covers" | "counts" | "rowsHash"
>;

/** A table that is to be read. */
export type TableToRead = {
	readonly at: Location;
	/** The text of the table: the file as received, or what was written of a sheet. */
	readonly path: string;
	readonly scan: TextScan;
	readonly table: RecognisedTable;
	readonly staged: StagedLoad;
};

/** What the database says of a file that it cannot read, in place of what is wrong with us. */
const UNREADABLE = /^(Invalid Input|Conversion) Error|^IO Error: .*GZIP/;

/**
 * Reads a table into the folder of a staged load: the rows, and the ledger of those that were rejected. Undefined if
 * the database's reader cannot read the file at all.
 */
export async function readTable(database: Database, request: TableToRead): Promise<TableReading | undefined> {
	try {
		const file = await readableText(request);
		const straight = await readStraight(database, file, request);
		return straight ? await describe(database, request, straight) : await account(database, file, request);
	} catch (fault) {
		if (fault instanceof Error && UNREADABLE.test(fault.message)) return undefined;
		throw fault;
	}
}

/** The file itself where the database can take it, else a plain copy. */
async function readableText({ path, scan, table, staged }: TableToRead): Promise<ReadableText> {
	const { compressed, encoding } = scan;
	const short = scan.longestLine <= overlongFrom(table);
	const plain = encoding === "utf-8" && !scan.mixedLineEnds && table.headingLines === 1 && short;
	if (plain) return { path, compressed, headingLines: 1 };
	const copy = join(staged.folder, "plain.csv");
	const eachLine = cutOverlong(table);
	await plainCopy({ path, compressed, encoding, headingLines: table.headingLines, eachLine }, copy);
	return { path: copy, compressed: false, headingLines: 0 };
}

/** Accounts for every line of the file one by one, and writes its rows and rejects. */
async function account(database: Database, file: ReadableText, request: TableToRead): Promise<TableReading> {
	const { scan, table, staged } = request;
	const { mapping } = table;
	const lines = scan.lines - table.filledHeadingLines;
	await readWritten(database, file, table);
	const found = await countRows(database, [...mapping.faults, ...mapping.remarks]);
	const clean = found.rows === lines && found.errors === 0 && found.faults.every((each) => each === 0);
	const sifted = clean
		? { sound: found.rows, rowsRead: lines, problems: [] }
		: await siftRows(database, file, request, lines);
	const made = mapping.repeatsSetAside
		? `SELECT DISTINCT * FROM (${mapping.select}) ORDER BY ALL`
		: mapping.select;
	await writeRows(database, made, staged);
	return describe(database, request, sifted);
}

/** The account of a table whose rows have been written. */
async function describe(
	database: Database,
	{ at, table, staged }: TableToRead,
	sifted: SiftedRows,
): Promise<TableReading> {
	const above = table.rowsAbove ? [bulkProblems.linesAbove(at, table.linesAbove)] : [];
	const rows = join(staged.load, ROWS_FILE);
	const { rowsLoaded, counts: counted, ...rest } = await describeRows(database, rows, table);
	const counts = { ...counted, ...(table.linesAbove > 0 && { linesAboveHeadings: table.linesAbove }) };
	return {
		rowsRead: sifted.rowsRead,
		rowsLoaded,
		rowsRejected: sifted.rowsRead - sifted.sound,
		rowsSetAside: sifted.sound - rowsLoaded,
		problems: [...above, ...sifted.problems],
		counts,
		...rest,
	};
}

async function describeRows(
	database: Database,
	path: string,
	{ mapping }: RecognisedTable,
): Promise<Pick<TableReading, "covers" | "counts" | "rowsHash"> & { rowsLoaded: number }> {
	const { force, month } = mapping.covers ?? {};
	const cover = `{'force': (${force})::VARCHAR, 'month': (${month})::VARCHAR}`;
	const covers = mapping.covers ? [`map_keys(histogram(${cover})) AS covers`] : [];
	const list = Object.entries(mapping.counts).map(([name, sql]) => `${sql} AS ${name}`);
	const asked = ["count(*) AS rows_made", ...covers, ...list].join(", ");
	const [row = {}] = await database.rows(`SELECT ${asked} FROM read_parquet(${text(path)})`);
	const { rows_made, covers: covered, ...counted } = row;
	return {
		rowsLoaded: Number(rows_made),
		covers: inOrder((covered ?? []) as unknown as StreetCover[]),
		counts: Object.fromEntries(Object.entries(counted).map(([name, value]) => [name, Number(value)])),
		rowsHash: await hashOfFile(path),
	};
}

function inOrder(covers: readonly StreetCover[]): StreetCover[] {
	const key = ({ month, force }: StreetCover) => `${month} ${force}`;
	return covers.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}
