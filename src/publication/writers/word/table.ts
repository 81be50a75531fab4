import {
	type FileChild,
	Paragraph,
	TableLayoutType,
	WidthType,
	TableCell as WordCell,
	TableRow as WordRow,
	Table as WordTable,
} from "docx";
import type { Table, TableCell, TableColumn, TableRow } from "#document";
import { columnGroups } from "../column-groups.ts";
import { noteLabel } from "../note-label.ts";
import { columnWidths, ROOMS } from "../pdf/column-widths.ts";
import { cellRuns, programRun } from "./inline.ts";
import { textWidth } from "./page-frame.ts";
import type { Setting } from "./setting.ts";
import { GROUP_RULE, HEAD_RULE, OWN_BAR, TABLE_STYLE } from "./styles/table-rules.ts";

/** Tables of no more rows stay on one page; of a longer one the first and the last rows do. */
const WHOLE_ROWS = 12;
const KEPT_TOGETHER = 2;

/** What a step down in a tree is indented. */
const DEPTH_INDENT = 180;

/**
 * A table with its notes and source: header rows that repeat and a row that never breaks. Its first column is told to
 * Word as row headers if the cells are that.
 */
export function tableParts(table: Table, setting: Setting): FileChild[] {
	const widths = widthsOf(table, setting);
	const rowHeaders = table.rows.some(({ cells }) => cells[0]?.header);
	const body = table.rows.map((row, index) => bodyRow(row, table, { widths, index, setting }));
	return [
		new WordTable({
			style: TABLE_STYLE,
			layout: TableLayoutType.FIXED,
			width: { size: sum(widths), type: WidthType.DXA },
			columnWidths: widths,
			tableLook: { firstRow: true, firstColumn: rowHeaders, noHBand: true, noVBand: true },
			rows: [...headerRows(table.columns, widths), ...body],
		}),
		...underTable(table, setting),
	];
}

/** Widths in twentieths of a point: as many as the columns ask for, together never wider than the page. */
function widthsOf(table: Table, { page }: Setting): number[] {
	const room = textWidth(page);
	const em = room / ROOMS.whole.ems;
	const wished = columnWidths(table);
	const fixed = sum(wished.map((width) => ("ems" in width ? width.ems * em : 0)));
	const shares = sum(wished.map((width) => ("share" in width ? width.share : 0)));
	return wished.map((width) =>
		Math.floor("ems" in width ? width.ems * em : ((room - fixed) * width.share) / shares),
	);
}

function headerRows(columns: readonly TableColumn[], widths: readonly number[]): WordRow[] {
	const groups = columnGroups(columns);
	const width = (column: TableColumn) => widths[columns.indexOf(column)] ?? 0;
	const head = (column: TableColumn, rowSpan = 1) => headCell(column, width(column), rowSpan);
	if (groups.every(({ title }) => title === undefined))
		return [headRow(columns.map((column) => head(column)))];
	const upper = groups.flatMap(({ title, columns: inside }) =>
		title === undefined
			? inside.map((column) => head(column, 2))
			: [groupCell(title, inside.length, sum(inside.map(width)))],
	);
	const lower = groups.filter(({ title }) => title !== undefined).flatMap((group) => group.columns);
	return [headRow(upper), headRow(lower.map((column) => head(column)))];
}

function headRow(children: WordCell[]): WordRow {
	return new WordRow({ children, tableHeader: true, cantSplit: true });
}

function headCell({ heading, align }: TableColumn, width: number, rowSpan: number): WordCell {
	const style = align === "number" ? "TableHeadingNumber" : "TableHeading";
	return new WordCell({
		children: [new Paragraph({ style, text: heading })],
		width: { size: width, type: WidthType.DXA },
		verticalAlign: "bottom",
		rowSpan,
		borders: { bottom: HEAD_RULE },
	});
}

function groupCell(title: string, columnSpan: number, width: number): WordCell {
	return new WordCell({
		children: [new Paragraph({ style: "TableHeading", text: title, alignment: "center" })],
		width: { size: width, type: WidthType.DXA },
		verticalAlign: "bottom",
		columnSpan,
		borders: { bottom: GROUP_RULE },
	});
}

type RowPlace = { readonly widths: readonly number[]; readonly index: number; readonly setting: Setting };

function bodyRow(row: TableRow, table: Table, { widths, index, setting }: RowPlace): WordRow {
	const keepNext = staysWithNext(index, table.rows.length);
	const top = row.startsGroup && index > 0 ? { top: GROUP_RULE } : {};
	const cells = row.cells.map((cell, place) => {
		const bar = place === 0 && row.emphasis === "own area" ? { left: OWN_BAR } : {};
		return new WordCell({
			children: [
				cellParagraph(cell, row, { column: table.columns[place], first: place === 0, keepNext, setting }),
			],
			width: { size: widths[place] ?? 0, type: WidthType.DXA },
			borders: { ...top, ...bar },
		});
	});
	return new WordRow({ children: cells, cantSplit: true });
}

type CellPlace = {
	readonly column: TableColumn | undefined;
	readonly first: boolean;
	readonly keepNext: boolean;
	readonly setting: Setting;
};

function cellParagraph(
	cell: TableCell,
	row: TableRow,
	{ column, first, keepNext, setting }: CellPlace,
): Paragraph {
	const indent = first && row.depth ? { indent: { left: row.depth * DEPTH_INDENT } } : {};
	return new Paragraph({
		style: column?.align === "number" ? "TableNumber" : "TableText",
		children: cellRuns(cell.content, setting, row.emphasis !== undefined),
		...(keepNext ? { keepNext } : {}),
		...indent,
	});
}

/** Whether a row is kept with what follows: short tables whole, the ends of long ones in a few rows, the last with its notes. */
function staysWithNext(index: number, rows: number): boolean {
	return rows <= WHOLE_ROWS || index < KEPT_TOGETHER || index >= rows - 1 - KEPT_TOGETHER;
}

function underTable(table: Table, setting: Setting): FileChild[] {
	const { words } = setting;
	const notes = table.notes.map((note, index) => noteLabel(note, index, words));
	const lines = [...notes, ...(table.source === "" ? [] : [`${words.source}: ${table.source}`])];
	const under = lines.length > 0 ? lines : [""];
	return under.map(
		(text, index) =>
			new Paragraph({
				style: index === under.length - 1 ? "SourceText" : "NoteText",
				children: [programRun(text, setting)],
			}),
	);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, each) => total + each, 0);
}
