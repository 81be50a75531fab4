import { type Block, type Document, everyBlock, type Heading, inlineText, type Table } from "#document";
import type { Location, Problem } from "#vocabulary";

/**
 * What would keep a document from being accessible: a table without a heading row, a picture without a description, a
 * heading that skips a level, a document without a title. Typst refuses some of these without a place; a table without
 * headings it lets through.
 */
export function* accessibilityProblems(document: Document): Generator<Problem> {
	if (document.cover.title.trim() === "") yield untitled();
	let level = 0;
	for (const block of everyBlock(document.blocks)) {
		if (block.kind === "heading") {
			if (block.level > level + 1) yield headingSkipped(block, level);
			level = block.level;
		}
		if (block.kind === "table" && !hasHeadings(block.table))
			yield headingsMissing(block, block.table.caption);
		if (block.kind === "visual") yield* visualProblems(block);
	}
}

function* visualProblems(block: Extract<Block, { kind: "visual" }>): Generator<Problem> {
	const { words } = block.request;
	if (!hasHeadings(words.table)) yield headingsMissing(block, words.table.caption);
	if (words.description.trim() === "") yield descriptionMissing(block, words.title);
}

function hasHeadings({ columns }: Table): boolean {
	return columns.length > 0 && columns.every((column) => column.heading.trim() !== "");
}

function placeOfBlock({ provenance }: Block): Location {
	return provenance.kind === "written" ? provenance.at : { file: provenance.by };
}

function untitled(): Problem {
	return {
		code: "title-missing",
		stops: "document",
		at: { file: "assessment.yaml" },
		says: "The document has no title.",
		next: "Give it a title.",
	};
}

function headingSkipped(block: Heading, level: number): Problem {
	return {
		code: "heading-level-skipped",
		stops: "document",
		at: placeOfBlock(block),
		says: `The heading “${inlineText(block.content)}” skips a level.`,
		found: `a heading of level ${block.level} after one of level ${level}`,
		wanted: `level ${level + 1} or higher up`,
		next: "Raise this heading, or put one above it.",
	};
}

function headingsMissing(block: Block, caption: string): Problem {
	return {
		code: "table-headings-missing",
		stops: "document",
		at: placeOfBlock(block),
		says: `The table “${caption}” has a column without a heading.`,
		wanted: "a heading over every column",
		next: "Name what each column holds.",
	};
}

function descriptionMissing(block: Block, title: string): Problem {
	return {
		code: "picture-description-missing",
		stops: "document",
		at: placeOfBlock(block),
		says: `The picture “${title}” has no description for people who cannot see it.`,
		next: "Say in a sentence or two what the picture shows.",
	};
}
