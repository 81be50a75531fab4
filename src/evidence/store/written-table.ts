import type { RecognisedTable } from "#evidence/sources";
import { type Database, text } from "./database.ts";
import { CUT_MARK } from "./overlong-lines.ts";

/** A text that the database's reader can take as it is. */
export type ReadableText = {
	readonly path: string;
	readonly compressed: boolean;
	/** Lines above the first row. */
	readonly headingLines: number;
};

/**
 * Reads a table into the relation `written`, every column as text, blank cells null, with `row_number` in the order of
 * the file. The reader is strict, since a lenient one drops cells without a word: lines that do not fit stand in its own
 * relation `reject_errors`, some more than once.
 */
export async function readWritten(
	database: Database,
	file: ReadableText,
	table: RecognisedTable,
): Promise<void> {
	await database.run(`CREATE OR REPLACE TEMP TABLE cells AS ${writtenCells(file, table)}`);
	await database.run("CREATE OR REPLACE TEMP VIEW written AS SELECT rowid + 1 AS row_number, * FROM cells");
}

/** The rows of a table as SQL, every column as text under its name, blank cells null. */
export function writtenCells(file: ReadableText, table: RecognisedTable): string {
	const named = table.mapping.columns.flatMap((name, index) =>
		name === undefined ? [] : [`${trimmed(`column_${index}`)} AS ${name}`],
	);
	return `SELECT ${named.join(", ")} FROM ${reader(file, table, true)}`;
}

/** Makes the reader forget the lines that it could not take apart. */
export async function forgetMisshapen(database: Database): Promise<void> {
	await database.run("TRUNCATE reject_errors; TRUNCATE reject_scans");
}

/**
 * Makes the relation `misshapen` (line, kind, written) of the lines that the reader could not take apart, each once, and
 * makes it forget them for the next file.
 */
export async function readMisshapen(
	database: Database,
	file: ReadableText,
	table: RecognisedTable,
): Promise<void> {
	await database.run(`CREATE OR REPLACE TEMP TABLE misshapen AS SELECT line + ${table.headingLines - file.headingLines} AS line,
		CASE WHEN starts_with(any_value(csv_line), ${text(CUT_MARK)}) THEN 'LINE CUT' ELSE any_value(error_type)::VARCHAR END AS kind,
		ltrim(any_value(csv_line)[:400], ${text(CUT_MARK)}) AS written FROM reject_errors
		WHERE scan_id = (SELECT max(scan_id) FROM reject_scans) GROUP BY ALL`);
	await forgetMisshapen(database);
}

/**
 * Finds rows with a cell that goes over several lines, into the relation `stretched` (row_number, lines beyond the
 * first, and whether one of these looks like a row that an open quotation mark swallowed).
 */
export async function readStretched(
	database: Database,
	file: ReadableText,
	table: RecognisedTable,
): Promise<void> {
	const columns = table.headings.map((_, index) => `column_${index}`);
	const beyond = columns.map((each) => `len(regexp_extract_all(${each}, '\\n[^\\n]*[^\\s][^\\n]*'))`);
	const separators = Math.max(1, table.headings.length - 1);
	const rowWithin = `\\n([^\\n]*\\Q${table.delimiter}\\E){${separators}}`;
	const swallowing = columns.map((each) => `regexp_matches(${each}, ${text(rowWithin)})`);
	await database.run(`CREATE OR REPLACE TEMP TABLE stretched AS SELECT * FROM (
		SELECT row_number() OVER () AS row_number, ${beyond.map((each) => `coalesce(${each}, 0)`).join(" + ")} AS lines,
			coalesce(${swallowing.join(" OR ")}, false) AS swallowing FROM ${reader(file, table, false)})
		WHERE lines > 0`);
}

/**
 * A cell without the spaces around it, and null if nothing is left. To trim only where a space stands saves half the
 * time of reading: only a space and what cannot be printed sort before “!”, which is quicker to find than a space.
 */
function trimmed(cell: string): string {
	return `CASE WHEN ${cell} < '!' OR ends_with(${cell}, ' ') THEN nullif(trim(${cell}), '') ELSE ${cell} END`;
}

function reader(
	{ path, compressed, headingLines }: ReadableText,
	table: RecognisedTable,
	ledger: boolean,
): string {
	const columns = table.headings.map((_, index) => `column_${index}: 'VARCHAR'`).join(", ");
	return `read_csv(${text(path)}, auto_detect = false, header = false, skip = ${headingLines}, columns = {${columns}},
		delim = ${text(table.delimiter)}, quote = '"', escape = '"', strict_mode = true, encoding = 'utf-8',
		${ledger ? "store_rejects = true" : "ignore_errors = true"}, compression = '${compressed ? "gzip" : "none"}')`;
}
