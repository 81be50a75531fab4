import type { LinedPage } from "./furniture.ts";
import { lineText, type PageLine } from "./page-lines.ts";

/** Titles over lists of what stands where. */
const TITLE = /^(?:table of )?contents\b|^list of (?:tables|figures)|^tables and figures|^cynnwys\b/i;
const ENTRY = /\D(?:\s|\.|…)(\d{1,3})$/;
/** A page of contents has so large a share of lines that end with a page's number. */
const ENTRIES = 0.6;

/**
 * Whether a page lists what stands where: a title that says so, or the continuation of such a page, and mostly lines
 * that end with the number of a page. It repeats headings and is no statement.
 */
export function isContentsPage(page: LinedPage, pages: number, follows: boolean): boolean {
	const titled = page.lines.slice(0, 6).some((line) => TITLE.test(lineText(line).trim()));
	const entries = page.lines.filter((line) => isEntry(line, pages)).length;
	return (titled || follows) && entries >= 4 && entries >= page.lines.length * ENTRIES;
}

function isEntry(line: PageLine, pages: number): boolean {
	const number = ENTRY.exec(lineText(line).trim())?.[1];
	return number !== undefined && Number(number) >= 1 && Number(number) <= pages + 10;
}
