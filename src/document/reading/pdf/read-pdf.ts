import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ReadDocument } from "#document";
import { done, type Outcome } from "#vocabulary";
import {
	damagedDocument,
	documentTooLarge,
	documentWithoutText,
	LARGEST_PART,
	protectedDocument,
} from "../refusals.ts";
import { linesInReadingOrder } from "./columns.ts";
import { type LinedPage, withoutFurniture } from "./furniture.ts";
import { piecesOfPages } from "./page-pieces.ts";
import { pageTags } from "./page-tags.ts";
import { pageWords } from "./page-words.ts";
import { taggedContent } from "./tagged-content.ts";

/** More pages than any assessment has; a year's worth of a council's papers is fewer. */
const MOST_PAGES = 3_000;
/** Letters that a file must hold so that it counts as text: a scan may carry a stamp or a page number. */
const FEWEST_LETTERS_PER_PAGE = 3;

/**
 * Reads a PDF: its words put together to lines by where they stand, page by page, columns told apart, page numbers and
 * repeated headers and footers left out, tables and headings where they can be told. A place is a page, and a line
 * counted over all pages. Turned text is not read, nor is text recognised in pictures.
 */
export async function readPdfDocument(bytes: Uint8Array, file: string): Promise<Outcome<ReadDocument>> {
	const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	// The library takes the bytes for itself, hence the copy; fonts and pictures are of no use here.
	const task = getDocument({
		data: new Uint8Array(bytes),
		verbosity: VerbosityLevel.ERRORS,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		maxImageSize: 1,
	});
	try {
		return await documentOf(await task.promise, file);
	} catch (fault) {
		return isPasswordFault(fault) ? protectedDocument(file) : damagedDocument(file);
	} finally {
		await task.destroy();
	}
}

async function documentOf(pdf: PDFDocumentProxy, file: string): Promise<Outcome<ReadDocument>> {
	if (pdf.numPages > MOST_PAGES) return documentTooLarge(file, LARGEST_PART);
	const pages: LinedPage[] = [];
	let letters = 0;
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const { words, height } = await pageWords(page);
		const { words: text, placed } = taggedContent(words, await pageTags(page), { file, page: number });
		pages.push({ lines: linesInReadingOrder(text, number), height, placed });
		letters += words.reduce((sum, word) => sum + word.text.length, 0);
		page.cleanup();
	}
	if (letters < FEWEST_LETTERS_PER_PAGE * pages.length) return documentWithoutText(file);
	const pieces = piecesOfPages(withoutFurniture(pages), file);
	return pieces.length > 0 ? done({ file, pieces }) : documentWithoutText(file);
}

function isPasswordFault(fault: unknown): boolean {
	return fault instanceof Error && fault.name === "PasswordException";
}
