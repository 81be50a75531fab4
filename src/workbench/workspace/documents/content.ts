import { hashOf } from "../chain/seal.ts";
import type { ContentRow } from "../database/tables.ts";

/** Bytes that are no text make the decoder throw; a byte order mark stays where it stood. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The content of a file as it is kept: as text where it is UTF-8 that every database can hold, else as bytes. */
export function contentRow(bytes: Uint8Array): ContentRow {
	const text = textOf(bytes);
	const hash = hashOf(bytes);
	return text === undefined ? { hash, text: null, bytes: Buffer.from(bytes) } : { hash, text, bytes: null };
}

/** The bytes of a kept content, exactly as they came. */
export function bytesOf({ text, bytes }: Pick<ContentRow, "text" | "bytes">): Buffer {
	return bytes ?? Buffer.from(text ?? "", "utf8");
}

/** The text that bytes are, or undefined where they are none. PostgreSQL keeps no text with a NUL. */
function textOf(bytes: Uint8Array): string | undefined {
	if (bytes.includes(0)) return undefined;
	try {
		return decoder.decode(bytes);
	} catch {
		return undefined;
	}
}
