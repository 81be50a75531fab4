import type { ReadRow } from "#document";
import { childElements, type Element, elementsNamed } from "../markup/element.ts";
import { type SpanningCell, type SpanningRow, tableGrid } from "../markup/table-grid.ts";
import { odtText, type RaisedStyles } from "./odt-text.ts";

/** Rows and cells repeated more often than this fill a sheet with nothing. */
const MOST_REPEATS = 200;

/** Reads `table:table`: merged cells, repeated ones, rows marked as headings. */
export function odtTable(table: Element, raised: RaisedStyles): ReadRow[] {
	return tableGrid(rowsIn(table, false, raised));
}

/** Tables that stand inside cells of a table. */
export function tablesInside(table: Element): Element[] {
	return childElements(table).flatMap((child) => elementsNamed(child, "table:table"));
}

function rowsIn(parent: Element, header: boolean, raised: RaisedStyles): SpanningRow[] {
	return childElements(parent).flatMap((child) => {
		if (child.name === "table:table-row") return rowsOf(child, header, raised);
		if (child.name === "table:table-header-rows") return rowsIn(child, true, raised);
		return /^table:table-rows?(?:-group)?$/.test(child.name) ? rowsIn(child, header, raised) : [];
	});
}

function rowsOf(row: Element, header: boolean, raised: RaisedStyles): SpanningRow[] {
	const cells = childElements(row, "table:table-cell").flatMap((cell) =>
		Array.from({ length: numberOf(cell, "table:number-columns-repeated") }, () => cellOf(cell, raised)),
	);
	const read: SpanningRow = { cells, header, at: { file: "" } };
	return Array.from({ length: numberOf(row, "table:number-rows-repeated") }, () => read);
}

function cellOf(cell: Element, raised: RaisedStyles): SpanningCell {
	const paragraphs = childElements(cell).flatMap((child) =>
		/^text:[ph]$/.test(child.name) ? [child] : elementsNamed(child, "text:p", "text:h", "table:table"),
	);
	const words = paragraphs
		.filter((paragraph) => paragraph.name !== "table:table")
		.map((paragraph) => odtText(paragraph, raised).text.replaceAll(/\s+/g, " ").trim());
	return {
		text: words.filter((text) => text !== "").join(" "),
		columns: numberOf(cell, "table:number-columns-spanned"),
		rows: numberOf(cell, "table:number-rows-spanned"),
		header: false,
	};
}

function numberOf(element: Element, name: string): number {
	const value = Number(element.attributes.get(name) ?? 1);
	return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_REPEATS) : 1;
}
