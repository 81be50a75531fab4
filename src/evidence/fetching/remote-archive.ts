import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import {
	type Entry,
	fromRandomAccessReaderPromise,
	openPromise,
	RandomAccessReader,
	type ZipFile,
} from "yauzl";
import { askPolitely, type Network, validatorOf } from "./polite-network.ts";

/** An archive of which single files are read, wherever it lies. */
export type OpenedArchive = {
	/** The names of its files. */
	readonly names: ReadonlySet<string>;
	/** The content of one; undefined if it is not what the archive's checksum says. */
	read(name: string): Promise<Buffer | undefined>;
	close(): void;
};

/** The list of contents of an archive of three years stands within its last megabyte. */
const TAIL_BYTES = 1 << 20;
/** What stands before the content of a file in an archive: 30 bytes, its name, and notes. */
const HEAD_BYTES = 30;
const SPARE_BYTES = 1024;

/** The stretch of a remote file that is held. */
type Window = { readonly from: number; readonly bytes: Buffer };

/** Reads single stretches of a remote file, each with one request. */
class RemoteReader extends RandomAccessReader {
	private held: Window;
	private readonly fetchRange: (from: number, to: number) => Promise<Buffer>;

	constructor(tail: Window, fetchRange: (from: number, to: number) => Promise<Buffer>) {
		super();
		this.held = tail;
		this.fetchRange = fetchRange;
	}

	/** Brings a stretch, so that what is read of it needs no further request. */
	async hold(from: number, to: number): Promise<void> {
		this.held = { from, bytes: await this.fetchRange(from, to) };
	}

	override _readStreamForRange(from: number, to: number): Readable {
		const start = from - this.held.from;
		if (start >= 0 && to <= this.held.from + this.held.bytes.length)
			return Readable.from([this.held.bytes.subarray(start, to - this.held.from)]);
		const through = new PassThrough();
		this.fetchRange(from, to).then(
			(bytes) => through.end(bytes),
			(fault) => through.destroy(fault),
		);
		return through;
	}
}

/**
 * Opens an archive where it lies, by reading its list of contents from its end. Undefined if the server gives no parts
 * of files, or what it gives is no archive.
 */
export async function openRemoteArchive(
	network: Network,
	address: string,
): Promise<OpenedArchive | undefined> {
	const tail = await tailOf(network, address);
	if (!tail) return undefined;
	const { size, window, validator } = tail;
	const range = async (from: number, to: number) => {
		const headers = { range: `bytes=${from}-${to - 1}`, ...(validator && { "if-range": validator }) };
		const reply = await askPolitely(network, address, headers);
		if (reply.kind !== "answer" || reply.response.status !== 206)
			throw new Error("The archive was released anew while it was read.");
		return received(network, reply.response);
	};
	const reader = new RemoteReader(window, range);
	const zip = await fromRandomAccessReaderPromise(reader, size, { autoClose: false }).catch(() => undefined);
	if (!zip) return undefined;
	return opened(zip, (entry) => {
		const from = entry.relativeOffsetOfLocalHeader;
		const length =
			HEAD_BYTES + entry.fileNameLength + entry.extraFieldLength + SPARE_BYTES + entry.compressedSize;
		return reader.hold(from, Math.min(from + length, size));
	});
}

/** Opens an archive on the disk; undefined if it is none. */
export async function openLocalArchive(path: string): Promise<OpenedArchive | undefined> {
	const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => undefined);
	return zip && opened(zip, () => Promise.resolve());
}

async function opened(zip: ZipFile, prepare: (entry: Entry) => Promise<void>): Promise<OpenedArchive> {
	const entries = new Map<string, Entry>();
	for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
	return {
		names: new Set(entries.keys()),
		read: async (name) => {
			const entry = entries.get(name);
			if (!entry) return undefined;
			await prepare(entry);
			const content = await buffer(await zip.openReadStreamPromise(entry)).catch(() => undefined);
			return content && crc32(content) === entry.crc32 ? content : undefined;
		},
		close: () => zip.close(),
	};
}

async function tailOf(network: Network, address: string) {
	const reply = await askPolitely(network, address, { range: `bytes=-${TAIL_BYTES}` });
	if (reply.kind !== "answer") return undefined;
	const { response } = reply;
	const size = Number(/\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1]);
	if (response.status !== 206 || !Number.isSafeInteger(size)) {
		await response.body?.cancel();
		return undefined;
	}
	const bytes = await received(network, response);
	return { size, window: { from: size - bytes.length, bytes }, validator: validatorOf(response) };
}

async function received(network: Network, response: Response): Promise<Buffer> {
	const bytes = Buffer.from(await response.arrayBuffer());
	network.arrived?.(bytes.length);
	return bytes;
}
