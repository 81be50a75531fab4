import { Inflate } from "fflate";
import { done, type Outcome } from "#vocabulary";
import { damagedDocument, documentTooLarge, LARGEST_PART, protectedDocument } from "../refusals.ts";
import { checksum } from "./checksum.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

/** An office document's container: named parts, unpacked one at a time and only when asked for. */
export type Container = {
	readonly file: string;
	readonly names: readonly string[];
	/** Whether a part of this name is there. */
	readonly has: (name: string) => boolean;
	/** The bytes of a part; a part that is missing, damaged, protected or too large is refused. */
	readonly read: (name: string) => Outcome<Uint8Array>;
};

/** How many packed bytes are unpacked at a time: what a bomb can unfold before it is noticed is about 1,000 times it. */
const STEP = 16_384;

/** Opens a zip container (Word, OpenDocument) without unpacking anything yet. */
export function openContainer(bytes: Uint8Array, file: string): Outcome<Container> {
	const entries = zipDirectory(bytes);
	if (!entries || entries.size === 0) return damagedDocument(file);
	return done({
		file,
		names: [...entries.keys()],
		has: (name) => entries.has(name),
		read: (name) => {
			const entry = entries.get(name);
			return entry ? partBytes(entry, file) : damagedDocument(file, name);
		},
	});
}

function partBytes(entry: ZipEntry, file: string): Outcome<Uint8Array> {
	if (entry.encrypted) return protectedDocument(file);
	if (entry.size > LARGEST_PART) return documentTooLarge(file, LARGEST_PART);
	if (entry.method === "other") return damagedDocument(file, entry.name);
	const unpacked = entry.method === "stored" ? entry.packed : inflated(entry);
	const sound = unpacked?.length === entry.size && checksum(unpacked) === entry.checksum;
	return sound ? done(unpacked) : damagedDocument(file, entry.name);
}

/** The unpacked bytes, or nothing where they are damaged or more than the directory promised. */
function inflated({ packed, size }: ZipEntry): Uint8Array | undefined {
	const unpacked = new Uint8Array(size);
	let filled = 0;
	let fits = true;
	const inflate = new Inflate((chunk) => {
		fits &&= filled + chunk.length <= size;
		if (fits) unpacked.set(chunk, filled);
		filled += chunk.length;
	});
	try {
		for (let at = 0; at < packed.length && fits; at += STEP)
			inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
	} catch {
		return undefined;
	}
	return fits && filled === size ? unpacked : undefined;
}
