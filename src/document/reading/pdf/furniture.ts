import { lineText, type PageLine } from "./page-lines.ts";
import type { PlacedContent } from "./tagged-content.ts";

/** A page with its lines in reading order. */
export type LinedPage = {
	readonly lines: readonly PageLine[];
	readonly height: number;
	/** Tables and pictures that the document itself marks, from top to bottom. */
	readonly placed: readonly PlacedContent[];
};

const PAGE_NUMBER = /^(?:page\s+)?[-–]?\s?(?:\d{1,4}|[ivxl]{1,6})\s?[-–]?(?:\s+of\s+\d{1,4})?$/i;
/** Running headers and footers stand within this share of the page's height, at its top and bottom. */
const MARGIN = 0.14;
/** Words that stand there on so large a share of pages, and on three at least, belong to the pages, not to the text. */
const REPEATED = 0.3;
const FEWEST_PAGES = 3;

/** Pages without page numbers and without headers and footers that repeat, whatever numbers change in them. */
export function withoutFurniture(pages: readonly LinedPage[]): LinedPage[] {
	const seen = new Map<string, number>();
	for (const page of pages)
		for (const words of new Set(page.lines.filter((line) => isInMargin(line, page)).map(wordsOf)))
			seen.set(words, (seen.get(words) ?? 0) + 1);
	const least = Math.max(FEWEST_PAGES, pages.length * REPEATED);
	return pages.map((page) => ({
		...page,
		lines: page.lines.filter(
			(line) =>
				!isInMargin(line, page) ||
				((seen.get(wordsOf(line)) ?? 0) < least && !PAGE_NUMBER.test(lineText(line).trim())),
		),
	}));
}

function isInMargin(line: PageLine, page: LinedPage): boolean {
	return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);
}

function wordsOf(line: PageLine): string {
	return lineText(line).replaceAll(/\d+/g, "#");
}
