import { isNoteMark } from "../markup/raised-note.ts";
import type { PageWords } from "./page-words.ts";

/** Words that stand together; a wide gap parts them from the next, as between the cells of a table. */
export type Segment = { readonly text: string; readonly x: number; readonly right: number };

/** A line of a page, its segments from left to right. `y` is its baseline from the top, `size` the height of most of its letters. */
export type PageLine = {
	readonly page: number;
	readonly y: number;
	readonly size: number;
	readonly segments: readonly Segment[];
};

/** Words whose baselines differ by less than this share of the letters' height stand on one line. */
const SAME_LINE = 0.4;
/** A gap of this many letters' heights parts segments: a space is a quarter, in justified lines up to a half. */
const CELL_GAP = 0.9;
/** A gap from which words are two words, where the file sets no space. */
const WORD_GAP = 0.12;
/** Raised words are smaller and higher than the line they stand on. */
const RAISED = { size: 0.8, rise: 0.12 };

/** Lines of a page from top to bottom, put together from words by where they stand. */
export function pageLines(words: readonly PageWords[], page: number): PageLine[] {
	const rows: PageWords[][] = [];
	for (const word of [...words].sort((left, right) => left.y - right.y || left.x - right.x)) {
		const row = rows.slice(-3).find((each) => isOnLine(word, each));
		if (row) row.push(word);
		else rows.push([word]);
	}
	return rows.map((row) => lineOf(row, page)).filter((line) => line.segments.length > 0);
}

/** The text of a line; wide gaps stay wide, so that columns can still be told. */
export function lineText(line: PageLine): string {
	return line.segments.map((segment) => segment.text).join("   ");
}

/** Words of two lines as one text. A word parted at the end of a line keeps its hyphen: it may belong to it. */
export function joinedWords(before: string, after: string): string {
	const parted = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after);
	return `${before}${parted ? "" : " "}${after}`.trim();
}

function isOnLine(word: PageWords, row: readonly PageWords[]): boolean {
	const main = largest(row);
	return Math.abs(word.y - main.y) <= SAME_LINE * Math.max(word.size, main.size);
}

function largest(row: readonly PageWords[]): PageWords {
	return row.reduce((most, word) => (word.size > most.size ? word : most));
}

function lineOf(row: readonly PageWords[], page: number): PageLine {
	const main = largest(row);
	const segments: { text: string; x: number; right: number }[] = [];
	for (const word of [...row].sort((left, right) => left.x - right.x)) {
		const last = segments.at(-1);
		const gap = last ? word.x - last.right : 0;
		const near = last && gap <= CELL_GAP * main.size;
		// A mark of a note goes, the place it takes does not part the words around it.
		if (isRaisedNote(word, main)) {
			if (near) last.right = Math.max(last.right, word.right);
		} else if (near) {
			last.text += (gap > WORD_GAP * main.size ? " " : "") + word.text;
			last.right = Math.max(last.right, word.right);
		} else segments.push({ text: word.text, x: word.x, right: word.right });
	}
	const tidy = segments.map((each) => ({ ...each, text: each.text.replaceAll(/\s+/g, " ").trim() }));
	return { page, y: main.y, size: usualSize(row), segments: tidy.filter((each) => each.text !== "") };
}

/** The height in which most letters of a line are set. */
function usualSize(row: readonly PageWords[]): number {
	const letters = new Map<number, number>();
	for (const { size, text } of row) letters.set(size, (letters.get(size) ?? 0) + text.length);
	return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

function isRaisedNote(word: PageWords, main: PageWords): boolean {
	const raised = word.size < RAISED.size * main.size && main.y - word.y > RAISED.rise * main.size;
	return raised && isNoteMark(word.text);
}
