import type { ReadRow } from "#document";
import type { Location } from "#vocabulary";

/** A cell as a format gives it: its words, how many columns and rows it covers, whether the format calls it a heading. */
export type SpanningCell = {
	readonly text: string;
	readonly columns: number;
	readonly rows: number;
	readonly header: boolean;
};

/** A row as a format gives it; `header` where the format says that the row repeats on every page. */
export type SpanningRow = {
	readonly cells: readonly SpanningCell[];
	readonly header: boolean;
	readonly at: Location;
};

type Place = { readonly text: string; readonly header: boolean };

/** Wider than any table on paper; more columns than that are a fault of the file. */
const WIDEST = 200;
const NUMBER = /^[+\u2212–-]?\s?£?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|per cent)?=?$/i;
const YEAR = /^(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?$/;

/**
 * Rows with merged cells as rows of single cells. A heading over several columns stands above each of them, and words
 * that cover several rows stand in each; a number stands once, since a sum must not count it twice.
 */
export function tableGrid(rows: readonly SpanningRow[]): ReadRow[] {
	const held: { place: Place; left: number }[] = [];
	const placed = rows.map((row) => {
		const places: Place[] = [];
		const headerRow = isHeaderRow(row);
		const fillHeld = () => {
			for (let above = held[places.length]; above && above.left > 0; above = held[places.length]) {
				above.left -= 1;
				places.push(above.place);
			}
		};
		for (const cell of row.cells) {
			fillHeld();
			for (let column = 0; column < Math.min(cell.columns, WIDEST) && places.length < WIDEST; column += 1) {
				const text = column === 0 || headerRow ? cell.text : "";
				const below = NUMBER.test(text) && !headerRow ? "" : text;
				held[places.length] = { place: { text: below, header: headerRow }, left: cell.rows - 1 };
				places.push({ text, header: headerRow });
			}
		}
		fillHeld();
		return { cells: places.map((place) => place.text), header: headerRow, at: row.at };
	});
	return withHeader(placed.filter((row) => row.cells.some((cell) => cell !== "")));
}

function isHeaderRow(row: SpanningRow): boolean {
	const marked = row.cells.some((cell) => cell.header);
	return row.header || (marked && row.cells.every((cell) => cell.header || cell.text === ""));
}

/** Where a format marks no heading, the first row is one if it has words or years above columns of numbers. */
export function withHeader(rows: readonly ReadRow[]): ReadRow[] {
	const [first, ...rest] = rows;
	if (!first || rest.length === 0 || rows.some((row) => row.header)) return [...rows];
	const heads = first.cells.slice(1).filter((cell) => cell !== "");
	const names = heads.length > 0 && heads.every((cell) => YEAR.test(cell) || !NUMBER.test(cell));
	const numbers = rest.some((row) => row.cells.slice(1).some((cell) => NUMBER.test(cell)));
	return names && numbers ? [{ ...first, header: true }, ...rest] : [...rows];
}
