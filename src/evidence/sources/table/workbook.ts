import { done, type Outcome, refused } from "#vocabulary";
import type { ReceivedFile } from "../received-file.ts";
import { plainOds } from "./plain-ods.ts";
import type { Table, TableRow } from "./table.ts";
import { tableProblems } from "./table-problems.ts";

/** A cell as the spreadsheet library hands it out. */
type WorkbookCell = string | number | boolean | Date | null;

type WorkbookSheet = {
	readonly name: string;
	readonly rows: readonly (readonly WorkbookCell[])[];
	readonly cells?: ReadonlyMap<string, { readonly style?: { readonly numFmt?: string } }>;
	readonly hidden?: boolean;
	readonly veryHidden?: boolean;
};

const ODS_MARK = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

const RELIABLE_DIGITS = 15;

/** Whether the bytes are a zip container, as XLSX and ODS are. */
export function isWorkbook(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Reads the visible sheets of an XLSX or ODS workbook as tables of text, so that a spreadsheet means the same as the
 * CSV saved from it: a cell of 0.012 shown as per cent reads “1.2%”, a date “2016-10-31”, one that is shown with its
 * time “2016-10-31T22:15”, and a date that is shown without its day, as spreadsheets make of “Oct 2016”, the month “2016-10”.
 */
export async function readWorkbook(file: ReceivedFile): Promise<Outcome<readonly Table[]>> {
	try {
		const sheets = await sheetsOf(file.bytes);
		const visible = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
		return done(visible.map((sheet) => tableOf(file.name, sheet)));
	} catch {
		return refused(tableProblems.workbookUnreadable({ file: file.name }));
	}
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
	const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
	if (opening.includes(ODS_MARK)) {
		const { readOds } = await import("hucre/ods");
		return (await readOds(plainOds(bytes), { readStyles: true })).sheets as WorkbookSheet[];
	}
	const { readXlsx } = await import("hucre/xlsx");
	return (await readXlsx(bytes, { readStyles: true })).sheets as WorkbookSheet[];
}

function tableOf(file: string, sheet: WorkbookSheet): Table {
	const rows = sheet.rows.map((cells, index): TableRow => {
		const format = (column: number) => sheet.cells?.get(`${index},${column}`)?.style?.numFmt ?? "";
		return { row: index + 1, cells: Array.from(cells, (cell, column) => cellText(cell, format(column))) };
	});
	const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
	return { file, sheet: sheet.name, rows: filled };
}

/** What a cell says, given the number format in which the sheet shows it: 0.203 shown as “0.0%” says “20.3%”. */
function cellText(cell: WorkbookCell | undefined, format: string): string {
	if (cell === null || cell === undefined) return "";
	if (typeof cell === "boolean") return cell ? "yes" : "no";
	if (cell instanceof Date) return cell.toISOString().slice(0, dateLength(format));
	if (typeof cell === "number") return format.includes("%") ? `${digits(cell * 100)}%` : digits(cell);
	return cell;
}

/** How much of “2016-10-31T22:15” a date shown in a format says: the month, the day, or the minute. */
function dateLength(format: string): number {
	const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
	if (bare !== "" && !/d/i.test(bare)) return "2016-10".length;
	return /h/i.test(bare) ? "2016-10-31T22:15".length : "2016-10-31".length;
}

function digits(value: number): string {
	return String(Number(value.toPrecision(RELIABLE_DIGITS)));
}
