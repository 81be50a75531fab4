import type { ReadRow } from "#document";
import { childElements, childNamed, type Element, elementsNamed } from "../markup/element.ts";
import { type SpanningCell, type SpanningRow, tableGrid } from "../markup/table-grid.ts";
import { settingOf } from "./word-styles.ts";
import { type WordText, wordText } from "./word-text.ts";

/** A table of figures or words; or one that only sets a page: a frame around blocks. */
export type WordTable =
	| { readonly kind: "layout"; readonly cells: readonly Element[] }
	| {
			readonly kind: "table";
			readonly rows: readonly ReadRow[];
			/** Tables inside its cells. */
			readonly inner: readonly Element[];
			readonly hanging: WordText;
	  };

type Cell = SpanningCell & { readonly continues: boolean };

/** Reads `w:tbl`: merged cells, rows that repeat as headings, rows deleted while changes were tracked left out. */
export function wordTable(table: Element): WordTable {
	const rows = partsOf(table, "w:tr").filter((row) => !childNamed(childNamed(row, "w:trPr"), "w:del"));
	const cells = rows.map((row) => partsOf(row, "w:tc"));
	if (cells.every((row) => row.length === 1)) return { kind: "layout", cells: cells.flat() };
	const read = rows.map((row, index) => ({
		header: isRepeated(row),
		cells: (cells[index] ?? []).map(cellOf),
	}));
	return {
		kind: "table",
		rows: tableGrid(spanningRows(read)),
		inner: cells.flat().flatMap((cell) => elementsNamed(cell, "w:tbl")),
		hanging: hangingOf(cells.flat()),
	};
}

/** Rows or cells, those inside content controls and tracked insertions included. */
function partsOf(parent: Element, name: string): Element[] {
	return childElements(parent).flatMap((child) => {
		if (child.name === name) return [child];
		return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name) ? partsOf(child, name) : [];
	});
}

function isRepeated(row: Element): boolean {
	const mark = childNamed(childNamed(row, "w:trPr"), "w:tblHeader");
	return mark !== undefined && !/^(?:0|false|off)$/.test(mark.attributes.get("w:val") ?? "");
}

function cellOf(cell: Element): Cell {
	const properties = childNamed(cell, "w:tcPr");
	const merge = childNamed(properties, "w:vMerge");
	return {
		text: paragraphsOf(cell)
			.map((paragraph) => wordText(paragraph).text.replaceAll(/\s+/g, " ").trim())
			.filter((text) => text !== "")
			.join(" "),
		columns: Math.max(1, Number(settingOf(properties, "w:gridSpan") ?? 1) || 1),
		rows: 1,
		header: false,
		continues: merge !== undefined && merge.attributes.get("w:val") !== "restart",
	};
}

function paragraphsOf(cell: Element): Element[] {
	return childElements(cell).flatMap((child) => {
		if (child.name === "w:p") return [child];
		return child.name === "w:tbl" ? [] : paragraphsOf(child);
	});
}

/** Word marks each cell below a merged one as its continuation; here the merged one knows how far it reaches. */
function spanningRows(
	rows: readonly { readonly header: boolean; readonly cells: readonly Cell[] }[],
): SpanningRow[] {
	return rows.map((row, index) => ({
		header: row.header,
		at: { file: "" },
		cells: row.cells.flatMap((cell, position): SpanningCell[] => {
			if (cell.continues && index > 0) return [];
			const column = columnOf(row.cells, position);
			let below = index + 1;
			while (cellAt(rows[below]?.cells ?? [], column)?.continues) below += 1;
			return [{ ...cell, rows: below - index }];
		}),
	}));
}

function columnOf(cells: readonly Cell[], position: number): number {
	return cells.slice(0, position).reduce((sum, cell) => sum + cell.columns, 0);
}

function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
	return cells.find((_, position) => columnOf(cells, position) === column);
}

function hangingOf(cells: readonly Element[]): WordText {
	const found = cells.flatMap(paragraphsOf).map(wordText);
	return {
		text: "",
		notes: found.flatMap((each) => each.notes),
		pictures: found.flatMap((each) => each.pictures),
		boxes: found.flatMap((each) => each.boxes),
	};
}
