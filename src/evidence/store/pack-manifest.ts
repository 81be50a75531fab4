import { readAreaCode } from "#vocabulary";
import type { PackPart } from "./load-record.ts";

/** The name of the file that says what a data pack holds. */
export const PACK_MANIFEST = "manifest.json";

const KIND = "bellwether data pack";

/** A file of a pack: its hash, and of which received file it is a part or a copy. */
export type PackedFile = {
	readonly name: string;
	readonly sha256: string;
	readonly source: string;
	/** Whether only the district's rows are in it; otherwise it is a copy of the whole file. */
	readonly cut: boolean;
	readonly rows: number;
	readonly from: { readonly name: string; readonly sha256: string; readonly rows: number };
};

/** What a county supplied to a district. */
export type PackManifest = {
	readonly kind: typeof KIND;
	readonly version: 1;
	readonly county: { readonly code: string; readonly name: string };
	readonly district: { readonly code: string; readonly name: string };
	readonly madeAt: string;
	readonly files: readonly PackedFile[];
	/** Loads that are not in the pack, and why. */
	readonly leftOut: readonly { readonly name: string; readonly why: string }[];
};

/** A manifest of what was packed. */
export function packManifest(about: Omit<PackManifest, "kind" | "version">): PackManifest {
	return { kind: KIND, version: 1, ...about };
}

/**
 * Reads a manifest; undefined where the text is none, `"damaged"` where it says that it is one and cannot be used.
 *
 * @example
 * readPackManifest('{"layers": 3}') // => undefined
 */
export function readPackManifest(text: string): PackManifest | "damaged" | undefined {
	const read = parsed(text);
	if (read?.kind !== KIND) return text.includes(KIND) ? "damaged" : undefined;
	const { district, files } = read as Partial<PackManifest>;
	const named = district !== undefined && readAreaCode(String(district.code)) !== undefined;
	return named && Array.isArray(files) && files.every(isPackedFile) ? (read as PackManifest) : "damaged";
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const read: unknown = JSON.parse(text);
		return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

const HASH = /^[0-9a-f]{64}$/;

function isPackedFile(file: Partial<PackedFile> | null): boolean {
	const { name, sha256, cut, from } = file ?? {};
	const hashed = HASH.test(String(sha256)) && HASH.test(String(from?.sha256));
	return typeof name === "string" && typeof cut === "boolean" && typeof from?.name === "string" && hashed;
}

/** What a manifest says of one of its files: the hash that it must have, and of what it is a part if it was cut. */
export type PackedAs = { readonly sha256: string; readonly part?: PackPart };

/** What a manifest says of a file, by its name below the pack's folder; undefined if it does not name it. */
export function packedAs({ district, files }: PackManifest, name: string): PackedAs | undefined {
	const file = files.find((each) => each.name === name);
	const code = readAreaCode(district.code);
	if (!file || !code) return undefined;
	const { sha256, cut, from } = file;
	const part = { areas: [{ code, name: district.name }], from };
	return { sha256, ...(cut && { part }) };
}

/** The files that a manifest names and that did not come with it, whether as a folder or zipped. */
export function missingFiles({ files }: PackManifest, isThere: (name: string) => boolean): readonly string[] {
	return files.map(({ name }) => name).filter((name) => !isThere(name));
}
