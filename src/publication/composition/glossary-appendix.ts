import { glossaryOf, type PartText, type Term } from "#assessment/glossary";
import { type Block, everyBlock, inlineText, text } from "#document";
import type { Problem } from "#vocabulary";
import type { Generator } from "./generated.ts";

/** The glossary made from use, and the abbreviations that nobody explains. Those stop nothing. */
export function glossaryBlocks(
	parts: readonly PartText[],
	terms: readonly Term[],
	make: Generator,
): { blocks: Block[]; problems: Problem[] } {
	const use = glossaryOf(parts, terms);
	const items = use.terms.map((term) => ({ term: term.term, meaning: [text(meaningOf(term, use.terms))] }));
	return {
		blocks: [make.paragraph("Abbreviations used in this document."), make.definitions(items)],
		problems: use.undefined.map(({ term, part }) => ({
			code: "abbreviation-undefined",
			stops: "nothing",
			at: { file: part },
			says: `The abbreviation “${term}” is used and not explained.`,
			next: `Add “${term}” to glossary.yaml, or write the words out.`,
		})),
	};
}

function meaningOf(term: Term, all: readonly Term[]): string {
	const several = all.filter((each) => each.term === term.term).length > 1;
	if (!several || term.sections.length === 0) return term.meaning;
	return `${term.meaning} (in the part on ${term.sections.map((section) => section.replaceAll("-", " ")).join(", ")})`;
}

/** All words of blocks, for finding what they use: those of tables and of what surrounds pictures included. */
export function wordsOf(blocks: readonly Block[]): string {
	return [...everyBlock(blocks)].map(wordsOfBlock).join("\n");
}

function wordsOfBlock(block: Block): string {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return inlineText(block.content);
		case "list":
			return block.items.map(inlineText).join("\n");
		case "table":
			return [
				block.table.caption,
				...block.table.columns.map((column) => column.heading),
				...block.table.rows.flatMap((row) => row.cells.map((cell) => inlineText(cell.content))),
				...block.table.notes,
			].join("\n");
		case "visual":
			return [block.request.words.title, block.request.words.subtitle, ...block.request.words.foot].join(
				"\n",
			);
		case "figure list":
			return block.items.map((item) => `${item.headline}\n${inlineText(item.sentence)}`).join("\n");
		case "definitions":
			return block.items.map((item) => `${item.term}\n${inlineText(item.meaning)}`).join("\n");
		case "callout":
		case "case study":
			return block.title ?? "";
	}
}
