import { type Document, everyBlock, inlineText, type Table } from "#document";
import type { WriterWords } from "../words.ts";
import { fitsHalfPage } from "./column-widths.ts";
import { labelOf } from "./label-of.ts";
import { tableData } from "./table-data.ts";

/** What is printed of the data behind the charts. */
export type ChartTables = {
	/** Which charts have their data in a table of the text. */
	readonly see: string[];
	/** Tables that stand beside each other in two columns of a page, and those that go across it. */
	readonly narrow: object[];
	readonly wide: object[];
};

/** In a table of fewer rows nothing is gained by saying once what stands in every row. */
const ROWS_TO_GATHER = 8;

/** A number that stands for fewer rows is not gathered: what changes often is seen best in its column. */
const STEADY_ROWS = 6;

/**
 * The data behind each chart, so that nobody has to read values off a picture; neighbours that are narrow share a page.
 * Data that the text already has as a table are not printed again.
 */
export function chartTables(document: Document, words: WriterWords): ChartTables {
	const printed = printedTables(document);
	const parts: ChartTables = { see: [], narrow: [], wide: [] };
	for (const block of everyBlock(document.blocks)) {
		if (block.kind !== "visual") continue;
		const { table } = block.request.words;
		const label = labelOf(words.figure, block.number);
		const twin = printed.get(cellsOf(table));
		if (twin !== undefined)
			parts.see.push(`${label ?? table.caption}: ${words.seeTable} ${labelOf(words.table, twin)}.`);
		else addTo(parts, table, label, words);
	}
	return parts;
}

function addTo({ narrow, wide }: ChartTables, table: Table, label: string | null, words: WriterWords): void {
	const { left, said } = gathered(table, words);
	const half = fitsHalfPage(left);
	const data = { ...tableData(left, words, label, half ? "half" : "appendix"), said };
	(half ? narrow : wide).push(data);
}

/** Rows that follow each other and have the same in a column; `from` is the first of them. */
type SameRows = { readonly text: string; readonly from: number; length: number };

/**
 * A long table without the columns in which the same stands in row after row, as the limits of a control chart do until
 * they step, and a line that says what stood there and from where.
 */
function gathered(table: Table, words: WriterWords): { left: Table; said: string | null } {
	const columns = table.columns.map((column, index) => ({ ...column, same: sameRows(table, index) }));
	const gone = columns.map(({ align, same }, index) => {
		const steady =
			same.length === 1 || (align === "number" && same.every(({ length }) => length >= STEADY_ROWS));
		return index > 0 && steady && table.rows.length >= ROWS_TO_GATHER;
	});
	if (!gone.includes(true)) return { left: table, said: null };
	const kept = <Item>(items: readonly Item[]) => items.filter((_, index) => !gone[index]);
	const parts = columns.flatMap(({ heading, same }, index) =>
		gone[index] ? [`${heading.charAt(0).toLowerCase()}${heading.slice(1)} ${told(same, table, words)}`] : [],
	);
	const rows = table.rows.map((row) => ({ ...row, cells: kept(row.cells) }));
	return {
		left: { ...table, columns: kept(table.columns), rows },
		said: `${words.inEveryRow}: ${parts.join("; ")}`,
	};
}

function sameRows(table: Table, column: number): SameRows[] {
	const found: SameRows[] = [];
	for (const [from, row] of table.rows.entries()) {
		const text = inlineText(row.cells[column]?.content ?? []);
		const last = found.at(-1);
		if (last?.text === text) last.length += 1;
		else found.push({ text, from, length: 1 });
	}
	return found;
}

/** As “15.5, from January 2025 18.7”. */
function told(same: readonly SameRows[], { rows }: Table, words: WriterWords): string {
	const name = (row: number) => inlineText(rows[row]?.cells[0]?.content ?? []);
	return same.map(({ text, from }) => (from === 0 ? text : `${words.from} ${name(from)} ${text}`)).join(", ");
}

/** The numbered tables of the text by what stands in them. */
function printedTables(document: Document): Map<string, string> {
	const numbers = new Map<string, string>();
	for (const block of everyBlock(document.blocks))
		if (block.kind === "table" && block.number !== undefined) numbers.set(cellsOf(block.table), block.number);
	return numbers;
}

function cellsOf({ columns, rows }: Table): string {
	const body = rows.map(({ cells }) => cells.map(({ content }) => inlineText(content)));
	return JSON.stringify([columns.map(({ heading }) => heading), body]);
}
