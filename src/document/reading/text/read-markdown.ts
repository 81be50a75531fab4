import type { ReadDocument, ReadLine, ReadPiece, ReadRow } from "#document";
import { done, type Location, type Outcome } from "#vocabulary";
import { decodeDocument } from "./decode-document.ts";

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const PICTURE = /^!\[([^\]]*)\]\([^)]*\)\s*$/;
const RULE_ROW = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const ITEM = /^\s*([-*+•]|\d{1,3}[.)])\s+(.*)$/;
const FENCE = /^(```|~~~)/;

/**
 * Reads Markdown as far as a checker of claims needs it: headings, paragraphs, list items, tables with bars, pictures.
 * Code and what stands between fences is left out; marks for bold, links and the like are taken away.
 *
 * @example
 * readMarkdownDocument(new TextEncoder().encode("# Crime\n\nIt fell."), "a.md").value.pieces.map((piece) => piece.kind) // => ["heading", "paragraph"]
 */
export function readMarkdownDocument(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
	const decoded = decodeDocument(bytes, file);
	if (!decoded.ok) return decoded;
	return done({ file, pieces: piecesOf(decoded.value.split("\n"), file) });
}

function piecesOf(lines: readonly string[], file: string): ReadPiece[] {
	const pieces: ReadPiece[] = [];
	let index = frontMatterEnd(lines);
	while (index < lines.length) {
		const line = lines[index] ?? "";
		const at = { file, line: index + 1 };
		if (FENCE.test(line)) index = closingFence(lines, index);
		else if (line.includes("|") && RULE_ROW.test(lines[index + 1] ?? "")) {
			const rows = tableRows(lines, index, file);
			pieces.push({ kind: "table", rows, at });
			index += rows.length + 1;
		} else if (startsPiece(line)) {
			pieces.push(singlePiece(line, at));
			index += 1;
		} else if (line.trim() === "") index += 1;
		else {
			const end = paragraphEnd(lines, index);
			pieces.push(paragraph(lines.slice(index, end), index, file));
			index = end;
		}
	}
	return pieces;
}

function frontMatterEnd(lines: readonly string[]): number {
	if (!/^---\s*$/.test(lines[0] ?? "")) return 0;
	const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
	return end + 1;
}

function closingFence(lines: readonly string[], from: number): number {
	const end = lines.findIndex((line, index) => index > from && FENCE.test(line));
	return end < 0 ? lines.length : end + 1;
}

function startsPiece(line: string): boolean {
	return HEADING.test(line) || PICTURE.test(line);
}

function singlePiece(line: string, at: Location): ReadPiece {
	const picture = PICTURE.exec(line);
	if (picture) return { kind: "picture", words: picture[1] ?? "", at };
	const [, marks = "#", text = ""] = HEADING.exec(line) ?? [];
	return { kind: "heading", level: marks.length, text: withoutMarks(text), at };
}

function paragraphEnd(lines: readonly string[], from: number): number {
	let end = from + 1;
	while (end < lines.length) {
		const line = lines[end] ?? "";
		if (line.trim() === "" || startsPiece(line) || ITEM.test(line) || FENCE.test(line)) break;
		if (line.includes("|") && RULE_ROW.test(lines[end + 1] ?? "")) break;
		end += 1;
	}
	return end;
}

function paragraph(lines: readonly string[], start: number, file: string): ReadPiece {
	const [, marker, rest] = ITEM.exec(lines[0] ?? "") ?? [];
	const located: ReadLine[] = lines.map((line, offset) => ({
		text: withoutMarks(offset === 0 && rest !== undefined ? rest : line),
		at: { file, line: start + offset + 1 },
	}));
	return { kind: "paragraph", lines: located, ...(marker === undefined ? {} : { marker }) };
}

function tableRows(lines: readonly string[], from: number, file: string): ReadRow[] {
	const rows: ReadRow[] = [];
	for (let index = from; index < lines.length; index += 1) {
		const line = lines[index] ?? "";
		if (index === from + 1) continue;
		if (!line.includes("|")) break;
		rows.push({ cells: cellsOf(line), header: index === from, at: { file, line: index + 1 } });
	}
	return rows;
}

function cellsOf(line: string): string[] {
	return line
		.trim()
		.replace(/^\||\|$/g, "")
		.split(/(?<!\\)\|/)
		.map((cell) => withoutMarks(cell.replaceAll("&nbsp;", " ")));
}

function withoutMarks(text: string): string {
	return text
		.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
		.replaceAll(/(\*\*|__|`)/g, "")
		.replaceAll(/(^|[\s(])[*_](\S[^*_]*)[*_](?=[\s).,;:]|$)/g, "$1$2")
		.replaceAll(/^\s*>\s?/g, "")
		.trim();
}
