/** How the bytes of a text were written. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text with the encoding in which it was found. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** Share of control characters above which bytes are no text; real tables have none. */
const NOISE_SHARE = 0.001;

const NOISE_SAMPLE = 100_000;

/**
 * Makes text of bytes: UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252 where the bytes are
 * no valid UTF-8 (as older spreadsheet programs save pound signs). Undefined if the bytes are no text at all.
 *
 * @example
 * decodeText(new Uint8Array([0xa3, 0x35])) // => ({ text: "£5", encoding: "windows-1252" })
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
	const marked = markedEncoding(bytes);
	const decoded = marked ? decode(bytes, marked, false) : unmarked(bytes);
	return decoded && !isNoise(decoded.text) ? decoded : undefined;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return undefined;
}

function unmarked(bytes: Uint8Array): DecodedText | undefined {
	return decode(bytes, "utf-8", true) ?? decode(bytes, "windows-1252", false);
}

function decode(bytes: Uint8Array, encoding: TextEncoding, fatal: boolean): DecodedText | undefined {
	try {
		return { text: new TextDecoder(encoding, { fatal }).decode(bytes), encoding };
	} catch {
		return undefined;
	}
}

function isNoise(text: string): boolean {
	const sample = text.slice(0, NOISE_SAMPLE);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
	return odd > sample.length * NOISE_SHARE;
}
