import { type Inline, type TableCell, type TableColumn, text } from "#document";

/** A cell of words. */
export function wordsCell(words: string): TableCell {
	return { content: [text(words)] };
}

/** The cell that names its row. */
export function headCell(words: string): TableCell {
	return { content: [text(words)], header: true };
}

/** A cell of words with live figures among them. */
export function mixedCell(content: readonly Inline[]): TableCell {
	return { content };
}

/** Columns of words. */
export function wordColumns(...headings: readonly string[]): TableColumn[] {
	return headings.map((heading) => ({ heading, align: "start" }));
}

/** Several runs of words in one cell, with a semicolon between them. */
export function joined(runs: readonly (readonly Inline[])[], between = "; "): Inline[] {
	return runs.flatMap((run, index) => (index === 0 ? [...run] : [text(between), ...run]));
}

/** A word with its first letter large. */
export function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Said under whatever was made to show a form. */
export const ILLUSTRATIVE_NOTE =
	"Illustrative: made to show the form. Nobody has agreed, promised or answered any of it. Do not quote it.";
