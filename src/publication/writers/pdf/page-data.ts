import {
	type Block,
	type CalloutTone,
	type Definitions,
	type Document,
	everyBlock,
	type FigureList,
	type Heading,
	type VisualBlock,
} from "#document";
import type { Language } from "#vocabulary";
import { coverFacts, stateWords } from "../cover-facts.ts";
import { DAY_COLOURS, TONE_COLOURS, TYPE_SIZES, TYPEFACE } from "../design.ts";
import { isProgramText, toldEnglish } from "../english-parts.ts";
import { joinedCallouts } from "../joined-callouts.ts";
import { toneWords } from "../tone-words.ts";
import { type WriterWords, writerWords } from "../words.ts";
import { chartTables } from "./chart-tables.ts";
import { inlineData } from "./inline-data.ts";
import { labelOf } from "./label-of.ts";
import { tableData } from "./table-data.ts";

/** Terms no longer than this have their meaning beside them. */
const SHORT_TERM = 10;

/** What is told beside the text and asks nobody to act; it is set in smaller type. */
const QUIET_TONES: ReadonlySet<CalloutTone> = new Set(["as printed"]);

/**
 * What the template is given: the document as plain data, its words chosen, its links checked, so that the template
 * only sets type. Text is data there and never becomes source, whatever it holds.
 */
export function pageData(document: Document): object {
	const words = writerWords(document.language);
	const { cover } = document;
	return {
		language: document.language,
		english: toldEnglish(document.language) !== undefined,
		title: `${cover.title} ${cover.year}`,
		partnership: cover.partnership,
		cover: { ...cover, facts: coverFacts(document), stateWords: stateWords(document) },
		marking: document.marking,
		words,
		look: { colours: DAY_COLOURS, sizes: TYPE_SIZES.print, typeface: TYPEFACE },
		blocks: setBlocks(document, words),
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

/** What every block needs to know: the words and language of the document, and where its tables stand. */
type Setting = {
	readonly words: WriterWords;
	readonly language: Language;
	readonly room: "whole" | "appendix";
};

/** The blocks in their order; from the first appendix on, tables are set in smaller type. */
function setBlocks({ blocks, language }: Document, words: WriterWords): object[] {
	let room: Setting["room"] = "whole";
	return joinedCallouts(blocks).map((block) => {
		if (block.kind === "heading" && block.level === 1 && /^\p{L}/u.test(block.number ?? ""))
			room = "appendix";
		return blockData(block, { words, language, room });
	});
}

function blockData(block: Block, setting: Setting): object {
	const marking = block.marking === "OFFICIAL" ? null : block.marking;
	const english = isProgramText(block);
	return { id: block.id, kind: block.kind, marking, english, ...contentData(block, setting) };
}

function contentData(block: Block, setting: Setting): object {
	const { words, language, room } = setting;
	switch (block.kind) {
		case "heading":
			return headingData(block);
		case "paragraph":
			return { content: inlineData(block.content) };
		case "list":
			return { ordered: block.ordered, items: block.items.map(inlineData) };
		case "table":
			return tableData(block.table, words, labelOf(words.table, block.number), room);
		case "visual":
			return visualData(block, words);
		case "callout":
			return {
				...framed(
					toneWords(block.tone, language),
					block.title,
					TONE_COLOURS[block.tone].day,
					block.body,
					setting,
				),
				quiet: QUIET_TONES.has(block.tone),
			};
		case "case study":
			return framed(words.caseStudy, block.title, null, block.body, setting);
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
	setting: Setting,
): object {
	return {
		label,
		title: title ?? null,
		colour,
		body: body.map((each) => blockData(each, { ...setting, room: "whole" })),
	};
}

function visualData(block: VisualBlock, words: WriterWords): object {
	const { title, subtitle, foot, description, illustrative } = block.request.words;
	const label = labelOf(words.figure, block.number);
	return { label, title, subtitle, foot, description, illustrative, picture: pictureFile(block) };
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
