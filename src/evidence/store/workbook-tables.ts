import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
	type RecognisedTable,
	readTables,
	recogniseHeadings,
	type Table,
	type TableSourceId,
} from "#evidence/sources";
import { SHEET_ROW } from "./row-faults.ts";
import type { FileScan } from "./scan-file.ts";

/** Rows of a sheet among which the headings are looked for. */
const ROWS_SEARCHED = 25;

/** A sheet that is a table of a published format, as its text. */
export type SheetTable = {
	readonly sheet: string;
	readonly path: string;
	readonly scan: FileScan;
	readonly table: RecognisedTable;
};

/** The sheets of a workbook that can be read in bulk, and the names of the others. */
export type WorkbookTables = {
	readonly tables: readonly SheetTable[];
	readonly passedOver: readonly string[];
};

/**
 * Takes the sheets of a workbook that are tables of a published format, and writes each as separated text, with a first
 * column that holds the sheet's own row numbers. Undefined if no sheet is one: the workbook may then be a return.
 */
export async function readWorkbookTables(
	file: { readonly name: string; readonly path: string; readonly fileHash: string },
	folder: string,
	as?: TableSourceId,
): Promise<WorkbookTables | undefined> {
	const read = await readTables({ name: file.name, bytes: unpacked(await readFile(file.path)) });
	if (!read.ok) return undefined;
	const tables: SheetTable[] = [];
	const passedOver: string[] = [];
	for (const sheet of read.value) {
		const found = recogniseSheet(sheet, as);
		const name = sheet.sheet ?? "";
		if (found)
			tables.push(
				await writeSheet(sheet, name, found, join(folder, `sheet-${tables.length}.csv`), file.fileHash),
			);
		else if (sheet.rows.length > 0) passedOver.push(name);
	}
	return tables.length === 0 ? undefined : { tables, passedOver };
}

/** The bytes of a file that may be compressed, as outlines of areas are; how far it unpacks was looked at before. */
function unpacked(bytes: Uint8Array): Uint8Array {
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

type FoundHeadings = Pick<RecognisedTable, "source" | "mapping" | "headings"> & { readonly below: number };

function recogniseSheet({ rows }: Table, as: TableSourceId | undefined): FoundHeadings | undefined {
	for (const [index, { cells }] of rows.slice(0, ROWS_SEARCHED).entries()) {
		const found = recogniseHeadings(cells, as);
		if (found.kind === "table") return { ...found, below: index + 1 };
	}
	return undefined;
}

async function writeSheet(
	{ rows }: Table,
	sheet: string,
	{ source, mapping, headings, below }: FoundHeadings,
	path: string,
	fileHash: string,
): Promise<SheetTable> {
	const width = headings.length;
	const lines = rows.slice(below).map(({ row, cells }) => {
		const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
		const padded = Array.from({ length: Math.max(width, filled) }, (_, index) => cells[index] ?? "");
		return [String(row), ...padded].map(quoted).join(",");
	});
	const text = `${[SHEET_ROW, ...headings].map(quoted).join(",")}\n${lines.map((line) => `${line}\n`).join("")}`;
	await writeFile(path, text);
	return {
		sheet,
		path,
		scan: {
			fileHash,
			size: text.length,
			compressed: false,
			opening: new Uint8Array(),
			lines: lines.length + 1,
			encoding: "utf-8",
			mixedLineEnds: false,
			longestLine: lines.reduce((longest, line) => Math.max(longest, line.length), 0),
		},
		table: {
			kind: "table",
			source,
			mapping: { ...mapping, columns: [SHEET_ROW, ...mapping.columns] },
			delimiter: ",",
			headings: [SHEET_ROW, ...headings],
			headingLines: 1,
			filledHeadingLines: 1,
			linesAbove: below - 1,
			rowsAbove: false,
		},
	};
}

function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""').replaceAll(/\s*[\r\n]+\s*/g, " ")}"`;
}
