import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { PassThrough, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** What one pass over a file tells, without holding it in memory. */
export type FileScan = {
	/** SHA-256 of the bytes as they are, compressed or not. */
	readonly fileHash: string;
	readonly size: number;
	readonly compressed: boolean;
	/** The first bytes, uncompressed. */
	readonly opening: Uint8Array;
	/** Lines that are not blank, the heading included. */
	readonly lines: number;
	readonly encoding: "utf-8" | "latin-1";
	/** Whether some lines end as on Windows and others as elsewhere. */
	readonly mixedLineEnds: boolean;
};

const OPENING = 65_536;
const LINE_END = 10;
const RETURN = 13;

/** Reads a file once: its hash, how it begins, how many lines it has, and how it is written. */
export async function scanFile(path: string): Promise<FileScan> {
	const hash = createHash("sha256");
	const compressed = await isCompressed(path);
	const raw = createReadStream(path);
	const content: Readable = raw.pipe(compressed ? createGunzip() : new PassThrough());
	raw.on("data", (chunk) => hash.update(chunk));
	raw.on("error", (fault) => content.destroy(fault));
	const counter = lineCounter();
	const opening: Uint8Array[] = [];
	let [size, held, isText] = [0, 0, true];
	const decoder = new TextDecoder("utf-8", { fatal: true });
	for await (const chunk of content as AsyncIterable<Buffer>) {
		size += chunk.length;
		counter.pass(chunk);
		if (held < OPENING) held = opening.push(chunk.subarray(0, OPENING - held)) && held + chunk.length;
		isText &&= decodes(decoder, chunk);
	}
	return {
		fileHash: hash.digest("hex"),
		size,
		compressed,
		opening: Buffer.concat(opening),
		lines: counter.lines(),
		encoding: isText ? "utf-8" : "latin-1",
		mixedLineEnds: counter.mixed(),
	};
}

async function isCompressed(path: string): Promise<boolean> {
	const handle = await open(path, "r");
	try {
		const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
		return buffer[0] === 0x1f && buffer[1] === 0x8b;
	} finally {
		await handle.close();
	}
}

function decodes(decoder: TextDecoder, chunk: Uint8Array): boolean {
	try {
		decoder.decode(chunk, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** Counts lines that hold more than a line end, and tells whether they end in different ways. */
function lineCounter() {
	let [lines, filled, last] = [0, false, 0];
	const ends = new Set<boolean>();
	return {
		pass: (chunk: Uint8Array) => {
			let start = 0;
			for (;;) {
				const end = chunk.indexOf(LINE_END, start);
				const stop = end < 0 ? chunk.length : end;
				filled ||= stop > start + 1 || (stop > start && chunk[start] !== RETURN);
				if (stop > start) last = chunk[stop - 1] ?? 0;
				if (end < 0) return;
				ends.add(last === RETURN);
				if (filled) lines += 1;
				[filled, last, start] = [false, 0, end + 1];
			}
		},
		lines: () => lines + (filled ? 1 : 0),
		mixed: () => ends.size > 1,
	};
}
