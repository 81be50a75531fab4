import { type Outcome, type Problem, refused } from "#vocabulary";

/** The largest file that is read, in bytes: a long assessment with photographs is a tenth of it. */
export const LARGEST_FILE = 200_000_000;

/** The most text that one part of a document may unpack to, in bytes: some 300 times a long assessment. */
export const LARGEST_PART = 100_000_000;

const READ_INSTEAD =
	"Hand in the document as Word, PDF with text, OpenDocument, HTML, Markdown or plain text.";

/** A file with a password on it. */
export function protectedDocument(file: string): Outcome<never> {
	return refusal("document-protected", file, {
		says: "This file is protected by a password, so its text cannot be read.",
		next: "Open it with its password, save it without one, and hand in that copy.",
	});
}

/** A file that breaks off or holds what its format does not allow. `where` is a short hint, such as `word/document.xml`. */
export function damagedDocument(file: string, where?: string): Outcome<never> {
	return refusal("document-damaged", file, {
		says: "This file is damaged or incomplete: its text cannot be read as a whole.",
		...(where === undefined ? {} : { found: `a fault in ${where}` }),
		next: "Open it in the program that made it, save it again, and hand in the new file.",
	});
}

/** Pages that are pictures: a scan, or an export of drawings. */
export function documentWithoutText(file: string): Outcome<never> {
	return refusal("document-without-text", file, {
		says: "There is no text in this file: it seems to be scanned, so that its pages are pictures.",
		next: "Hand in the file it was printed from, or run text recognition over it first.",
	});
}

/** A file of another kind: `what` completes “This file is ...”. */
export function documentOfWrongKind(file: string, what: string, next = READ_INSTEAD): Outcome<never> {
	return refusal("document-wrong-kind", file, {
		says: `This file is ${what}, not a document with text.`,
		next,
	});
}

/** A file, or what it unpacks to, beyond what is read. */
export function documentTooLarge(file: string, limit: number): Outcome<never> {
	return refusal("document-too-large", file, {
		says: "This file is too large to be read.",
		wanted: `at most ${Math.round(limit / 1_000_000)} MB`,
		next: "Remove pictures and attachments, or hand in its chapters one by one.",
	});
}

function refusal(
	code: string,
	file: string,
	words: Pick<Problem, "says" | "next" | "wanted" | "found">,
): Outcome<never> {
	return refused<never>({ code, stops: "file", at: { file }, ...words });
}
