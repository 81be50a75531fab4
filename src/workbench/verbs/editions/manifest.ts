import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FontFiles } from "#publication/writers";
import { EDITIONS, type Edition } from "#vocabulary";
import { contentOfFolder } from "../approval/content-of-folder.ts";
import type { EditionFile } from "../build-assessment.ts";
import { projectRoot } from "../project-root.ts";

/** The file of an edition that names all others. */
export const MANIFEST = "manifest.json";

/** A file by its name, with the hash of its bytes. */
type HashedFile = { readonly file: string; readonly sha256: string };

/**
 * What an edition was made of and what it consists of: the program's version, the files of the assessment, the typefaces,
 * and every file of the edition, all by their hash. The manifest of a public edition names no input, since names can tell
 * what is not published; the hash of the whole content stands for them.
 */
export type Manifest = {
	readonly bellwether: string;
	readonly document: string;
	readonly edition: Edition;
	readonly title: string;
	readonly version: string;
	readonly state: string;
	readonly date: string;
	readonly content: string;
	readonly inputs: readonly HashedFile[];
	readonly fonts: readonly { readonly face: string; readonly sha256: string }[];
	readonly outputs: readonly (HashedFile & { readonly bytes: number })[];
};

/** What a manifest is made from. */
export type ManifestInput = {
	readonly folder: string;
	readonly kind: "assessment" | "briefing";
	readonly edition: Edition;
	readonly cover: {
		readonly title: string;
		readonly year: string;
		readonly version: string;
		readonly state: string;
		readonly date: string;
	};
	readonly fonts: FontFiles;
	readonly files: readonly EditionFile[];
};

/** Makes the manifest of an edition. */
export function manifestOf({ folder, kind, edition, cover, fonts, files }: ManifestInput): Manifest {
	const content = contentOfFolder(folder, kind);
	const inputs = edition === "public" ? [] : [...content.files];
	return {
		bellwether: programVersion(),
		document: kind,
		edition,
		title: `${cover.title} ${cover.year}`,
		version: cover.version,
		state: cover.state,
		date: cover.date,
		content: content.hash,
		inputs: inputs.map(([file, sha256]) => ({ file, sha256 })),
		fonts: Object.entries(fonts).map(([face, bytes]) => ({ face, sha256: sha256(bytes) })),
		outputs: files.map(({ name, bytes }) => ({
			file: name,
			bytes: bytes.byteLength,
			sha256: sha256(bytes),
		})),
	};
}

/** A manifest as it stands in the file; undefined if the text is none. */
export function readManifest(text: string): Manifest | undefined {
	try {
		const read = JSON.parse(text) as Partial<Manifest> | null;
		return read && isManifest(read) ? read : undefined;
	} catch {
		return undefined;
	}
}

function isManifest(read: Partial<Manifest>): read is Manifest {
	const words = [read.bellwether, read.document, read.content].every((each) => typeof each === "string");
	return (
		words &&
		Object.hasOwn(EDITIONS, read.edition ?? "") &&
		areHashed(read.inputs) &&
		consistsOfFiles(read.outputs)
	);
}

/** An edition of no files is none: a list of nothing would be found whole. */
function consistsOfFiles(outputs: unknown): boolean {
	return Array.isArray(outputs) && outputs.length > 0 && areHashed(outputs);
}

/** Names in a manifest lead to files of the folder itself and nowhere else. */
function areHashed(files: unknown): boolean {
	return (
		Array.isArray(files) &&
		files.every(
			({ file, sha256 }: Partial<HashedFile>) =>
				typeof file === "string" &&
				!file.includes("..") &&
				!file.startsWith("/") &&
				/^[0-9a-f]{64}$/.test(sha256 ?? ""),
		)
	);
}

/** A manifest as a file of the edition. */
export function manifestFile(manifest: Manifest): EditionFile {
	return {
		name: MANIFEST,
		title: "What this edition was made of",
		mediaType: "application/json",
		bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, "\t")}\n`),
	};
}

export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

function programVersion(): string {
	const text = readFileSync(join(projectRoot(), "package.json"), "utf8");
	return (JSON.parse(text) as { version: string }).version;
}
