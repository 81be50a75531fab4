import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACK_MANIFEST, type PackManifest, readPackManifest } from "#evidence/store";
import type { Problem } from "#vocabulary";

/** The manifest of a folder; undefined if the folder is no pack. */
export function manifestIn(folder: string): PackManifest | undefined {
	const path = join(folder, PACK_MANIFEST);
	const manifest = existsSync(path) ? readPackManifest(readFileSync(path, "utf8")) : undefined;
	return manifest === "damaged" ? undefined : manifest;
}

/** What is wrong with a folder that says it is a pack: files that are missing or not those that were supplied. */
export function packProblems(folder: string, manifest: PackManifest): readonly Problem[] {
	return manifest.files.flatMap(({ name, sha256 }): Problem[] => {
		const path = join(folder, name);
		if (!existsSync(path)) return [packFault(name, "missing", "A file of this data pack is missing.")];
		const found = createHash("sha256").update(readFileSync(path)).digest("hex");
		return found === sha256
			? []
			: [packFault(name, "changed", "This file of a data pack is not as the county supplied it.")];
	});
}

function packFault(name: string, what: "missing" | "changed", says: string): Problem {
	return {
		code: `pack-file-${what}`,
		stops: "document",
		at: { file: name },
		says,
		next: "Ask the county for the pack again; nothing of it was loaded.",
	};
}
