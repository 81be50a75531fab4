import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { TextEncoding } from "#evidence/sources";
import { chunksOf } from "./file-chunks.ts";
import { lineCounter } from "./line-counter.ts";
import { hashOfFile } from "./staged-load.ts";

/** What one pass over a file tells, without holding it in memory. */
export type FileScan = {
	/** SHA-256 of the bytes as they are, compressed or not. */
	readonly fileHash: string;
	readonly size: number;
	readonly compressed: boolean;
	/** The first bytes, uncompressed. */
	readonly opening: Uint8Array;
	/** Lines that are not blank, headings included. */
	readonly lines: number;
	readonly encoding: TextEncoding;
	/** Whether lines end as on Windows, elsewhere, or some so and some so. */
	readonly mixedLineEnds: boolean;
	/** Bytes of the longest line. */
	readonly longestLine: number;
};

/** What is kept of a scan once the file is recognised: the openings of thousands of files would fill the memory. */
export type TextScan = Omit<FileScan, "opening">;

const OPENING = 65_536;
const CHUNK = 1 << 20;
/** Bytes that the longest character of UTF-8 has beyond its first. */
const LONGEST_TAIL = 3;

/** Real files shrink to a tenth; what unpacks to more than this many times its size was made to fill a disk. */
const LARGEST_RATIO = 250;

/** A compressed file that unpacks to far more than any table. */
export class FileSwells extends Error {}

/** Reads a file once: its hash, how it begins, how many lines it has, and how it is written. */
export async function scanFile(path: string): Promise<FileScan> {
	const hash = createHash("sha256");
	const { compressed, packed } = await firstLook(path);
	const most = compressed ? OPENING + packed * LARGEST_RATIO : Number.POSITIVE_INFINITY;
	const reading = textReading();
	const content = compressed ? unpacked(path) : chunksOf(path);
	for await (const chunk of content) {
		if (!compressed) hash.update(chunk);
		if (reading.pass(chunk) > most) throw new FileSwells();
	}
	const fileHash = compressed ? await hashOfFile(path) : hash.digest("hex");
	return { fileHash, compressed, ...reading.found() };
}

/** What a compressed file holds, chunk by chunk. It may end before the file does, so that it tells no hash of the file. */
function unpacked(path: string): AsyncIterable<Buffer> {
	const raw = createReadStream(path, { highWaterMark: CHUNK });
	return pipeline(raw, createGunzip({ chunkSize: CHUNK }), () => {});
}

async function firstLook(path: string): Promise<{ compressed: boolean; packed: number }> {
	const handle = await open(path, "r");
	try {
		const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
		return { compressed: buffer[0] === 0x1f && buffer[1] === 0x8b, packed: (await handle.stat()).size };
	} finally {
		await handle.close();
	}
}

/** Takes in the content chunk by chunk; `pass` gives the size so far. */
function textReading() {
	const opening: Uint8Array[] = [];
	let [size, held, valid] = [0, 0, true];
	let tail: Uint8Array = new Uint8Array();
	let counter: ReturnType<typeof lineCounter> | undefined;
	let marked: TextEncoding | undefined;
	return {
		pass: (chunk: Buffer): number => {
			if (!counter) {
				marked = markedEncoding(chunk);
				counter = lineCounter(marked);
			}
			counter.pass(chunk);
			size += chunk.length;
			if (held < OPENING) {
				opening.push(Buffer.from(chunk.subarray(0, OPENING - held)));
				held += chunk.length;
			}
			if (valid && !marked) {
				const whole = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
				const cut = wholeCharacters(whole);
				valid = isUtf8(whole.subarray(0, cut));
				tail = Buffer.from(whole.subarray(cut));
			}
			return size;
		},
		found: () => ({
			size,
			opening: Buffer.concat(opening),
			lines: counter?.lines() ?? 0,
			encoding: marked ?? (valid && tail.length === 0 ? "utf-8" : "windows-1252"),
			mixedLineEnds: counter?.mixed() ?? false,
			longestLine: counter?.longest() ?? 0,
		}),
	};
}

function markedEncoding(bytes: Uint8Array): TextEncoding | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return undefined;
}

/** Where the last character starts that goes on in the next chunk; the length if none does. */
function wholeCharacters(bytes: Uint8Array): number {
	for (let back = 1; back <= Math.min(LONGEST_TAIL, bytes.length); back += 1) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte < 0x80) return bytes.length;
		if (byte >= 0xc0) return startOf(bytes, back, byte);
	}
	return bytes.length;
}

function startOf(bytes: Uint8Array, back: number, first: number): number {
	const wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
	return back < wanted ? bytes.length - back : bytes.length;
}
