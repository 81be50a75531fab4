import type { Inline, Table } from "#document";
import type { WriterWords } from "../words.ts";
import type { TableOfDocument } from "./sheets.ts";

/** A note with its number in the workbook. */
export type WorkbookNote = { readonly number: number; readonly text: string };

/** A table whose notes are numbered through the workbook. */
export type NotedTable = TableOfDocument & { readonly notes: readonly WorkbookNote[] };

/**
 * Numbers the notes of all tables through, since they stand together on one sheet; what refers to them in headings and
 * cells changes with them.
 */
export function notedTables(tables: readonly TableOfDocument[], words: WriterWords): NotedTable[] {
	let before = 0;
	return tables.map((each) => {
		const first = before;
		before += each.table.notes.length;
		const renumber = (text: string) => renumbered(text, first, words);
		const notes = each.table.notes.map((note, index) => ({
			number: first + index + 1,
			text: note.replace(/^\[[^\]]*\]\s*/, ""),
		}));
		return { ...each, title: renumber(each.title), table: withNumbers(each.table, renumber), notes };
	});
}

function renumbered(text: string, first: number, { note }: WriterWords): string {
	return text.replaceAll(
		new RegExp(`\\[${note} (\\d+)\\]`, "gu"),
		(_, number: string) => `[${note} ${Number(number) + first}]`,
	);
}

function withNumbers(table: Table, renumber: (text: string) => string): Table {
	return {
		...table,
		caption: renumber(table.caption),
		columns: table.columns.map((column) => ({ ...column, heading: renumber(column.heading) })),
		rows: table.rows.map((row) => ({
			...row,
			cells: row.cells.map((cell) => ({
				...cell,
				content: cell.content.map((each) => inline(each, renumber)),
			})),
		})),
	};
}

function inline(part: Inline, renumber: (text: string) => string): Inline {
	if (part.kind === "text") return { ...part, text: renumber(part.text) };
	return "content" in part ? { ...part, content: part.content.map((each) => inline(each, renumber)) } : part;
}
