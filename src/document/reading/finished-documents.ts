import type { ReadDocument } from "#document";
import type { Outcome } from "#vocabulary";
import { readHtmlDocument } from "./html/read-html.ts";
import { readOdtDocument } from "./odt/read-odt.ts";
import { refusedFormat } from "./other-formats.ts";
import { readPdfDocument } from "./pdf/read-pdf.ts";
import { isContainer, isHtml, isOdt, isPdf, isWord } from "./recognise.ts";
import { damagedDocument, documentTooLarge, LARGEST_FILE } from "./refusals.ts";
import { readMarkdownDocument } from "./text/read-markdown.ts";
import { readTextDocument } from "./text/read-text.ts";
import { readWordDocument } from "./word/read-word.ts";

/** Reads one format of finished document; what cannot be read is told, never thrown. */
export type DocumentReader = {
	readonly title: string;
	/** Endings of file names, in small letters, without the dot. */
	readonly endings: readonly string[];
	/** Whether bytes are of this format; formats that only a name tells apart give the name's word. */
	readonly recognises: (bytes: Uint8Array, file: string) => boolean;
	readonly read: (bytes: Uint8Array, file: string) => Outcome<ReadDocument> | Promise<Outcome<ReadDocument>>;
};

const PLAIN_TEXT: DocumentReader = {
	title: "Plain text",
	endings: ["txt", "text"],
	recognises: (bytes) => !isContainer(bytes),
	read: readTextDocument,
};

const MARKDOWN: DocumentReader = {
	title: "Markdown",
	endings: ["md", "markdown"],
	recognises: (bytes, file) => !isContainer(bytes) && MARKDOWN.endings.includes(endingOf(file)),
	read: readMarkdownDocument,
};

/**
 * Every format of finished document that can be read, in the order in which they are asked. A new one is one file and
 * one line here.
 */
const DOCUMENT_READERS: readonly DocumentReader[] = [
	{ title: "PDF", endings: ["pdf"], recognises: isPdf, read: readPdfDocument },
	{ title: "Word", endings: ["docx", "docm"], recognises: isWord, read: readWordDocument },
	{ title: "OpenDocument text", endings: ["odt", "ott"], recognises: isOdt, read: readOdtDocument },
	{ title: "Web page", endings: ["html", "htm", "xhtml"], recognises: isHtml, read: readHtmlDocument },
	MARKDOWN,
	PLAIN_TEXT,
];

/**
 * The reader of a file, told by the ending of its name.
 *
 * @example
 * documentReaderOf("Assessment.MD")?.title // => "Markdown"
 */
export function documentReaderOf(file: string): DocumentReader | undefined {
	const ending = endingOf(file);
	return DOCUMENT_READERS.find((reader) => reader.endings.includes(ending));
}

/**
 * Reads a finished document of any known format, told by what is in it: a Word document named `.pdf` is read as Word.
 * Only Markdown and plain text, which are the same to a program, are told apart by name. A file that is protected,
 * damaged, scanned, too large or no document is refused in plain words.
 *
 * @example
 * readFinishedDocument(new Uint8Array(), "a.docx") instanceof Promise // => true
 */
export async function readFinishedDocument(bytes: Uint8Array, file: string): Promise<Outcome<ReadDocument>> {
	if (bytes.length > LARGEST_FILE) return documentTooLarge(file, LARGEST_FILE);
	const other = refusedFormat(bytes, file);
	if (other) return other;
	const reader = DOCUMENT_READERS.find((each) => each.recognises(bytes, file));
	return reader ? reader.read(bytes, file) : damagedDocument(file);
}

function endingOf(file: string): string {
	return file.toLowerCase().split(".").at(-1) ?? "";
}
