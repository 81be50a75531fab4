import { zipDirectory } from "./container/zip-directory.ts";

/** The first bytes of a file as text, each byte one sign of the same number. */
export function openingOf(bytes: Uint8Array, length: number): string {
	return String.fromCharCode(...bytes.subarray(0, length));
}

/** Whether the bytes are a zip container at all. */
export function isContainer(bytes: Uint8Array): boolean {
	return openingOf(bytes, 4) === "PK\u0003\u0004";
}

/** PDF: some programs write a few bytes before its mark. */
export function isPdf(bytes: Uint8Array): boolean {
	return openingOf(bytes, 1_024).includes("%PDF-");
}

/** Word: the container's main part. A container that cannot be listed is taken for one by its first part. */
export function isWord(bytes: Uint8Array): boolean {
	if (!isContainer(bytes)) return false;
	const entries = zipDirectory(bytes);
	return entries
		? [...entries.keys()].some(isWordPart)
		: openingOf(bytes, 200).includes("[Content_Types].xml");
}

/** The main part of a Word document; some programs number it. */
export function isWordPart(name: string): boolean {
	return /^word\/document\d*\.xml$/.test(name);
}

/** OpenDocument text says what it is in its first part, which is never packed. */
export function isOdt(bytes: Uint8Array): boolean {
	return (
		isContainer(bytes) &&
		/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(openingOf(bytes, 120).slice(30))
	);
}

const HTML_START =
	/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|h[1-6]|p|table|meta)\b/i;

/** HTML: it opens with a tag of a page. The mark of byte order may stand before it. */
export function isHtml(bytes: Uint8Array): boolean {
	const opening = openingOf(bytes, 4_096).replace(/^\u00ef\u00bb\u00bf/, "");
	const plain = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(opening)
		? opening.slice(2).replaceAll("\u0000", "")
		: opening;
	return HTML_START.test(plain);
}
