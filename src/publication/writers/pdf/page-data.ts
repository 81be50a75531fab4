import {
	type Block,
	CALLOUT_TONES,
	type Definitions,
	type Document,
	everyBlock,
	type FigureList,
	type Heading,
	type Inline,
	inlineText,
	type Table,
	type VisualBlock,
} from "#document";
import { columnGroups } from "../column-groups.ts";
import { coverFacts, stateWords } from "../cover-facts.ts";
import { DAY_COLOURS, TONE_COLOURS, TYPE_SIZES, TYPEFACE } from "../design.ts";
import { joinedCallouts } from "../joined-callouts.ts";
import { linkAddress } from "../link-address.ts";
import { noteLabel } from "../note-label.ts";
import { type WriterWords, writerWords } from "../words.ts";
import { columnWidths, fitsHalfPage, ROOMS } from "./column-widths.ts";

/** Terms no longer than this have their meaning beside them. */
const SHORT_TERM = 10;

/** A table with no more rows and letters than these stays on one page. */
const WHOLE_ROWS = 12;
const WHOLE_LETTERS = 800;
const NARROW_ROWS = 30;

/**
 * What the template is given: the document as plain data, its words chosen, its links checked, so that the template
 * only sets type. Text is data there and never becomes source, whatever it holds.
 */
export function pageData(document: Document): object {
	const words = writerWords(document.language);
	const { cover } = document;
	return {
		language: document.language,
		title: `${cover.title} ${cover.year}`,
		partnership: cover.partnership,
		cover: { ...cover, facts: coverFacts(document), stateWords: stateWords(document) },
		marking: document.marking,
		words,
		look: { colours: DAY_COLOURS, sizes: TYPE_SIZES.print, typeface: TYPEFACE },
		blocks: joinedCallouts(document.blocks).map((block) => blockData(block, words)),
		listed: listedParts(document, words),
		charts: chartTables(document, words),
	};
}

/** The address of a picture among the files that are handed to the template. */
export function pictureFile(block: VisualBlock): string {
	return `/pictures/${encodeURIComponent(block.id)}.svg`;
}

/** The address of the small chart of one headline. */
export function smallPictureFile(block: FigureList, index: number): string {
	return `/pictures/${encodeURIComponent(block.id)}-${index}.svg`;
}

function blockData(block: Block, words: WriterWords): object {
	const marking = block.marking === "OFFICIAL" ? null : block.marking;
	return { id: block.id, kind: block.kind, marking, ...contentData(block, words) };
}

function contentData(block: Block, words: WriterWords): object {
	switch (block.kind) {
		case "heading":
			return headingData(block);
		case "paragraph":
			return { content: inlineData(block.content) };
		case "list":
			return { ordered: block.ordered, items: block.items.map(inlineData) };
		case "table":
			return tableData(block.table, words, labelOf(words.table, block.number));
		case "visual":
			return visualData(block, words);
		case "callout":
			return framed(CALLOUT_TONES[block.tone], block.title, TONE_COLOURS[block.tone].day, block.body, words);
		case "case study":
			return framed(words.caseStudy, block.title, null, block.body, words);
		case "figure list":
			return {
				items: block.items.map((item, index) => ({
					...item,
					sentence: inlineData(item.sentence),
					...(item.chart ? { picture: smallPictureFile(block, index) } : {}),
				})),
			};
		case "definitions":
			return definitionsData(block);
	}
}

function headingData({ level, number, content }: Heading): object {
	return { level, number: number ?? null, content: inlineData(content) };
}

function definitionsData({ items }: Definitions): object {
	return {
		short: items.every(({ term }) => term.length <= SHORT_TERM),
		items: items.map(({ term, meaning }) => ({ term, meaning: inlineData(meaning) })),
	};
}

function framed(
	label: string,
	title: string | undefined,
	colour: string | null,
	body: readonly Block[],
	words: WriterWords,
): object {
	return { label, title: title ?? null, colour, body: body.map((each) => blockData(each, words)) };
}

function visualData(block: VisualBlock, words: WriterWords): object {
	const { title, subtitle, foot, description, illustrative } = block.request.words;
	const label = labelOf(words.figure, block.number);
	return { label, title, subtitle, foot, description, illustrative, picture: pictureFile(block) };
}

/** A table as the template wants it: header rows, body rows, and how wide each column is. */
function tableData(
	table: Table,
	words: WriterWords,
	label: string | null,
	room: keyof typeof ROOMS = "whole",
): object {
	const groups = columnGroups(table.columns);
	const grouped = groups.some((group) => group.title !== undefined);
	return {
		label,
		caption: table.caption,
		narrow: room === "half",
		compact: room !== "whole",
		long: room === "half" ? table.rows.length > NARROW_ROWS : isLong(table),
		widths: columnWidths(table, ROOMS[room]),
		groups: grouped
			? groups.map(({ title, columns }) => ({ title: title ?? null, span: columns.length }))
			: null,
		columns: table.columns.map(({ heading, align }) => ({ heading, number: align === "number" })),
		rows: table.rows.map((row) => ({
			depth: row.depth ?? 0,
			emphasis: row.emphasis ?? null,
			startsGroup: row.startsGroup ?? false,
			cells: row.cells.map((cell) => inlineData(cell.content)),
		})),
		notes: table.notes.map((note, index) => noteLabel(note, index, words)),
		source: table.source === "" ? null : `${words.source}: ${table.source}`,
	};
}

/** Whether a table may go on overleaf: one that stayed whole would leave a gap on the page before. */
function isLong({ rows }: Table): boolean {
	const letters = rows.flatMap(({ cells }) => cells).map((cell) => inlineText(cell.content).length);
	return rows.length > WHOLE_ROWS || letters.reduce((sum, each) => sum + each, 0) > WHOLE_LETTERS;
}

function inlineData(content: readonly Inline[]): object[] {
	return content.map((part) => {
		if ("text" in part) return { kind: "text", text: part.text };
		const inside = inlineData(part.content);
		if (part.kind !== "link") return { kind: part.kind, content: inside };
		const address = linkAddress(part.href);
		return { kind: "link", address: address?.startsWith("#") ? null : (address ?? null), content: inside };
	});
}

function labelOf(word: string, number: string | undefined): string | null {
	return number === undefined ? null : `${word} ${number}`;
}

/** Tables, then visuals, that have numbers, for the list behind the contents. */
function listedParts(document: Document, words: WriterWords): object[] {
	const tables: object[] = [];
	const visuals: object[] = [];
	for (const block of everyBlock(document.blocks)) {
		if (block.kind === "table" && block.number !== undefined)
			tables.push({ id: block.id, label: labelOf(words.table, block.number), title: block.table.caption });
		if (block.kind === "visual" && block.number !== undefined)
			visuals.push({
				id: block.id,
				label: labelOf(words.figure, block.number),
				title: listedTitle(block, words),
			});
	}
	return [...tables, ...visuals];
}

/** The message of a visual; in the list it stands without the tag that says “illustrative” beside it. */
function listedTitle({ request }: VisualBlock, words: WriterWords): string {
	const { title, illustrative } = request.words;
	return illustrative ? `${title} (${words.illustrative.toLowerCase()})` : title;
}

/**
 * The data behind each chart, so that nobody has to read values off a picture; neighbours that are narrow share a page.
 * Data that the text already has as a table are not printed again.
 */
function chartTables(document: Document, words: WriterWords): object[] {
	const printed = printedTables(document);
	const runs: { narrow: boolean; tables: object[] }[] = [];
	for (const block of everyBlock(document.blocks)) {
		if (block.kind !== "visual") continue;
		const { table } = block.request.words;
		const label = labelOf(words.figure, block.number);
		const twin = printed.get(cellsOf(table));
		const narrow = twin === undefined && fitsHalfPage(table);
		const data =
			twin === undefined
				? tableData(table, words, label, narrow ? "half" : "appendix")
				: { see: `${label ?? table.caption}: ${words.seeTable} ${labelOf(words.table, twin)}.` };
		if (runs.at(-1)?.narrow === narrow) runs.at(-1)?.tables.push(data);
		else runs.push({ narrow, tables: [data] });
	}
	return runs;
}

/** The numbered tables of the text by what stands in them. */
function printedTables(document: Document): Map<string, string> {
	const numbers = new Map<string, string>();
	for (const block of everyBlock(document.blocks))
		if (block.kind === "table" && block.number !== undefined) numbers.set(cellsOf(block.table), block.number);
	return numbers;
}

function cellsOf({ columns, rows }: Table): string {
	const body = rows.map(({ cells }) => cells.map(({ content }) => inlineText(content)));
	return JSON.stringify([columns.map(({ heading }) => heading), body]);
}
