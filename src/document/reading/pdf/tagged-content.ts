import type { ReadPiece, ReadRow } from "#document";
import type { Location } from "#vocabulary";
import { indentedLabel } from "../markup/indented-label.ts";
import { depthsOf } from "./indents.ts";
import { joinedWords, lineText, pageLines } from "./page-lines.ts";
import type { PageTags, TaggedCell } from "./page-tags.ts";
import type { PageWords } from "./page-words.ts";

/** A table or picture of a page and the height at which it begins, in points from the top. */
export type PlacedContent = { readonly y: number; readonly piece: ReadPiece };

/** The words of a page that are neither in a tagged table nor drawn in a picture, and those tables and pictures. */
export type TaggedContent = {
	readonly words: readonly PageWords[];
	readonly placed: readonly PlacedContent[];
};

/** A picture that holds more of a page's words than this is a whole page tagged as one: its words are text. */
const MOST_IN_PICTURES = 0.7;

/** Takes tables and pictures out of a page's words by the document's own tags. */
export function taggedContent(words: readonly PageWords[], tags: PageTags, at: Location): TaggedContent {
	const placed: PlacedContent[] = [];
	let left = words;
	for (const picture of tags.pictures) {
		const inside = left.filter((word) => word.mark !== undefined && picture.marks.has(word.mark));
		if (inside.length === 0 || inside.length > words.length * MOST_IN_PICTURES) continue;
		placed.push({ y: topOf(inside), piece: { kind: "picture", words: picture.words, at } });
		left = left.filter((word) => !inside.includes(word));
	}
	for (const table of tags.tables) {
		const marks = new Set(table.flat().flatMap((cell) => [...cell.marks]));
		const inside = left.filter((word) => word.mark !== undefined && marks.has(word.mark));
		if (inside.length === 0) continue;
		placed.push({ y: topOf(inside), piece: { kind: "table", rows: rowsOf(table, inside, at), at } });
		left = left.filter((word) => word.mark === undefined || !marks.has(word.mark));
	}
	return { words: left, placed: placed.sort((one, other) => one.y - other.y) };
}

function topOf(words: readonly PageWords[]): number {
	return Math.min(...words.map((word) => word.y));
}

function rowsOf(
	table: readonly (readonly TaggedCell[])[],
	words: readonly PageWords[],
	at: Location,
): ReadRow[] {
	const read = table.map((row) => row.map((cell) => wordsOf(cell, words)));
	const body = read.filter((_, index) => !isHeader(table[index]));
	const depths = depthsOf(body.map(([label]) => startOf(label)));
	return read
		.map((row, index): ReadRow => {
			const [label = "", ...cells] = row.map(textOf);
			const depth = depths[body.indexOf(row)] ?? 0;
			return { cells: [indentedLabel(label, depth), ...cells], header: isHeader(table[index]), at };
		})
		.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
}

function isHeader(row: readonly TaggedCell[] | undefined): boolean {
	return row?.every((cell) => cell.header) ?? false;
}

function wordsOf(cell: TaggedCell, words: readonly PageWords[]): PageWords[] {
	return words.filter((word) => word.mark !== undefined && cell.marks.has(word.mark));
}

function startOf(label: readonly PageWords[] | undefined): number {
	return Math.min(...(label ?? []).map((word) => word.x));
}

function textOf(words: readonly PageWords[]): string {
	return pageLines(words, 1).map(lineText).reduce(joinedWords, "").replaceAll(/\s+/g, " ");
}
