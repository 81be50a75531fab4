import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentLoads, type LoadRecord } from "#evidence/store";
import type { Area, Problem } from "#vocabulary";
import { manifestIn, PACK_MANIFEST, type PackManifest, packProblems } from "./pack-manifest.ts";

/** The folder of a workspace in which the manifests of the packs loaded into it are kept. */
const HELD_PACKS = "packs";

/** The data packs among some paths: folders with a manifest, and such folders directly below them. */
export function packsAt(paths: readonly string[]): string[] {
	return paths
		.filter((path) => statSync(path).isDirectory())
		.flatMap((path) => [path, ...readdirSync(path).map((name) => join(path, name))])
		.filter((folder) => manifestIn(folder) !== undefined);
}

/** The manifests of the packs that were loaded into a workspace. */
function heldPacks(workspace: string): PackManifest[] {
	const folder = join(workspace, HELD_PACKS);
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name) => manifestIn(join(folder, name)) ?? []);
}

/** Keeps the manifests of packs that are being loaded, by which it is known later that only a part is held. */
export function keepPacks(workspace: string, packs: readonly string[]): void {
	for (const pack of packs) {
		const bytes = readFileSync(join(pack, PACK_MANIFEST));
		const folder = join(workspace, HELD_PACKS, createHash("sha256").update(bytes).digest("hex").slice(0, 12));
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, PACK_MANIFEST), bytes);
	}
}

/**
 * Why packs cannot be loaded into a workspace: files that are not as supplied, or a whole file of records in it, of which
 * the pack holds a part: its months would be counted from the part alone.
 */
export function packRefusals(
	packs: readonly string[],
	workspace: string,
	loads: readonly LoadRecord[],
): readonly Problem[] {
	const manifests = [...packs.flatMap((pack) => manifestIn(pack) ?? []), ...heldPacks(workspace)];
	const cut = manifests.flatMap((manifest) => manifest.files.filter((file) => file.cut));
	const cutSources = new Set(cut.map((file) => file.source));
	const cutHashes = new Set(cut.map((file) => file.sha256));
	const whole = currentLoads(loads).filter(
		(load) => cutSources.has(load.source) && !cutHashes.has(load.fileHash),
	);
	return [
		...packs.flatMap(packProblems),
		...whole.slice(0, 1).map((load) => packIntoWhole(load.name, workspace)),
	];
}

/**
 * Why single crimes of an area cannot be counted in a workspace of packs: the packs hold the rows of some districts, so
 * that the count of their county, their force or a neighbour would be a count of a part.
 */
export function heldInPart(area: Pick<Area, "code"> & Partial<Area>, workspace: string): Problem | undefined {
	const districts = heldPacks(workspace).map((pack) => pack.district);
	const larger = area.level === "force" || area.level === "county" || area.level === "csp";
	const other = area.level === "district" && !districts.some((each) => each.code === area.code);
	if (districts.length === 0 || !(larger || other)) return undefined;
	return {
		code: "held-in-part",
		stops: "figure",
		at: { file: "--area" },
		says: "This workspace was filled from a county's data packs, which hold the single crimes of some districts only.",
		wanted: districts.map((each) => each.name).join(", "),
		next: "Ask for one of these districts, or for its wards.",
	};
}

function packIntoWhole(name: string, workspace: string): Problem {
	return {
		code: "pack-into-whole",
		stops: "document",
		at: { file: workspace },
		says: "This workspace holds whole files of records, and a data pack holds a part of such files.",
		found: name,
		next: "Load the pack into a workspace of its own: name another folder after --workspace.",
	};
}
