import { inlineText, type Table } from "#document";

/** How wide a column is: a fixed number of ems, or a share of what the others leave. */
export type ColumnWidth = { readonly ems: number } | { readonly share: number };

/**
 * Where a table stands, in ems of its type: across the page in the text (166 mm at 9 pt) or in the appendix (at 8 pt), or
 * in one of two columns there (79 mm).
 */
export const ROOMS = {
	whole: { ems: 52, gutter: 1.3 },
	half: { ems: 27.5, gutter: 0.75 },
	appendix: { ems: 58.5, gutter: 1.2 },
} as const satisfies Readonly<Record<string, Room>>;

type Room = { readonly ems: number; readonly gutter: number };

/** How many letters a heading has before it wraps: the first of these at which the table fits. */
const HEADING_LETTERS = [20, 15, 12, 10, 8, 6] as const;

const EMS_PER_CHARACTER = 0.5;
const INDENT_EMS = 1.2;

/** A column of words is not made narrower than this many letters, unless it has fewer; nor a shorter one wrapped. */
const FEWEST_CHARACTERS = 12;
const NEVER_WRAPPED = 15;

/** Letters that a wrapped line loses on average, since a word goes down whole. */
const LOST_AT_LINE_END = 8;

/** Words of a table may be parted here: file paths and words with a hyphen are as long as a line else. */
const PIECES = /(?<=[/-])|\s+/;

/** What a column asks for: the width of its longest words in one line, and the least at which no word is broken. */
type Wish = {
	readonly most: number;
	readonly least: number;
	/** Whether it may wrap; columns of numbers may not. */
	readonly words: boolean;
	/** How much room its text draws to itself. */
	readonly pull: number;
};

/**
 * Widths for the columns of a printed table: each as wide as its content asks, headings wrapped; if that is more than the
 * room, columns of words share what the numbers leave so that rows are low, none narrower than its longest word.
 */
export function columnWidths(table: Table, room: Room = ROOMS.whole): ColumnWidth[] {
	const tries = HEADING_LETTERS.map((letters) => wishesOf(table, room, letters));
	const fitting = tries.find((wishes) => sum(wishes.map(({ most }) => most)) <= room.ems);
	if (fitting) return fitting.map(({ most }) => ({ ems: most }));
	const wishes = tries.at(-1) ?? [];
	const left = room.ems - sum(wishes.map(({ most, words }) => (words ? 0 : most)));
	const wrapping = wishes.filter(({ words }) => words);
	if (wrapping.length === 0 || sum(wrapping.map(({ least }) => least)) > left)
		return wishes.map(({ most }) => ({ share: Math.sqrt(most) }));
	const shares = shared(wrapping, left);
	return wishes.map((wish) => (wish.words ? { share: shares.get(wish) ?? wish.least } : { ems: wish.most }));
}

/** Whether a table can stand in one of two columns of a page, its words in two lines at most. */
export function fitsHalfPage(table: Table): boolean {
	const wishes = wishesOf(table, ROOMS.half, 6);
	return (
		sum(wishes.map(({ most, least, words }) => (words ? Math.max(least, most / 2) : most))) < ROOMS.half.ems
	);
}

/** Parts room by pull. A column whose part would be below its least gets that, and the others part the rest. */
function shared(wishes: readonly Wish[], room: number): Map<Wish, number> {
	const perPull = room / sum(wishes.map(({ pull }) => pull));
	const short = wishes.filter(({ least, pull }) => pull * perPull < least);
	if (short.length === 0) return new Map(wishes.map((wish) => [wish, wish.pull * perPull]));
	const others = wishes.filter((wish) => !short.includes(wish));
	const given = new Map(short.map((wish) => [wish, wish.least]));
	if (others.length === 0) return given;
	return new Map([...given, ...shared(others, room - sum([...given.values()]))]);
}

function wishesOf(table: Table, room: Room, headingLetters: number): Wish[] {
	return table.columns.map((_, index) => wishOf(table, index, room, headingLetters));
}

function wishOf(table: Table, index: number, { gutter }: Room, headingLetters: number): Wish {
	const column = table.columns[index];
	const heading = column?.heading ?? "";
	const longestWord = Math.max(...heading.split(" ").map((word) => word.length));
	const forHeading = Math.max(longestWord, Math.min(heading.length, headingLetters));
	const cells = table.rows.map((row) => ({
		indent: index === 0 ? (row.depth ?? 0) * INDENT_EMS : 0,
		text: inlineText(row.cells[index]?.content ?? []),
	}));
	const most = Math.max(ems(forHeading), ...cells.map(({ text, indent }) => ems(text.length) + indent));
	const pieces = cells.map(({ text, indent }) => ems(longestPiece(text)) + indent);
	const fewest = Math.max(ems(Math.max(longestWord, FEWEST_CHARACTERS)), ...pieces);
	const least = most <= ems(NEVER_WRAPPED) ? most : Math.min(most, fewest);
	const words = column?.align === "start" || !cells.some(({ text }) => /\d/.test(text));
	return { most: most + gutter, least: least + gutter, words, pull: pullOf(cells.map(({ text }) => text)) };
}

/** Widths in proportion to this make the sum of (letters / width)³ over all cells least, so that long cells count most. */
function pullOf(texts: readonly string[]): number {
	return sum(texts.map((text) => (text.length + LOST_AT_LINE_END) ** 3)) ** (1 / 4);
}

function ems(letters: number): number {
	return letters * EMS_PER_CHARACTER;
}

function longestPiece(text: string): number {
	return Math.max(...text.split(PIECES).map((piece) => piece.length));
}

function sum(values: readonly number[]): number {
	return values.reduce((total, each) => total + each, 0);
}
