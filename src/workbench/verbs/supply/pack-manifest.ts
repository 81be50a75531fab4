import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "#vocabulary";

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

/** A load that is not in the pack, and why. */
export type LeftOut = { readonly name: string; readonly why: string };

/** What a county supplied to a district. */
export type PackManifest = {
	readonly kind: typeof KIND;
	readonly version: 1;
	readonly county: { readonly code: string; readonly name: string };
	readonly district: { readonly code: string; readonly name: string };
	readonly madeAt: string;
	readonly files: readonly PackedFile[];
	readonly leftOut: readonly LeftOut[];
};

/** A manifest of what was packed. */
export function packManifest(about: Omit<PackManifest, "kind" | "version">): PackManifest {
	return { kind: KIND, version: 1, ...about };
}

/** The manifest of a folder; undefined if the folder is no pack. */
export function manifestIn(folder: string): PackManifest | undefined {
	const path = join(folder, PACK_MANIFEST);
	if (!existsSync(path)) return undefined;
	try {
		const read = JSON.parse(readFileSync(path, "utf8")) as Partial<PackManifest>;
		return read.kind === KIND && Array.isArray(read.files) ? (read as PackManifest) : undefined;
	} catch {
		return undefined;
	}
}

/** What is wrong with a folder that says it is a pack: files that are missing or not those that were supplied. */
export function packProblems(folder: string): readonly Problem[] {
	const manifest = manifestIn(folder);
	return (manifest?.files ?? []).flatMap(({ name, sha256 }): Problem[] => {
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
