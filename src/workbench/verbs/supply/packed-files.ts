import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import {
	type FileOnDisk,
	PACK_MANIFEST,
	type PackManifest,
	packedAs,
	readPackManifest,
} from "#evidence/store";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { packProblems } from "./pack-manifest.ts";

type PackAt = { readonly folder: string; readonly manifest: PackManifest | "damaged" };

/**
 * Files with what the manifests of their data packs say of them, so that a part of a file is never taken for the whole,
 * even if somebody loads a single file of a pack. Refused if a pack of which all was to be loaded is not as supplied.
 */
export function withPacks(
	files: readonly FileOnDisk[],
	paths: readonly string[],
): Outcome<readonly FileOnDisk[]> {
	const found = new Map<string, PackAt | undefined>();
	const packs = files.map((file) => packOf(dirname(resolve(file.path)), found));
	const problems = [...new Set(packs)].flatMap((pack) => (pack ? faultsOf(pack, paths) : []));
	if (problems.length > 0) return refused(...problems);
	return done(files.map((file, index) => withPack(file, packs[index])));
}

/** The pack to which a folder belongs: the nearest manifest in it or above it. */
function packOf(folder: string, found: Map<string, PackAt | undefined>): PackAt | undefined {
	if (found.has(folder)) return found.get(folder);
	const path = join(folder, PACK_MANIFEST);
	const manifest = existsSync(path) ? readPackManifest(readFileSync(path, "utf8")) : undefined;
	const above = dirname(folder);
	const own = manifest && { folder, manifest };
	const pack = own ?? (above === folder ? undefined : packOf(above, found));
	found.set(folder, pack);
	return pack;
}

function faultsOf({ folder, manifest }: PackAt, paths: readonly string[]): readonly Problem[] {
	if (manifest === "damaged") return [manifestDamaged(join(folder, PACK_MANIFEST))];
	const wholly = paths.some((path) => `${folder}${sep}`.startsWith(`${resolve(path)}${sep}`));
	return wholly ? packProblems(folder, manifest) : [];
}

function withPack(file: FileOnDisk, pack: PackAt | undefined): FileOnDisk {
	if (!pack || pack.manifest === "damaged") return file;
	const name = relative(pack.folder, resolve(file.path)).split(sep).join("/");
	const packed = packedAs(pack.manifest, name);
	return packed ? { ...file, packed } : file;
}

function manifestDamaged(path: string): Problem {
	return {
		code: "pack-manifest-unreadable",
		stops: "document",
		at: { file: path },
		says: "This folder says that it is a data pack, and its manifest cannot be read.",
		next: "Ask the county for the pack again; nothing of it was loaded.",
	};
}
