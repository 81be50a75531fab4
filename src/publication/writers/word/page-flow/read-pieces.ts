import { lineCount } from "./line-count.ts";
import { type Piece, PLAIN_ROOM, type Room } from "./pieces.ts";

/** The height of a line of Arial for each point of its size: ascent, descent and gap. */
const LINE_OF_TYPE = 1.149;

/** An empty row is as tall as a line of small type. */
const SMALLEST_LINE = 9.6;

const TWIPS = 20;
const EMUS_PER_POINT = 12700;
const CELL_PADDING = { across: 7, down: 4.5 };

/** What a label or number before a paragraph takes of its first line. */
const LIST_SIGN = "00 ";

type Sheet = { readonly rooms: ReadonlyMap<string, Room>; readonly width: number };

const BODY_PARTS = /<w:tbl>.*?<\/w:tbl>|<w:p(?: [^>]*)?>.*?<\/w:p>|<w:p\/>/gs;

/** The body of a document, as Word stores it, as the pieces that are set: its paragraphs, and the rows of its tables. */
export function readPieces(xml: string, sheet: Sheet): Piece[] {
	const body = xml.slice(xml.indexOf("<w:body>"));
	return [...body.matchAll(BODY_PARTS)].flatMap(([part]) =>
		part.startsWith("<w:tbl>") ? rowsOf(part, sheet) : [paragraphOf(part, sheet, sheet.width)],
	);
}

function paragraphOf(xml: string, { rooms }: Sheet, width: number): Piece {
	const room = rooms.get(/<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? "") ?? PLAIN_ROOM;
	const indent = Number(/<w:ind w:left="(\d+)"/.exec(xml)?.[1] ?? room.left * TWIPS) / TWIPS;
	const column = width - indent - room.right;
	const sign = xml.includes("<w:numPr>") && indent === 0 ? LIST_SIGN : "";
	const lines = lineCount(sign + textOf(xml), room, column);
	const lineHeight = room.size * LINE_OF_TYPE * room.line;
	const picture = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1] ?? 0) / EMUS_PER_POINT;
	const whole = room.keepLines || picture > 0;
	const height = picture > 0 ? picture + room.size * 0.3 : lines * lineHeight;
	return {
		before: room.before,
		after: room.after,
		lines: whole ? 1 : lines,
		lineHeight: whole ? height : lineHeight,
		keepNext: room.keepNext || xml.includes("<w:keepNext/>"),
		newPage: xml.includes("<w:pageBreakBefore/>"),
		head: 0,
		bookmarks: [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name = ""]) => name),
	};
}

function rowsOf(xml: string, sheet: Sheet): Piece[] {
	const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width) / TWIPS);
	let head = 0;
	return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
		const lineHeight = rowHeight(row, widths, sheet);
		const isHead = row.includes("<w:tblHeader/>");
		if (isHead) head += lineHeight;
		const keepNext = isHead || row.includes("<w:keepNext/>");
		const rest = { before: 0, after: 0, lines: 1, newPage: false, bookmarks: [] };
		return { ...rest, lineHeight, keepNext, head: isHead ? 0 : head };
	});
}

function rowHeight(row: string, widths: readonly number[], sheet: Sheet): number {
	let column = 0;
	const heights = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => {
		const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
		const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
		column += span;
		if (cell.includes("<w:vMerge") || !cell.includes("<w:t")) return 0;
		const { lines, lineHeight } = paragraphOf(cell, sheet, width - CELL_PADDING.across);
		return lines * lineHeight;
	});
	return Math.max(...heights, SMALLEST_LINE) + CELL_PADDING.down;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function textOf(xml: string): string {
	return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
		.map(([, text = ""]) => text)
		.join("")
		.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
}
