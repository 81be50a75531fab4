import type { Location } from "#vocabulary";

/** A line of a finished document as it is printed, and where it stands. Blank lines count, since they part paragraphs. */
export type ReadLine = { readonly text: string; readonly at: Location };

/** A row of a table whose cells the format itself keeps apart (Word, HTML, Markdown). */
export type ReadRow = { readonly cells: readonly string[]; readonly header: boolean; readonly at: Location };

/**
 * A piece of a finished document. A reader says as much as its format knows and no more: Word and HTML know headings,
 * paragraphs and cells; plain text and PDF know lines only, and what those are is found out later.
 */
export type ReadPiece =
	| { readonly kind: "heading"; readonly level: number; readonly text: string; readonly at: Location }
	/** One paragraph; `marker` is that of a list item as printed (`-`, `•`, `6.`). */
	| { readonly kind: "paragraph"; readonly lines: readonly ReadLine[]; readonly marker?: string }
	| { readonly kind: "table"; readonly rows: readonly ReadRow[]; readonly at: Location }
	/** A picture or chart that stands in the document, with its alternative text if it has one. */
	| { readonly kind: "picture"; readonly words: string; readonly at: Location }
	/** Lines of which the format does not tell whether they are headings, prose or tables. */
	| { readonly kind: "lines"; readonly lines: readonly ReadLine[] };

/** A finished document, whoever wrote it, as located pieces in reading order. */
export type ReadDocument = { readonly file: string; readonly pieces: readonly ReadPiece[] };
