import { join } from "node:path";
import type { RecognisedTable, RowFault } from "#evidence/sources";
import type { Day, Location } from "#vocabulary";
import { type Database, text } from "./database.ts";
import { REJECTS_FILE, ROWS_FILE } from "./load-folder.ts";
import type { LoadRecord, StreetCover } from "./load-record.ts";
import { cutOverlong, overlongFrom } from "./overlong-lines.ts";
import { plainCopy } from "./plain-copy.ts";
import { writeLedger } from "./reject-ledger.ts";
import { countFaults, faultProblems, placeRows, SHEET_ROW, shapeProblems } from "./row-faults.ts";
import type { FileScan } from "./scan-file.ts";
import { hashOfFile, type StagedLoad } from "./staged-load.ts";
import { bulkProblems } from "./table-problems.ts";
import { type ReadableText, readStretched, readWritten } from "./written-table.ts";

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
	readonly scan: FileScan;
	readonly table: RecognisedTable;
	readonly staged: StagedLoad;
};

/**
 * Reads a table into the folder of a staged load: the rows, and the ledger of those that were rejected. Undefined if
 * the database's reader cannot read the file at all.
 */
export async function readTable(database: Database, request: TableToRead): Promise<TableReading | undefined> {
	try {
		const file = await readableText(request);
		await readWritten(database, file, request.table);
		return await account(database, file, request);
	} catch (fault) {
		if (fault instanceof Error && /^(Invalid Input|Conversion) Error/.test(fault.message)) return undefined;
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

/** Accounts for every line of the file, and writes its rows and rejects. */
async function account(database: Database, file: ReadableText, request: TableToRead): Promise<TableReading> {
	const { at, scan, table, staged } = request;
	const { mapping } = table;
	const lines = scan.lines - table.filledHeadingLines;
	const shape = await shapeOf(database, file, table, lines);
	const faults = [...mapping.faults, ...shape.faults];
	const told = [...faults, ...mapping.remarks];
	const counts = await countFaults(database, told);
	await placeRows(database, table.headingLines, mapping.columns.includes(SHEET_ROW));
	const problems = [
		...(table.linesAbove > 0 ? [bulkProblems.linesAbove(at, table.linesAbove)] : []),
		...(await shapeProblems(database, at, shape.swallowed)),
		...(await faultProblems(database, at, told, counts)),
	];
	const sound = await keepSound(
		database,
		faults,
		counts,
		async () => {
			const target = join(staged.load, REJECTS_FILE);
			await writeLedger(database, { name: at.file, faults, swallowed: shape.swallowed, target });
		},
		shape.misshapen + shape.swallowed,
	);
	const target = join(staged.load, ROWS_FILE);
	const made = `SELECT ${mapping.repeatsSetAside ? "DISTINCT" : ""} * FROM (${mapping.select})`;
	await database.run(`COPY (${made}) TO ${text(target)} (FORMAT parquet, COMPRESSION zstd)`);
	const { rowsLoaded, ...rest } = await describeRows(database, target, table);
	const rowsRead = lines - shape.within;
	return {
		rowsRead,
		rowsLoaded,
		rowsRejected: rowsRead - sound,
		rowsSetAside: sound - rowsLoaded,
		problems,
		...rest,
	};
}

type Shape = {
	/** Lines that are no rows. */
	readonly misshapen: number;
	/** Lines that are parts of cells of sound rows. */
	readonly within: number;
	/** Lines that belong to no row. */
	readonly swallowed: number;
	readonly faults: readonly RowFault[];
};

async function shapeOf(
	database: Database,
	file: ReadableText,
	table: RecognisedTable,
	lines: number,
): Promise<Shape> {
	const misshapen = await count(database, "SELECT count(*) AS n FROM misshapen");
	const missing = lines - misshapen - (await count(database, "SELECT count(*) AS n FROM cells"));
	if (missing <= 0) return { misshapen, within: 0, swallowed: 0, faults: [] };
	await readStretched(database, file, table);
	const within = await count(database, "SELECT sum(lines) AS n FROM stretched WHERE NOT swallowing");
	const column = table.mapping.columns.find((each) => each !== undefined) ?? "row_number";
	const condition = "row_number IN (SELECT row_number FROM stretched WHERE swallowing)";
	const fault = { column, condition, problem: bulkProblems.rowSwallowing };
	return {
		misshapen,
		within: Math.min(within, missing),
		swallowed: Math.max(0, missing - within),
		faults: [fault],
	};
}

/** Takes rows with a fault away, after `ledger` has written them down; gives the number of those that stay. */
async function keepSound(
	database: Database,
	faults: readonly RowFault[],
	counts: readonly number[],
	ledger: () => Promise<void>,
	otherRejects: number,
): Promise<number> {
	const faulty = faults
		.filter((_, index) => (counts[index] ?? 0) > 0)
		.map((fault) => `coalesce(${fault.condition}, false)`);
	if (faulty.length > 0 || otherRejects > 0) await ledger();
	if (faulty.length > 0)
		await database.run(
			`DELETE FROM cells WHERE rowid + 1 IN (SELECT row_number FROM written WHERE ${faulty.join(" OR ")})`,
		);
	return count(database, "SELECT count(*) AS n FROM cells");
}

async function describeRows(
	database: Database,
	path: string,
	{ mapping }: RecognisedTable,
): Promise<Pick<TableReading, "covers" | "counts" | "rowsHash"> & { rowsLoaded: number }> {
	await database.run(`CREATE OR REPLACE TEMP VIEW made AS SELECT * FROM read_parquet(${text(path)})`);
	const list = Object.entries(mapping.counts).map(([name, sql]) => `${sql} AS ${name}`);
	const [row = {}] = await database.rows(`SELECT ${["count(*) AS rows_made", ...list].join(", ")} FROM made`);
	const { rows_made, ...counted } = row;
	const counts = Object.fromEntries(Object.entries(counted).map(([name, value]) => [name, Number(value)]));
	const rowsHash = await hashOfFile(path);
	return {
		rowsLoaded: Number(rows_made),
		covers: await coversOf(database, mapping.covers),
		counts,
		rowsHash,
	};
}

async function coversOf(
	database: Database,
	covers: RecognisedTable["mapping"]["covers"],
): Promise<StreetCover[]> {
	if (!covers) return [];
	const rows = await database.rows(
		`SELECT DISTINCT (${covers.force})::VARCHAR AS force, (${covers.month})::VARCHAR AS month FROM made ORDER BY month, force`,
	);
	return rows.map(({ force, month }) => ({ force: String(force), month: String(month) as Day }));
}

async function count(database: Database, sql: string): Promise<number> {
	return Number((await database.rows(sql))[0]?.n ?? 0);
}
