import assert from "node:assert/strict";
import { test } from "node:test";
import { readTextDocument } from "./read-text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function linesOf(content: Uint8Array) {
	const read = readTextDocument(content, "a.txt");
	assert.ok(read.ok);
	const [piece] = read.value.pieces;
	assert.equal(piece?.kind, "lines");
	return piece?.kind === "lines" ? piece.lines : [];
}

test("every line keeps its number, blank ones included", () => {
	const lines = linesOf(bytes("One.\r\n\r\nTwo.\rThree."));
	assert.deepEqual(
		lines.map((line) => [line.at.line, line.text]),
		[
			[1, "One."],
			[2, ""],
			[3, "Two."],
			[4, "Three."],
		],
	);
	assert.equal(lines[0]?.at.page, undefined);
});

test("a form feed begins a new page", () => {
	const lines = linesOf(bytes("One.\n\fTwo.\nThree.\f\nFour."));
	assert.deepEqual(
		lines.map((line) => [line.at.page, line.text]),
		[
			[1, "One."],
			[2, "Two."],
			[3, "Three."],
			[3, "Four."],
		],
	);
});

test("pounds and dashes survive the usual encodings", () => {
	const wanted = "£5 – “x”";
	const utf16 = new Uint8Array([
		0xff,
		0xfe,
		...[...wanted].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
	]);
	const windows = new Uint8Array([0xa3, 0x35, 0x20, 0x96, 0x20, 0x93, 0x78, 0x94]);
	for (const content of [bytes(wanted), bytes(`\uFEFF${wanted}`), utf16, windows])
		assert.equal(linesOf(content)[0]?.text, wanted);
});

test("what is no text is refused, and says so", () => {
	const cases: [Uint8Array, string][] = [
		[new Uint8Array(), "document-empty"],
		[bytes(" \n\t\n"), "document-empty"],
		[new Uint8Array(1000).map((_, index) => index % 32), "document-binary"],
	];
	for (const [content, code] of cases) {
		const read = readTextDocument(content, "a.txt");
		assert.equal(read.ok, false);
		assert.equal(read.problems[0]?.code, code);
		assert.equal(read.problems[0]?.at.file, "a.txt");
	}
});
