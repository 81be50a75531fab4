import { done, type Outcome, refused } from "#vocabulary";

const ORDER_MARKS = [
	{ bytes: [0xff, 0xfe], encoding: "utf-16le" },
	{ bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Share of control characters above which bytes are no text; a page break or a stray byte is forgiven. */
const MOST_CONTROLS = 0.01;

/**
 * The text of a plain file: UTF-8, UTF-16 with its mark, else the Windows code page of western Europe.
 * Line ends become single line feeds. Bytes that are no text are refused with a plain sentence.
 *
 * @example
 * decodeDocument(new Uint8Array([0xa3, 0x35]), "a.txt").value // => "£5"
 */
export function decodeDocument(bytes: Uint8Array, file: string): Outcome<string> {
	const marked = ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
	const text = marked
		? new TextDecoder(marked.encoding).decode(bytes)
		: (strictly(bytes) ?? new TextDecoder("windows-1252").decode(bytes));
	const lines = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
	if (lines.trim() === "")
		return refused(unreadable(file, "document-empty", "There is no text in this file."));
	if (isBinary(lines))
		return refused(unreadable(file, "document-binary", "This file is not text, whatever its name says."));
	return done(lines);
}

function strictly(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function isBinary(text: string): boolean {
	let controls = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code < 32 && code !== 9 && code !== 10 && code !== 12) controls += 1;
	}
	return controls > text.length * MOST_CONTROLS;
}

function unreadable(file: string, code: string, says: string) {
	return {
		code,
		stops: "file",
		at: { file },
		says,
		next: "Hand in the document as Word, PDF with text, HTML, Markdown or plain text.",
	} as const;
}
