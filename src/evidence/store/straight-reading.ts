import { join } from "node:path";
import { type Database, text } from "./database.ts";
import { ROWS_FILE } from "./load-folder.ts";
import { anyFault } from "./row-faults.ts";
import type { SiftedRows } from "./row-sifting.ts";
import type { StagedLoad } from "./staged-load.ts";
import type { TableToRead } from "./table-reading.ts";
import { forgetMisshapen, type ReadableText, writtenCells } from "./written-table.ts";

/**
 * Takes a table from its text to the rows of its load in one go, which is how most files arrive: every line is a row
 * that is in order. Undefined if there is a single line of which more is to be said, be it rejected, set aside, or only
 * remarked on; then the rows that were written say nothing and the table is to be read again, line by line.
 *
 * Rows are made of sound lines only and no line makes two, so that as many rows as lines leave no line unaccounted for.
 */
export async function readStraight(
	database: Database,
	file: ReadableText,
	{ scan, table, staged }: TableToRead,
): Promise<SiftedRows | undefined> {
	const { mapping } = table;
	if (mapping.repeatsSetAside) return undefined;
	const unsound = anyFault([...mapping.faults, ...mapping.remarks]);
	const rows = await writeRows(
		database,
		`WITH cells AS NOT MATERIALIZED (${writtenCells(file, table)}),
			written AS NOT MATERIALIZED (SELECT * FROM cells WHERE NOT (${unsound})) ${mapping.select}`,
		staged,
	);
	const [misshapen] = await database.rows("SELECT count(*) AS n FROM reject_errors");
	const lines = scan.lines - table.filledHeadingLines;
	if (rows === lines && Number(misshapen?.n) === 0) return { sound: rows, rowsRead: lines, problems: [] };
	await forgetMisshapen(database);
	return undefined;
}

/** Writes the rows of a load, in the order in which they come; gives their number. */
export async function writeRows(database: Database, rows: string, staged: StagedLoad): Promise<number> {
	const target = join(staged.load, ROWS_FILE);
	const [written] = await database.rows(
		`COPY (${rows}) TO ${text(target)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)`,
	);
	return Number(written?.Count);
}
