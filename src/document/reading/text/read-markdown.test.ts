import assert from "node:assert/strict";
import { test } from "node:test";
import { readMarkdownDocument } from "./read-markdown.ts";

function piecesOf(text: string) {
	const read = readMarkdownDocument(new TextEncoder().encode(text), "a.md");
	assert.ok(read.ok);
	return read.value.pieces;
}

test("headings, paragraphs, items and pictures keep their lines", () => {
	const pieces = piecesOf(
		"---\ntitle: x\n---\n# Crime\n\nIt *fell* by\n**5%** [see](x.md).\n- one\n6. six\n![A chart](c.png)\n",
	);
	assert.deepEqual(
		pieces.map((piece) => piece.kind),
		["heading", "paragraph", "paragraph", "paragraph", "picture"],
	);
	assert.ok(pieces[0]?.kind === "heading" && pieces[0].at.line === 4 && pieces[0].level === 1);
	assert.ok(pieces[1]?.kind === "paragraph");
	assert.deepEqual(
		pieces[1].kind === "paragraph" && pieces[1].lines.map((line) => [line.at.line, line.text]),
		[
			[6, "It fell by"],
			[7, "5% see."],
		],
	);
	assert.ok(pieces[3]?.kind === "paragraph" && pieces[3].marker === "6.");
	assert.ok(pieces[4]?.kind === "picture" && pieces[4].words === "A chart");
});

test("a table's rows keep their cells and lines; code is no prose", () => {
	const pieces = piecesOf(
		"| Area | 2016 |\n|---|--:|\n| **North** | 1,204 |\n| A \\| B | -5% |\n\n```\n90 to 120, up 5%\n```\n",
	);
	assert.equal(pieces.length, 1);
	const [table] = pieces;
	assert.ok(table?.kind === "table");
	assert.deepEqual(
		table.rows.map((row) => [row.header, row.at.line, row.cells]),
		[
			[true, 1, ["Area", "2016"]],
			[false, 3, ["North", "1,204"]],
			[false, 4, ["A \\| B", "-5%"]],
		],
	);
});
