import { type Document, everyBlock, type Table, type TableBlock, type VisualBlock } from "#document";
import { coverFacts } from "../cover-facts.ts";
import { type WriterWords, writerWords } from "../words.ts";
import { figuresSheet } from "./figures-sheet.ts";
import { type NotedTable, notedTables } from "./noted-tables.ts";
import { type SheetCell, sheetTable } from "./sheet-table.ts";

/** A line of words on a sheet, in its first column; `sheet` makes it a link to that sheet. */
export type SheetLine = {
	readonly words: string;
	readonly style?: "title" | "heading";
	readonly sheet?: string;
};

/** A table on a sheet: its columns have headings that are all different, and every cell holds something. */
export type SheetTable = {
	readonly name: string;
	readonly headings: readonly string[];
	readonly rows: readonly (readonly SheetCell[])[];
};

/** One sheet of a workbook: lines of words, then at most one table directly below. */
export type Sheet = {
	readonly name: string;
	readonly lines: readonly SheetLine[];
	readonly table?: SheetTable;
};

/** A table of the document with what it is called in the workbook. */
export type TableOfDocument = {
	readonly sheet: string;
	readonly title: string;
	readonly subtitle?: string;
	readonly table: Table;
	readonly remarks: readonly string[];
	readonly marking: string;
};

/**
 * The sheets of a document's workbook: cover, contents, notes, then one sheet for each table and for the data of each
 * chart, after the Analysis Function's guidance for spreadsheets: one table a sheet at the left edge, one row of headings,
 * nothing merged, nothing empty, notes on a sheet of their own.
 *
 * Source: Government Analysis Function, Releasing statistics in spreadsheets.
 */
export function sheetsOf(document: Document): Sheet[] {
	const words = writerWords(document.language);
	const tables = notedTables(tablesOf(document), words);
	return [
		coverSheet(document, words),
		contentsSheet(tables, words),
		notesSheet(tables, words),
		...tables.map((each) => tableSheet(each, words)),
		figuresSheet(document, words),
	];
}

/** Every table and the data of every chart, in the order of the document. */
export function tablesOf(document: Document): TableOfDocument[] {
	const words = writerWords(document.language);
	let unnumbered = 0;
	return [...everyBlock(document.blocks)].flatMap((block): TableOfDocument[] => {
		if (block.kind !== "table" && block.kind !== "visual") return [];
		const kind = block.kind === "table" ? words.table : words.figure;
		const sheet = block.number === undefined ? `${kind} x${++unnumbered}` : `${kind} ${block.number}`;
		return [block.kind === "table" ? fromTable(block, sheet) : fromVisual(block, sheet, words)];
	});
}

function fromTable({ table, marking }: TableBlock, sheet: string): TableOfDocument {
	return { sheet, title: table.caption, table, remarks: [], marking };
}

function fromVisual({ request, marking }: VisualBlock, sheet: string, fixed: WriterWords): TableOfDocument {
	const { title, subtitle, foot, table, illustrative } = request.words;
	const remarks = illustrative ? [fixed.illustrative, ...foot] : foot;
	return { sheet, title, subtitle, table, remarks, marking };
}

function coverSheet(document: Document, words: WriterWords): Sheet {
	const { cover } = document;
	return {
		name: words.cover,
		lines: [
			{ words: `${cover.title} ${cover.year}`, style: "title" },
			{ words: cover.partnership },
			...coverFacts(document).map(({ label, words: said }) => ({ words: `${label}: ${said}` })),
			...cover.notes.map((note) => ({ words: note })),
			{ words: words.aboutWorkbook, style: "heading" },
			{ words: words.workbookHolds },
			{ words: words.workbookSymbols },
			{ words: words.contents, sheet: words.contents },
		],
	};
}

function contentsSheet(tables: readonly NotedTable[], words: WriterWords): Sheet {
	const rows = [
		[link(words.notes), { text: words.notesSheet }],
		...tables.map(({ sheet, title }) => [link(sheet), { text: title }]),
		[link(words.figureSheetName), { text: words.figuresSheet }],
	];
	return {
		name: words.contents,
		lines: [{ words: words.contents, style: "title" }, { words: words.oneTable }],
		table: { name: "contents", headings: [words.sheet, words.title], rows },
	};
}

function link(sheet: string): SheetCell {
	return { text: sheet, sheet };
}

function notesSheet(tables: readonly NotedTable[], words: WriterWords): Sheet {
	const rows = tables.flatMap(({ sheet, notes }) =>
		notes.map(({ number, text }) => [{ text: `${words.note} ${number}` }, { text }, link(sheet)]),
	);
	const title = { words: words.notes, style: "title" } as const;
	if (rows.length === 0) return { name: words.notes, lines: [title, { words: words.noNotes }] };
	return {
		name: words.notes,
		lines: [title, { words: words.oneTable }],
		table: { name: "notes", headings: [words.noteNumber, words.noteText, words.sheet], rows },
	};
}

function tableSheet(noted: NotedTable, words: WriterWords): Sheet {
	const { sheet, title, subtitle, table, remarks, marking, notes } = noted;
	const numbers = notes.map(({ number }) => number).join(", ");
	return {
		name: sheet,
		lines: [
			{ words: `${sheet}: ${title}`, style: "title" },
			...(subtitle === undefined ? [] : [{ words: subtitle }]),
			...(marking === "OFFICIAL" ? [] : [{ words: `${words.marking}: ${marking}` }]),
			{ words: words.oneTable },
			...(notes.length === 0 ? [] : [{ words: `${words.notesOfTable} ${numbers}.`, sheet: words.notes }]),
			...remarks.map((remark) => ({ words: remark })),
			...(table.source === "" ? [] : [{ words: `${words.source}: ${table.source}` }]),
			{ words: words.backToContents, sheet: words.contents },
		],
		table: sheetTable(noted, words),
	};
}
