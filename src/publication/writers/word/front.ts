import {
	type FileChild,
	InternalHyperlink,
	PageReference,
	Paragraph,
	Tab,
	TableOfContents,
	TextRun,
} from "docx";
import {
	type Block,
	type Document,
	everyBlock,
	type Heading,
	inlineText,
	type TableBlock,
	type VisualBlock,
} from "#document";
import { coverFacts } from "../cover-facts.ts";
import { labelOf } from "./caption.ts";
import { millimetres, textWidth } from "./page-frame.ts";
import type { Setting } from "./setting.ts";

/** The cover: whose document this is, its title and year, and what state it is in. */
export function coverParts(document: Document): Paragraph[] {
	const { cover } = document;
	const facts = coverFacts(document).map(
		({ label, words }) =>
			new Paragraph({
				style: "CoverFact",
				tabStops: [{ type: "left", position: millimetres(34) }],
				children: [
					new TextRun({ text: label, style: "QuietNumber" }),
					new TextRun({ children: [new Tab()] }),
					new TextRun({ text: words, style: "Strong" }),
				],
			}),
	);
	return [
		new Paragraph({ style: "Subtitle", text: cover.partnership }),
		new Paragraph({ style: "Title", text: `${cover.title} ${cover.year}` }),
		...facts,
		...cover.notes.map((text) => new Paragraph({ style: "CoverNote", text })),
	];
}

/**
 * The contents, and the lists of tables and figures: fields that Word brings up to date when it opens the document. Until
 * then they show entries made here, with page numbers that are estimates; a line in the field says so, and goes when Word
 * replaces what stands in it.
 */
export function contentsParts(document: Document, setting: Setting): FileChild[] {
	const { words } = setting;
	const headings = document.blocks.filter(isInContents);
	const listed = [...everyBlock(document.blocks)].filter(isListed);
	return [
		new Paragraph({ style: "TOCHeading", text: words.contents, pageBreakBefore: true }),
		new TableOfContents(words.contents, {
			hyperlink: true,
			headingStyleRange: `1-${DEEPEST}`,
			beginDirty: true,
			contentChildren: [
				new Paragraph({
					style: "CoverNote",
					text: setting.typeKnown ? words.pagesEstimated : words.pagesToCome,
				}),
				...headings.map((block) => headingEntry(block, setting)),
			],
		}),
		...captionList(words.tables, "Table", listed, setting),
		...captionList(words.figuresListed, "Figure", listed, setting),
	];
}

/** The deepest level of heading in the contents. */
const DEEPEST = 2;

type Listed = TableBlock | VisualBlock;

function isInContents(block: Block): block is Heading {
	return block.kind === "heading" && block.level <= DEEPEST;
}

function isListed(block: Block): block is Listed {
	return (block.kind === "table" || block.kind === "visual") && block.number !== undefined;
}

function captionList(
	title: string,
	sequence: "Table" | "Figure",
	listed: readonly Listed[],
	setting: Setting,
): FileChild[] {
	const own = listed.filter(({ kind }) => (kind === "table") === (sequence === "Table"));
	if (own.length === 0) return [];
	return [
		new Paragraph({ style: "TOCHeading", text: title }),
		new TableOfContents(title, {
			hyperlink: true,
			captionLabelIncludingNumbers: sequence,
			beginDirty: true,
			contentChildren: own.map((block) => captionEntry(block, setting)),
		}),
	];
}

function headingEntry({ id, level, number, content }: Heading, setting: Setting): Paragraph {
	const numbered = number === undefined ? "" : `${number}\u2002`;
	return entry(`TOC${level}`, id, numbered + inlineText(content), setting);
}

function captionEntry(block: Listed, setting: Setting): Paragraph {
	const title = block.kind === "table" ? block.table.caption : block.request.words.title;
	return entry("TableofFigures", block.id, `${labelOf(block, setting)}\u2002${title}`, setting);
}

/** An entry that leads to its place, with dots to the number of its page. */
function entry(style: string, id: string, text: string, setting: Setting): Paragraph {
	const anchor = setting.bookmarks.get(id) ?? "";
	const page = new PageReference(anchor, { hyperlink: true });
	const children = [new TextRun(text), new TextRun({ children: [new Tab()] }), page];
	return new Paragraph({
		style,
		tabStops: [{ type: "right", position: textWidth(setting.page), leader: "dot" }],
		children: [new InternalHyperlink({ anchor, children })],
	});
}
