import {
	type Cell,
	type CellStyle,
	type CellValue,
	type WriteSheet,
	writeXlsx as writeWorkbook,
} from "hucre/xlsx";
import type { Document } from "#document";
import { excelFormat } from "./number-format.ts";
import { columnWidths, FONT, rowHeight, SIZES } from "./sheet-look.ts";
import type { SheetCell } from "./sheet-table.ts";
import { type Sheet, type SheetLine, sheetsOf } from "./sheets.ts";

/** The tables of a document and the data of its charts as an Excel workbook, each table a named one. */
export async function writeXlsx(document: Document): Promise<Uint8Array> {
	const { cover } = document;
	const made = new Date(`${cover.date}T00:00:00Z`);
	return writeWorkbook({
		sheets: sheetsOf(document).map(workSheet),
		properties: {
			title: `${cover.title} ${cover.year}`,
			creator: cover.partnership,
			created: made,
			modified: made,
		},
		defaultFont: { name: FONT, size: SIZES.text },
	});
}

function workSheet(sheet: Sheet): WriteSheet {
	const cells = new Map<string, Partial<Cell>>();
	const rows: CellValue[][] = [];
	const heights = new Map<number, { height: number }>();
	const widths = columnWidths(sheet);
	for (const line of sheet.lines) {
		cells.set(`${rows.length},0`, { value: line.words, type: "string", ...lineLook(line, !sheet.table) });
		if (line.style !== undefined) heights.set(rows.length, { height: SIZES[line.style] * 1.5 });
		else if (!sheet.table) heights.set(rows.length, { height: rowHeight([line.words], widths) });
		rows.push([line.words]);
	}
	const { table } = sheet;
	const firstRow = rows.length;
	for (const [row, each] of (table ? [table.headings.map(heading), ...table.rows] : []).entries()) {
		for (const [column, cell] of each.entries())
			cells.set(`${firstRow + row},${column}`, cellOf(cell, row === 0));
		heights.set(rows.length, {
			height: rowHeight(
				each.map(({ text }) => text),
				widths,
			),
		});
		rows.push(each.map((cell) => cell.number?.value ?? cell.text));
	}
	return {
		name: sheet.name,
		rows,
		cells,
		columns: widths.map((width) => ({ width })),
		rowDefs: heights,
		pageSetup: {
			orientation: "landscape",
			paperSize: "a4",
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
			...(table ? { printTitlesRow: `$${firstRow + 1}:$${firstRow + 1}` } : {}),
		},
		...(table
			? {
					tables: [
						{
							name: table.name,
							range: `A${firstRow + 1}:${letters(table.headings.length)}${rows.length}`,
							columns: table.headings.map((name) => ({ name })),
							style: "TableStyleLight1",
							showRowStripes: false,
							showAutoFilter: false,
						},
					],
				}
			: {}),
	};
}

function heading(text: string): SheetCell {
	return { text, strong: true };
}

function lineLook({ style, sheet }: SheetLine, wrapText: boolean): Partial<Cell> {
	const size = style === undefined ? SIZES.text : SIZES[style];
	return {
		style: {
			font: { name: FONT, size, bold: style !== undefined },
			alignment: { wrapText, vertical: "top" },
		},
		...(sheet === undefined ? {} : link(sheet)),
	};
}

function link(sheet: string): Partial<Cell> {
	return { hyperlink: { target: "", location: `'${sheet}'!A1` } };
}

function cellOf({ text, number, sheet, strong }: SheetCell, isHeading: boolean): Partial<Cell> {
	const style: CellStyle = {
		font: { name: FONT, size: SIZES.text, bold: strong === true },
		alignment: {
			wrapText: true,
			vertical: isHeading ? "bottom" : "top",
			horizontal: number ? "right" : "left",
		},
		...(number ? { numFmt: excelFormat(number.format) } : {}),
	};
	return {
		value: number?.value ?? text,
		type: number ? "number" : "string",
		style,
		...(sheet === undefined ? {} : link(sheet)),
	};
}

/** The letters of a column by its number, the first being 1. */
function letters(column: number): string {
	const rest = Math.floor((column - 1) / 26);
	return `${rest > 0 ? letters(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
