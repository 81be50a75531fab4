/** One file inside a zip container, as its directory lists it. */
export type ZipEntry = {
	readonly name: string;
	/** Whether the entry is stored, deflated or in a way that office documents do not use. */
	readonly method: "stored" | "deflated" | "other";
	readonly encrypted: boolean;
	readonly packed: Uint8Array;
	readonly size: number;
	readonly checksum: number;
};

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** The entries of a zip container by their names; nothing if the directory is missing or does not fit the bytes. */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === undefined) return undefined;
	const entries = new Map<string, ZipEntry>();
	let at = view.getUint32(end + 16, true);
	for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
		const entry = entryAt(view, bytes, at);
		if (!entry) return undefined;
		entries.set(entry.name, entry);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/** The directory's end record stands last, before a comment of any length. */
function endOfDirectory(view: DataView): number | undefined {
	const last = view.byteLength - END_LENGTH;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
		if (view.getUint32(at, true) === END_MARK) return at;
	return undefined;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry | undefined {
	if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return undefined;
	const nameLength = view.getUint16(at + 28, true);
	const packed = packedBytes(view, bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
	if (!packed) return undefined;
	const method = view.getUint16(at + 10, true);
	return {
		name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
		method: method === 0 ? "stored" : method === 8 ? "deflated" : "other",
		encrypted: (view.getUint16(at + 8, true) & 1) === 1,
		packed,
		size: view.getUint32(at + 24, true),
		checksum: view.getUint32(at + 16, true),
	};
}

function packedBytes(view: DataView, bytes: Uint8Array, at: number, length: number): Uint8Array | undefined {
	if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_MARK) return undefined;
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	return start + length > bytes.length ? undefined : bytes.subarray(start, start + length);
}
