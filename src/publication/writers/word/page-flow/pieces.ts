/** What is set as one: a paragraph, or a row of a table. Lengths are in points. */
export type Piece = {
	readonly before: number;
	readonly after: number;
	/** Of a paragraph that may be parted, its lines; of anything else one, as tall as the whole. */
	readonly lines: number;
	readonly lineHeight: number;
	/** Whether it stays on the page of the piece after it. */
	readonly keepNext: boolean;
	readonly newPage: boolean;
	/** The head of the table that is set again where a row begins a page. */
	readonly head: number;
	readonly bookmarks: readonly string[];
};

/** What a paragraph's style says about its room, in points; `line` is a factor of the type's own height. */
export type Room = {
	readonly size: number;
	readonly bold: boolean;
	readonly before: number;
	readonly after: number;
	readonly line: number;
	readonly left: number;
	readonly right: number;
	readonly keepNext: boolean;
	readonly keepLines: boolean;
};

/** The room of a paragraph about which nothing is said. */
export const PLAIN_ROOM: Room = {
	size: 10,
	bold: false,
	before: 0,
	after: 0,
	line: 1,
	left: 0,
	right: 0,
	keepNext: false,
	keepLines: false,
};

/** Fewer lines than these do not stand alone at the foot or head of a page. */
const FEWEST_LINES = 2;

/** The page on which each bookmark stands, when pieces are set one after another on pages of this height. */
export function pagesOf(pieces: readonly Piece[], height: number): Map<string, number> {
	const pages = new Map<string, number>();
	let page = 1;
	let used = 0;
	const turn = (head: number) => {
		page += 1;
		used = head;
	};
	for (const [index, piece] of pieces.entries()) {
		if (piece.newPage && used > 0) turn(0);
		const gap = gapBefore(pieces, index);
		if (used > 0 && used + gap + needed(pieces, index, height) > height) turn(piece.head);
		for (const bookmark of piece.bookmarks) pages.set(bookmark, page);
		used += used > piece.head ? gap : 0;
		for (let left = piece.lines; left > 0; ) {
			const room = Math.max(1, Math.floor((height - used) / piece.lineHeight + ROUNDING));
			const set = room >= left ? left : Math.max(1, Math.min(room, left - FEWEST_LINES));
			used += set * piece.lineHeight;
			left -= set;
			if (left > 0) turn(piece.head);
		}
	}
	return pages;
}

/** Lines that fill a page exactly must not seem to fall short of it. */
const ROUNDING = 0.001;

/** Between two paragraphs stands the larger of the room after the one and before the other. */
function gapBefore(pieces: readonly Piece[], index: number): number {
	return Math.max(pieces[index - 1]?.after ?? 0, pieces[index]?.before ?? 0);
}

/** What must find room for a piece to begin here: itself or its first lines, and all that it is kept with. */
function needed(pieces: readonly Piece[], from: number, height: number): number {
	let sum = 0;
	for (let index = from; index < pieces.length; index += 1) {
		const piece = pieces[index];
		if (piece === undefined) break;
		if (index > from) sum += gapBefore(pieces, index);
		const first = firstLines(piece);
		if (!piece.keepNext) return sum + first;
		sum += piece.lines * piece.lineHeight;
		// A chain that no page can hold is parted like anything else.
		if (sum > height) return firstLines(pieces[from] ?? piece);
	}
	return sum;
}

/** What of a piece must stand together at least. */
function firstLines({ lines, lineHeight }: Piece): number {
	return (lines <= FEWEST_LINES + 1 ? lines : FEWEST_LINES) * lineHeight;
}
