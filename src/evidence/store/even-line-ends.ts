import { createReadStream, createWriteStream } from "node:fs";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

const RETURN = 13;

/**
 * Writes a copy of a text file in which every line ends alike. The database's strict reader fails on a file that mixes
 * line ends, as happens when somebody appends a row by hand; its lenient one would drop cells without a word.
 */
export async function evenLineEnds(from: string, compressed: boolean, to: string): Promise<void> {
	const opened = compressed ? createGunzip() : new PassThrough();
	await pipeline(createReadStream(from), opened, withoutReturns(), createWriteStream(to));
}

function withoutReturns(): Transform {
	return new Transform({
		transform(chunk: Uint8Array, _encoding, done) {
			done(
				null,
				chunk.filter((byte) => byte !== RETURN),
			);
		},
	});
}
