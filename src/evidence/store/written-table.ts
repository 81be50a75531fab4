import type { Recognised } from "#evidence/sources";
import { type Database, text } from "./database.ts";
import type { FileScan } from "./scan-file.ts";

type RecognisedTable = Extract<Recognised, { kind: "table" }>;

/** A line that could not be taken apart into the cells of a row. */
export type MisshapenLine = { readonly line: number; readonly kind: string; readonly written: string };

/**
 * Reads a table into the relation `written`, every column as text, blank cells null, with `row_number` in the order of
 * the file. The reader is strict, since a lenient one drops cells without a word: lines that do not fit are handed
 * back, each once.
 */
export async function readWritten(
	database: Database,
	path: string,
	scan: FileScan,
	table: RecognisedTable,
): Promise<readonly MisshapenLine[]> {
	const columns = table.headings.map((_, index) => `column_${index}: 'VARCHAR'`).join(", ");
	const named = table.mapping.columns.flatMap((name, index) =>
		name === undefined ? [] : [`nullif(trim(column_${index}), '') AS ${name}`],
	);
	await database.run(`CREATE OR REPLACE TEMP TABLE written AS SELECT row_number() OVER () AS row_number, ${named.join(", ")}
		FROM read_csv(${text(path)}, auto_detect = false, header = false, skip = 1, columns = {${columns}},
			delim = ${text(table.delimiter)}, quote = '"', escape = '"', strict_mode = true, store_rejects = true,
			encoding = '${scan.encoding}', compression = '${scan.compressed ? "gzip" : "none"}')`);
	const rejects = await database.rows(`SELECT line, any_value(error_type)::VARCHAR AS kind,
		any_value(csv_line)[:400] AS written FROM reject_errors
		WHERE scan_id = (SELECT max(scan_id) FROM reject_scans) GROUP BY line ORDER BY line`);
	await database.run("TRUNCATE reject_errors; TRUNCATE reject_scans");
	return rejects.map(({ line, kind, written }) => ({
		line: Number(line),
		kind: String(kind),
		written: String(written ?? ""),
	}));
}
