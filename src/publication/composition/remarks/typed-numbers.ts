import type { Block, Inline } from "#document";
import type { Location } from "#vocabulary";
import { NO_EVIDENCE } from "./no-evidence.ts";
import { runningText } from "./running-text.ts";

/** A live figure stands here; it keeps the words to both sides apart. */
const FIGURE = "\u{FFFC}";

/**
 * Numbers that somebody typed into running text: digits outside figures that are no date, name, age or level.
 *
 * @example
 * typedNumbers([{ kind: "text", text: "In October 2016 crime rose by 12.5% among people aged 18 to 24." }]) // => ["12.5%"]
 */
export function typedNumbers(content: readonly Inline[]): string[] {
	const typed = NO_EVIDENCE.reduce((words, pattern) => words.replaceAll(pattern, " "), wordsAround(content));
	return typed.match(/(?<![\p{L}\d])£?\d(?:[\d.,]*\d)?%?/gu) ?? [];
}

/** A running text with typed numbers: its block, which of the block's texts it is of how many, and its words. */
export type TypedText = {
	readonly block: Block;
	readonly at: Location;
	readonly index: number;
	readonly of: number;
	readonly content: readonly Inline[];
	readonly typed: readonly string[];
};

/**
 * The typed numbers of blocks as written. What a source printed may be quoted, a note may explain a method with
 * numbers, and a case study tells one story: those may hold typed numbers, and nothing else.
 */
export function typedTextsIn(blocks: readonly Block[]): TypedText[] {
	return blocks.flatMap((block) => {
		if (block.provenance.kind !== "written") return [];
		const { at } = block.provenance;
		if (block.kind === "case study") return [];
		if (block.kind === "callout")
			return block.tone === "as printed" || block.tone === "note" ? [] : typedTextsIn(block.body);
		const texts = [...runningText(block), ...captionOf(block)];
		return texts.flatMap((content, index) => {
			const typed = typedNumbers(content);
			return typed.length === 0 ? [] : [{ block, at, index, of: texts.length, content, typed }];
		});
	});
}

function captionOf(block: Block): readonly Inline[][] {
	return block.kind === "table" ? [[{ kind: "text", text: block.table.caption }]] : [];
}

function wordsAround(content: readonly Inline[]): string {
	return content
		.map((part) =>
			part.kind === "figure" ? FIGURE : "content" in part ? wordsAround(part.content) : part.text,
		)
		.join("");
}
