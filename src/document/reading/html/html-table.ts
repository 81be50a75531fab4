import type { ReadRow } from "#document";
import { childElements, type Element } from "../markup/element.ts";
import { indentedLabel } from "../markup/indented-label.ts";
import { type SpanningCell, type SpanningRow, tableGrid } from "../markup/table-grid.ts";

/** Reads a `table`: header cells, merged cells, in rows of single cells. `words` gives the text of a cell. */
export function htmlTable(table: Element, file: string, words: (cell: Element) => string): ReadRow[] {
	const rows = rowsIn(table, false).map(
		({ row, header }): SpanningRow => ({
			header,
			at: { file, ...(row.line === undefined ? {} : { line: row.line }) },
			cells: childElements(row)
				.filter((cell) => cell.name === "td" || cell.name === "th")
				.map((cell) => cellOf(cell, words(cell))),
		}),
	);
	return tableGrid(rows);
}

/** A table that only sets a page: it says so, or no row has two cells. */
export function isLayoutTable(table: Element): boolean {
	if (/^(?:presentation|none)$/.test(table.attributes.get("role") ?? "")) return true;
	return rowsIn(table, false).every(
		({ row }) => childElements(row).filter(({ name }) => /^t[dh]$/.test(name)).length < 2,
	);
}

function rowsIn(parent: Element, header: boolean): { readonly row: Element; readonly header: boolean }[] {
	return childElements(parent).flatMap((child) => {
		if (child.name === "tr") return [{ row: child, header }];
		return /^t(?:head|body|foot)$/.test(child.name) ? rowsIn(child, child.name === "thead") : [];
	});
}

function cellOf(cell: Element, text: string): SpanningCell {
	return {
		text: indentedLabel(text, depthOf(cell)),
		columns: spanOf(cell, "colspan"),
		rows: spanOf(cell, "rowspan"),
		header: cell.name === "th" && cell.attributes.get("scope") !== "row",
	};
}

/** Our own tables say how deep a row stands in its tree; other pages do not. */
function depthOf(cell: Element): number {
	const depth = Number(cell.attributes.get("data-depth") ?? 0);
	return Number.isInteger(depth) && depth > 0 && depth < 10 ? depth : 0;
}

function spanOf(cell: Element, name: string): number {
	const value = Number(cell.attributes.get(name) ?? 1);
	return Number.isInteger(value) && value > 0 ? value : 1;
}
