import { Bookmark, Paragraph, type ParagraphChild, SimpleField, TextRun } from "docx";
import type { TableBlock, VisualBlock } from "#document";
import type { CaptionNumber } from "./caption-numbers.ts";
import type { Setting } from "./setting.ts";

/** The caption above a table or visual: its number as a field that Word counts on, and its words. */
export function captionParagraph(
	block: TableBlock | VisualBlock,
	title: string,
	setting: Setting,
): Paragraph {
	const children = [...labelRuns(block, setting), new TextRun(title), ...illustrativeTag(block, setting)];
	const bookmark = setting.bookmarks.get(block.id);
	return new Paragraph({
		style: "Caption",
		keepNext: true,
		children: bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })],
	});
}

/** “Table 3” as words, for lists; nothing where the block has no number. */
export function labelOf({ kind, number }: TableBlock | VisualBlock, { words }: Setting): string | undefined {
	return number === undefined ? undefined : `${kind === "table" ? words.table : words.figure} ${number}`;
}

function labelRuns(block: TableBlock | VisualBlock, setting: Setting): ParagraphChild[] {
	const label = labelOf(block, setting);
	if (label === undefined) return [];
	const gap = new TextRun("\u2002");
	const caption = setting.captions.get(block.id);
	if (caption === undefined) return [quiet(label), gap];
	const before = label.slice(0, label.length - String(caption.count).length);
	return [quiet(before), countField(caption), gap];
}

function quiet(text: string): TextRun {
	return new TextRun({ text, style: "QuietNumber" });
}

function countField({ sequence, count, restarts }: CaptionNumber): SimpleField {
	const restart = restarts ? ` \\r ${count}` : "";
	return new SimpleField(`SEQ ${sequence} \\* ARABIC${restart}`, String(count));
}

function illustrativeTag(block: TableBlock | VisualBlock, { words }: Setting): ParagraphChild[] {
	if (block.kind === "table" || !block.request.words.illustrative) return [];
	return [new TextRun("\u2002"), new TextRun({ text: words.illustrative, style: "Tag" })];
}
