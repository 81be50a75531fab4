import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";

/** Real tables shrink to a tenth; what unpacks to more than this many times its size was made to fill a disk. */
export const LARGEST_RATIO = 250;

/** Small members may shrink more than that: a table of zeros, an empty sheet. */
const SMALL = 1 << 20;

/** More files than an archive of every police force and month has. */
const MOST_MEMBERS = 20_000;

/** A file of an archive: what it is called there, and how to write its content to a file of ours. */
export type ArchiveMember = { readonly name: string; extract(to: string): Promise<void> };

/** What a container turned out to be. */
export type OpenedArchive =
	| {
			readonly kind: "archive" | "workbook";
			members(): AsyncGenerator<ArchiveMember>;
			readonly count: number;
	  }
	| { readonly kind: "swells" }
	| { readonly kind: "damaged" };

/**
 * Looks into a zip container without unpacking it. The paths in it are names and nothing else: no member is ever
 * written under its own name, so that none can lead out of the store.
 */
export async function openArchive(path: string): Promise<OpenedArchive> {
	const entries = await entriesOf(path).catch(() => undefined);
	if (!entries) return { kind: "damaged" };
	const packed = (await stat(path)).size;
	if (swells(entries, packed)) return { kind: "swells" };
	const names = new Set(entries.map(nameOf));
	const isWorkbook = names.has("[Content_Types].xml") || names.has("mimetype");
	const files = entries.filter((entry) => !nameOf(entry).endsWith("/"));
	return {
		kind: isWorkbook ? "workbook" : "archive",
		count: files.length,
		members: () => membersOf(path),
	};
}

function swells(entries: readonly Entry[], packed: number): boolean {
	const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
	const each = ({ compressedSize, uncompressedSize }: Entry) =>
		uncompressedSize > SMALL + compressedSize * LARGEST_RATIO;
	return entries.length > MOST_MEMBERS || unpacked > SMALL + packed * LARGEST_RATIO || entries.some(each);
}

function open(path: string): Promise<ZipFile> {
	return openPromise(path, {
		lazyEntries: true,
		autoClose: false,
		decodeStrings: false,
		validateEntrySizes: true,
	});
}

async function entriesOf(path: string): Promise<Entry[]> {
	const zip = await open(path);
	try {
		const entries: Entry[] = [];
		for await (const entry of zip.eachEntry()) if (entries.push(entry) > MOST_MEMBERS) break;
		return entries;
	} finally {
		zip.close();
	}
}

async function* membersOf(path: string): AsyncGenerator<ArchiveMember> {
	const zip = await open(path);
	try {
		for await (const entry of zip.eachEntry()) {
			const name = nameOf(entry);
			if (name.endsWith("/")) continue;
			yield {
				name,
				extract: async (to) => pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to)),
			};
		}
	} finally {
		zip.close();
	}
}

/** The name of a member as a path below its archive, whatever it says. */
function nameOf(entry: Entry): string {
	const written = Buffer.from(entry.fileName as unknown as Uint8Array).toString("utf8");
	const steps = written.replaceAll("\\", "/").split("/");
	const inside = steps.filter(
		(step, index) => step !== ".." && step !== "." && (step !== "" || index === steps.length - 1),
	);
	return inside.join("/");
}
