import { readFile, rm, stat } from "node:fs/promises";
import type { ArchiveMember } from "./archive.ts";
import {
	missingFiles,
	PACK_MANIFEST,
	type PackedAs,
	type PackManifest,
	packedAs,
	readPackManifest,
} from "./pack-manifest.ts";

/** The data packs in an archive: what they say of a member by its name in the archive. */
export type ArchivedPacks = {
	/** Whether a member is a manifest, which says something of others and is no evidence itself. */
	isManifest(name: string): boolean;
	packedAs(name: string): PackedAs | undefined;
	/** Files that a pack names and that are not in the archive, by the names that they would have there. */
	readonly missing: readonly string[];
};

/** Larger files of that name are no manifests. */
const LARGEST_MANIFEST = 16 * 1024 * 1024;

/**
 * Finds the data packs in an archive, since packs are sent zipped; `"damaged"` if one says that it is a pack and cannot
 * be read.
 *
 * @param scratch a path at which a member may be written for a moment
 */
export async function packsInArchive(
	members: AsyncGenerator<ArchiveMember>,
	scratch: string,
): Promise<ArchivedPacks | "damaged"> {
	const packs: { readonly folder: string; readonly manifest: PackManifest }[] = [];
	const held = new Set<string>();
	for await (const member of members) {
		held.add(member.name);
		if (member.name !== PACK_MANIFEST && !member.name.endsWith(`/${PACK_MANIFEST}`)) continue;
		const manifest = await readMember(member, scratch);
		if (manifest === "damaged") return "damaged";
		const folder = member.name.slice(0, -PACK_MANIFEST.length);
		if (manifest) packs.push({ folder, manifest });
	}
	const inside = (name: string) => packs.filter(({ folder }) => name.startsWith(folder));
	return {
		missing: packs.flatMap(({ folder, manifest }) =>
			missingFiles(manifest, (name) => held.has(folder + name)).map((name) => folder + name),
		),
		isManifest: (name) => packs.some(({ folder }) => name === folder + PACK_MANIFEST),
		packedAs: (name) =>
			inside(name)
				.map(({ folder, manifest }) => packedAs(manifest, name.slice(folder.length)))
				.find((each) => each !== undefined),
	};
}

async function readMember(member: ArchiveMember, scratch: string) {
	try {
		await member.extract(scratch);
		if ((await stat(scratch)).size > LARGEST_MANIFEST) return undefined;
		return readPackManifest(await readFile(scratch, "utf8"));
	} catch {
		return "damaged";
	} finally {
		await rm(scratch, { force: true });
	}
}
