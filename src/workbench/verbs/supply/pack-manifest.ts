import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
	missingFiles,
	PACK_MANIFEST,
	type PackManifest,
	packFileMissing,
	readPackManifest,
} from "#evidence/store";
import type { Problem } from "#vocabulary";

/** The manifest of a folder; undefined if the folder is no pack. */
export function manifestIn(folder: string): PackManifest | undefined {
	const path = join(folder, PACK_MANIFEST);
	const manifest = existsSync(path) ? readPackManifest(readFileSync(path, "utf8")) : undefined;
	return manifest === "damaged" ? undefined : manifest;
}

/** What is wrong with a folder that says it is a pack: files that are missing or not those that were supplied. */
export function packProblems(folder: string, manifest: PackManifest): readonly Problem[] {
	const missing = missingFiles(manifest, (name) => existsSync(join(folder, name)));
	const here = manifest.files.filter(({ name }) => !missing.includes(name));
	const changed = here.filter(({ name, sha256 }) => hashOf(join(folder, name)) !== sha256);
	return [...missing.map(packFileMissing), ...changed.map(({ name }) => packFileChanged(name))];
}

function hashOf(path: string): string {
	return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function packFileChanged(name: string): Problem {
	return {
		code: "pack-file-changed",
		stops: "document",
		at: { file: name },
		says: "This file of a data pack is not as the county supplied it.",
		next: "Ask the county for the pack again; nothing of it was loaded.",
	};
}
