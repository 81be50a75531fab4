import { createReadStream, createWriteStream } from "node:fs";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { TextEncoding } from "#evidence/sources";

/** How a text is written and how many of its first lines are no rows. */
export type CopiedText = {
	readonly path: string;
	readonly compressed: boolean;
	readonly encoding: TextEncoding;
	readonly headingLines: number;
};

/**
 * Writes the rows of a text as the database's strict reader wants them: UTF-8, every line ended by a line feed, nothing
 * above the first row. The reader fails on a file that mixes line ends, as happens when somebody appends a row by hand;
 * its lenient form would drop cells without a word.
 */
export async function plainCopy(from: CopiedText, to: string): Promise<void> {
	const opened = from.compressed ? createGunzip() : new PassThrough();
	await pipeline(createReadStream(from.path), opened, plainText(from), createWriteStream(to));
}

function plainText({ encoding, headingLines }: CopiedText): Transform {
	const decoder = new TextDecoder(encoding);
	let [open, above] = [false, headingLines];
	const plain = (decoded: string, last: boolean) => {
		const text = open ? `\r${decoded}` : decoded;
		open = !last && text.endsWith("\r");
		const even = (open ? text.slice(0, -1) : text).replaceAll(/\r\n?/g, "\n");
		return withoutLines(even);
	};
	const withoutLines = (text: string) => {
		let start = 0;
		for (; above > 0; above -= 1) {
			const end = text.indexOf("\n", start);
			if (end < 0) return "";
			start = end + 1;
		}
		return text.slice(start);
	};
	return new Transform({
		transform: (chunk: Uint8Array, _encoding, done) =>
			done(null, plain(decoder.decode(chunk, { stream: true }), false)),
		flush: (done) => done(null, plain(decoder.decode(), true)),
	});
}
