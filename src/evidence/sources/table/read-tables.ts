import { done, type Outcome, refused } from "#vocabulary";
import { isJson, readMapFile } from "../map-file/read-map-file.ts";
import type { ReceivedFile } from "../received-file.ts";
import { decodeText } from "./decode-text.ts";
import { readDelimitedText } from "./delimited-text.ts";
import type { Table } from "./table.ts";
import { tableProblems } from "./table-problems.ts";
import { isWorkbook, readWorkbook } from "./workbook.ts";

/** Far above any return (100,000 rows are about 8 MB), far below what would fill a small machine's memory. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/** Reads whatever table people hand in (separated text in any usual encoding, XLSX, ODS, a map) as rows of text. */
export async function readTables(file: ReceivedFile): Promise<Outcome<readonly Table[]>> {
	const at = { file: file.name };
	if (file.bytes.length === 0) return refused(tableProblems.empty(at));
	if (file.bytes.length > SIZE_LIMIT)
		return refused(
			tableProblems.tooLarge(at, megabytes(file.bytes.length), `at most ${megabytes(SIZE_LIMIT)}`),
		);
	if (isWorkbook(file.bytes)) return readWorkbook(file);
	const decoded = decodeText(file.bytes);
	if (!decoded) return refused(tableProblems.notText(at));
	if (isJson(decoded.text)) return readMapFile(decoded.text, file.name);
	const rows = readDelimitedText(decoded.text, at);
	return rows.ok ? done([{ file: file.name, rows: rows.value }]) : rows;
}

function megabytes(bytes: number): string {
	return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
