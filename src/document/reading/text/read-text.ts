import type { ReadDocument, ReadLine } from "#document";
import { done, type Outcome } from "#vocabulary";
import { decodeDocument } from "./decode-document.ts";

/**
 * Reads a plain text. It knows nothing but lines; a form feed begins a new page, as in text taken out of a PDF.
 *
 * @example
 * readTextDocument(new TextEncoder().encode("One.\nTwo."), "a.txt").value.pieces[0].lines.length // => 2
 */
export function readTextDocument(bytes: Uint8Array, file: string): Outcome<ReadDocument> {
	const decoded = decodeDocument(bytes, file);
	if (!decoded.ok) return decoded;
	return done({ file, pieces: [{ kind: "lines", lines: numberedLines(decoded.value, file) }] });
}

function numberedLines(text: string, file: string): ReadLine[] {
	const paged = text.includes("\f");
	let page = 1;
	return text.split("\n").map((printed, index) => {
		page += printed.split("\f").length - 1;
		const at = { file, line: index + 1, ...(paged ? { page } : {}) };
		return { text: printed.replaceAll("\f", ""), at };
	});
}
