import assert from "node:assert/strict";
import { test } from "node:test";
import { lineCount } from "./line-count.ts";
import { type Piece, pagesOf } from "./pieces.ts";

function piece(bookmark: string, change: Partial<Piece> = {}): Piece {
	const plain = { before: 0, after: 0, lines: 1, lineHeight: 10, keepNext: false, newPage: false, head: 0 };
	return { ...plain, bookmarks: [bookmark], ...change };
}

function pages(pieces: readonly Piece[], height = 100): number[] {
	return [...pagesOf(pieces, height).values()];
}

test("ten lines fill a page of ten lines, and the eleventh goes overleaf", () => {
	const lines = Array.from({ length: 11 }, (_, index) => piece(`${index}`));
	assert.deepEqual(pages(lines), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
});

test("between two paragraphs stands the larger gap, not both", () => {
	const tall = { lines: 1, lineHeight: 40, before: 20, after: 15 };
	assert.deepEqual(pages([piece("a", tall), piece("b", tall)]), [1, 1]);
	assert.deepEqual(pages([piece("a", tall), piece("b", { ...tall, before: 25 })]), [1, 2]);
});

test("a heading goes overleaf with what it is kept with", () => {
	const before = piece("before", { lines: 1, lineHeight: 75 });
	const heading = piece("heading", { keepNext: true });
	assert.deepEqual(pages([before, heading, piece("text")]), [1, 1, 1]);
	assert.deepEqual(pages([before, heading, piece("text", { lineHeight: 30 })]), [1, 2, 2]);
});

test("no line of a paragraph stands alone at the head of a page", () => {
	const pieces = [
		piece("before", { lineHeight: 55 }),
		piece("text", { lines: 5 }),
		piece("after", { lines: 1, lineHeight: 80 }),
		piece("last"),
	];
	assert.deepEqual(pages(pieces), [1, 1, 2, 3], "three lines stay, two go overleaf");
});

test("a chain longer than a page is parted, and does not leave a page empty", () => {
	const chain = Array.from({ length: 15 }, (_, index) => piece(`${index}`, { keepNext: true }));
	assert.deepEqual(new Set(pages(chain)), new Set([1, 2]));
});

test("a row that begins a page finds the head of its table there", () => {
	const rows = Array.from({ length: 18 }, (_, index) => piece(`${index}`, { head: 20 }));
	assert.equal(pages(rows).at(-1), 2);
	assert.equal(pages([...rows, piece("one more", { head: 20 })]).at(-1), 3);
});

test("lines are broken at spaces, and a wider letter takes more of one", () => {
	const type = { size: 10, bold: false };
	assert.equal(lineCount("", type, 50), 1);
	assert.equal(lineCount("aaaaa aaaaa", type, 56), 2);
	assert.equal(lineCount("aaaaa aaaaa", type, 60), 1);
	assert.equal(lineCount("iiiii iiiii", type, 30), 1);
});
