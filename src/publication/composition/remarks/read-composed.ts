import {
	type Block,
	type Document,
	inlineText,
	type ReadDocument,
	type ReadPiece,
	type ReadRow,
} from "#document";
import type { Location } from "#vocabulary";
import { runningText } from "./running-text.ts";
import { type ProseLines, placesOf } from "./written-lines.ts";

/**
 * A composed document as a reader of finished documents would hand it on: every text with the place where somebody
 * wrote it, every table with its printed cells. What a source printed is left out, since it is quoted because it
 * does not hold; so is what was generated, which nobody can reword.
 */
export function readComposed(document: Document, prose: ProseLines): ReadDocument {
	return {
		file: document.cover.title,
		pieces: document.blocks.flatMap((block) => piecesOf(block, prose)),
	};
}

function piecesOf(block: Block, prose: ProseLines): ReadPiece[] {
	if (block.provenance.kind !== "written") return [];
	const { at } = block.provenance;
	if (block.kind === "callout" && block.tone === "as printed") return [];
	if (block.kind === "callout" || block.kind === "case study")
		return block.body.flatMap((each) => piecesOf(each, prose));
	if (block.kind === "visual") return [{ kind: "picture", words: block.request.words.title, at }];
	if (block.kind === "table") return [captionOf(block, at), { kind: "table", rows: rowsOf(block, at), at }];
	if (block.kind === "heading") {
		const text = [block.number ?? "", inlineText(block.content)].join(" ").trim();
		return [{ kind: "heading", level: block.level, text, at }];
	}
	const texts = runningText(block);
	const places = placesOf(block, at, texts.length, prose);
	return texts.map((content, index) => ({
		kind: "paragraph",
		lines: [{ text: inlineText(content), at: places[index] ?? at }],
		...(block.kind === "paragraph" ? {} : { marker: markerOf(block, index) }),
	}));
}

function markerOf(block: Block, index: number): string {
	return block.kind === "list" && block.ordered ? `${index + 1}.` : "-";
}

type TableBlock = Extract<Block, { kind: "table" }>;

function captionOf({ number, table }: TableBlock, at: Location): ReadPiece {
	const text = number === undefined ? table.caption : `Table ${number}: ${table.caption}`;
	return { kind: "paragraph", lines: [{ text, at }] };
}

/** Rows with their number, by which a finding in a table is told from one in prose. */
function rowsOf({ table }: TableBlock, at: Location): ReadRow[] {
	const headings = table.columns.map(({ group, heading }) => [group ?? "", heading].join(" ").trim());
	const body = table.rows.map(({ depth = 0, cells }, index): ReadRow => {
		const texts = cells.map((cell) => inlineText(cell.content));
		const [label = "", ...values] = texts;
		return {
			cells: [depth > 0 ? `- ${label}` : label, ...values],
			header: false,
			at: { ...at, row: index + 2 },
		};
	});
	return [{ cells: headings, header: true, at: { ...at, row: 1 } }, ...body];
}
