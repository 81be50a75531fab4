import { createReadStream, createWriteStream } from "node:fs";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { TextEncoding } from "#evidence/sources";
import { LONGEST_LINE } from "./overlong-lines.ts";

/** How a text is written and how many of its first lines are no rows. */
export type CopiedText = {
	readonly path: string;
	readonly compressed: boolean;
	readonly encoding: TextEncoding;
	readonly headingLines: number;
	/** What becomes of each line. */
	readonly eachLine: (line: string) => string;
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

function plainText({ encoding, headingLines, eachLine }: CopiedText): Transform {
	const decoder = new TextDecoder(encoding);
	let [rest, above] = ["", headingLines];
	/** Takes whole lines out of what has come so far; a return at the very end may be half of a line end. */
	const plain = (decoded: string, last: boolean): string => {
		if (!last && !/[\r\n]/.test(decoded) && !rest.endsWith("\r")) {
			if (rest.length < LONGEST_LINE) rest += decoded;
			return "";
		}
		const text = rest + decoded;
		const end = last ? text.length : text.length - (text.endsWith("\r") ? 1 : 0);
		const lines = text.slice(0, end).replaceAll(/\r\n?/g, "\n").split("\n");
		rest = last ? "" : (lines.pop() ?? "") + text.slice(end);
		const below = lines.slice(above);
		above = Math.max(0, above - lines.length);
		return below.map((line) => `${eachLine(line)}\n`).join("");
	};
	return new Transform({
		transform: (chunk: Uint8Array, _encoding, done) =>
			done(null, plain(decoder.decode(chunk, { stream: true }), false)),
		flush: (done) => done(null, plain(decoder.decode(), true)),
	});
}
