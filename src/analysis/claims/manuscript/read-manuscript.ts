import type { ReadDocument, ReadLine, ReadPiece } from "#document";
import type { Location } from "#vocabulary";
import type { PrintedRow, PrintedTable } from "../tables/printed-table.ts";
import { printedNumberOf } from "../tables/printed-table.ts";
import { dayOfDocument } from "./day-of-document.ts";
import type { ListMarker, Manuscript, ManuscriptHeading, ManuscriptPicture, Sentence } from "./manuscript.ts";
import { maskedText } from "./mention.ts";
import { mentionsIn } from "./numbers-in-text.ts";
import { sentenceSpans } from "./split-sentences.ts";
import { textBlocks } from "./text-blocks.ts";

/** Makes a read document ready to be checked: sentences with their numbers, headings, tables, in reading order. */
export function readManuscript(document: ReadDocument): Manuscript {
	const desk: Desk = {
		sentences: [],
		headings: [],
		tables: [],
		pictures: [],
		section: "",
		paragraph: 0,
		list: 0,
		lastItem: undefined,
	};
	for (const piece of document.pieces) placePiece(piece, desk);
	const { sentences, headings, tables, pictures } = desk;
	return { file: document.file, sentences, headings, tables, pictures, dated: dayOfDocument(document) };
}

/** What has been read so far; it grows while the pieces are placed. */
type Desk = {
	readonly sentences: Sentence[];
	readonly headings: ManuscriptHeading[];
	readonly tables: PrintedTable[];
	readonly pictures: ManuscriptPicture[];
	section: string;
	paragraph: number;
	list: number;
	lastItem: number | undefined;
};

function placePiece(piece: ReadPiece, desk: Desk): void {
	if (piece.kind === "heading") placeHeading(piece.text, undefined, piece.at, desk);
	else if (piece.kind === "picture")
		desk.pictures.push({ at: piece.at, words: piece.words, before: desk.sentences.length });
	else if (piece.kind === "paragraph") placeParagraph(piece.lines, piece.marker, desk);
	else if (piece.kind === "table") placeTable(tableOfRows(piece), desk);
	else
		for (const block of textBlocks(piece.lines)) {
			if (block.kind === "heading") placeHeading(block.line.text, block.number, block.line.at, desk);
			else if (block.kind === "paragraph") placeParagraph(block.lines, block.marker, desk);
			else placeTable(tableOfLines(block.table), desk);
		}
}

/** Nobody writes a longer sentence: it is data or rubble, and is passed over. */
const LONGEST_SENTENCE = 4000;

const PRINTED_NUMBER = /^\s*((?:\d{1,2}(?:\.\d{1,2})*)|(?:Appendix|Annex)\s+[\dA-Z]{1,3})\b/;

function placeHeading(printed: string, number: string | undefined, at: Location, desk: Desk): void {
	const text = printed.trim();
	const found = number ?? PRINTED_NUMBER.exec(text)?.[1];
	desk.headings.push({
		text,
		number: found,
		at,
		before: desk.sentences.length,
		tablesBefore: desk.tables.length,
	});
	if (found !== undefined || !desk.headings.some((heading) => heading.number !== undefined))
		desk.section = found ?? text;
	desk.lastItem = undefined;
	placeParagraph(
		[{ text: text.replace(PRINTED_NUMBER, "").replace(/^\.?\s+/, ""), at }],
		undefined,
		desk,
		"heading",
	);
}

function placeParagraph(
	lines: readonly ReadLine[],
	marker: string | undefined,
	desk: Desk,
	role: Sentence["role"] = marker === undefined ? "prose" : "item",
): void {
	desk.paragraph += 1;
	const joined = joinLines(lines);
	const listMarker = marker === undefined ? undefined : listMarkerOf(marker, desk);
	const spans = role === "heading" ? [{ start: 0, end: joined.text.length }] : sentenceSpans(joined.text);
	for (const [position, span] of spans.entries()) {
		const text = joined.text.slice(span.start, span.end).trim();
		const lead = joined.text.slice(span.start).length - joined.text.slice(span.start).trimStart().length;
		const placeAt = (offset: number) => joined.placeAt(span.start + lead + offset);
		const mentions = text.length > LONGEST_SENTENCE ? [] : mentionsIn(text);
		desk.sentences.push({
			index: desk.sentences.length,
			text,
			masked: maskedText(text, mentions),
			mentions,
			at: placeAt(0),
			lastLine: placeAt(Math.max(0, text.length - 1)).line ?? 0,
			role,
			paragraph: desk.paragraph,
			heading: desk.headings.length - 1,
			section: desk.section,
			marker: position === 0 ? listMarker : undefined,
			placeAt,
		});
	}
}

function listMarkerOf(marker: string, desk: Desk): ListMarker {
	const number = /^\d/.test(marker) ? Number.parseInt(marker, 10) : undefined;
	const follows = number !== undefined && desk.lastItem !== undefined && number === desk.lastItem + 1;
	if (!follows) desk.list += 1;
	desk.lastItem = number;
	return { list: desk.list, number };
}

/** Lines as one text, single spaces between words, and the way back from an offset to its line. */
function joinLines(lines: readonly ReadLine[]): { text: string; placeAt: (offset: number) => Location } {
	const starts: { offset: number; at: Location }[] = [];
	let text = "";
	for (const line of lines) {
		const words = line.text.trim().replaceAll(/\s+/g, " ");
		const broken = (/[a-z]-$/.test(text) && /^[a-z]/.test(words)) || (/\d-$/.test(text) && /^\d/.test(words));
		if (text !== "" && !broken) text += " ";
		starts.push({ offset: text.length, at: line.at });
		text += words;
	}
	const placeAt = (offset: number) =>
		(starts.findLast((start) => start.offset <= offset) ?? starts[0])?.at ?? { file: "" };
	return { text, placeAt };
}

type TableParts = Pick<PrintedTable, "rows" | "columns" | "headings" | "header" | "at" | "lastLine">;

function placeTable(parts: TableParts, desk: Desk): void {
	const { section } = desk;
	const name = `table ${desk.tables.length + 1}`;
	desk.tables.push({ name, ...parts, section, before: desk.sentences.length });
}

function tableOfLines(found: { readonly header: string; readonly rows: readonly PrintedRow[] }): TableParts {
	const columns = Math.max(...found.rows.map((row) => row.cells.length));
	const at = found.rows[0]?.at ?? { file: "" };
	const lastLine = found.rows.at(-1)?.lastLine ?? 0;
	return { rows: found.rows, columns, headings: [], header: found.header, at, lastLine };
}

function tableOfRows(piece: Extract<ReadPiece, { kind: "table" }>): TableParts {
	const heads = piece.rows.filter((row) => row.header);
	const body = piece.rows.filter((row) => !row.header);
	const width = Math.max(0, ...piece.rows.map((row) => row.cells.length));
	const headings = Array.from({ length: Math.max(0, width - 1) }, (_, column) =>
		heads
			.map((row) => row.cells[column + 1] ?? "")
			.join(" ")
			.trim(),
	);
	const rows = body.map((row): PrintedRow => {
		const [label = "", ...cells] = row.cells;
		const plain = label.replace(/^\s*[-–•]\s+/, "").trim();
		return {
			label: plain,
			depth: plain === label.trim() ? 0 : 1,
			cells: cells.map(printedNumberOf),
			printed: row.cells.join(" | "),
			at: row.at,
			lastLine: row.at.line ?? 0,
		};
	});
	const header = heads.flatMap((row) => row.cells).join(" ");
	const lastLine = piece.rows.at(-1)?.at.line ?? 0;
	return { rows, columns: headings.length, headings, header, at: piece.at, lastLine };
}
