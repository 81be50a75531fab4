import { copyFile, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
	codesOfDistrict,
	type LoadRecord,
	PACK_MANIFEST,
	type PackedFile,
	type PackManifest,
	packManifest,
	receivedBytes,
	type Store,
} from "#evidence/store";
import type { Area } from "#vocabulary";
import { cutFile } from "./cut-file.ts";
import { supplyRule } from "./supply-rule.ts";

/** Which district's pack is made of a county's loads, and where. */
export type PackRequest = {
	readonly county: Area;
	readonly district: Area;
	readonly out: string;
	readonly now: () => Date;
};

/** A pack that was made. */
export type SuppliedPack = {
	readonly district: string;
	readonly name: string;
	readonly folder: string;
	readonly files: number;
	readonly rows: number;
	readonly leftOut: PackManifest["leftOut"];
};

/** Makes a pack in a folder of unfinished work and puts it in place whole. */
export async function makePack(
	store: Store,
	loads: readonly LoadRecord[],
	request: PackRequest,
): Promise<SuppliedPack> {
	const { county, district, out } = request;
	const folder = join(out, `${district.code}-${district.name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`);
	const unfinished = `${folder}.part`;
	await rm(unfinished, { recursive: true, force: true });
	const { files, leftOut } = await packFiles(store, loads, district, unfinished);
	const manifest = packManifest({
		county: { code: county.code, name: county.name },
		district: { code: district.code, name: district.name },
		madeAt: request.now().toISOString(),
		files,
		leftOut,
	});
	await mkdir(unfinished, { recursive: true });
	await writeFile(join(unfinished, PACK_MANIFEST), `${JSON.stringify(manifest, null, "\t")}\n`);
	await rm(folder, { recursive: true, force: true });
	await rename(unfinished, folder);
	const rows = files.reduce((sum, file) => sum + file.rows, 0);
	return { district: district.code, name: district.name, folder, files: files.length, rows, leftOut };
}

/** A pack in the making. */
type Packing = {
	readonly store: Store;
	readonly folder: string;
	/** Codes of the district, its wards and neighbourhoods. */
	readonly codes: ReadonlySet<string>;
	/** Numbers of the collisions in the district, known once the collisions are cut. */
	readonly collisions: Set<string>;
	readonly files: PackedFile[];
	readonly leftOut: PackManifest["leftOut"][number][];
};

async function packFiles(
	store: Store,
	loads: readonly LoadRecord[],
	district: Area,
	folder: string,
): Promise<Packing> {
	const codes = await store.ask(codesOfDistrict(district.code));
	const packing: Packing = { store, folder, codes, collisions: new Set(), files: [], leftOut: [] };
	const collisionsFirst = loads.toSorted(
		(left, right) => Number(right.source === "road-collisions") - Number(left.source === "road-collisions"),
	);
	for (const load of collisionsFirst) {
		const path = await store.ask(receivedBytes(load.fileHash));
		const why =
			path === undefined ? "The file as received is not kept any more." : await cannotBe(load, path);
		if (path !== undefined && why === undefined) await packLoad(packing, load, path);
		else packing.leftOut.push({ name: load.name, why: why ?? "" });
	}
	return packing;
}

async function packLoad(packing: Packing, load: LoadRecord, path: string): Promise<void> {
	const { files, folder } = packing;
	const name = uniqueName(load, files);
	if (supplyRule(load.source) !== "whole") return packCut(packing, load, path, name.replace(/\.gz$/i, ""));
	const there = files.some((file) => file.from.sha256 === load.fileHash);
	if (!there) files.push(await copied(load, path, folder, name));
}

async function packCut(packing: Packing, load: LoadRecord, path: string, name: string): Promise<void> {
	const { codes, collisions, files, folder, leftOut } = packing;
	const wanted = supplyRule(load.source) === "own rows" ? codes : collisions;
	const to = join(folder, name);
	const cut = await cutFile({ path, compressed: await isCompressed(path) }, wanted, to);
	if (load.source === "road-collisions") for (const cell of cut.firstCells) collisions.add(cell);
	if (cut.rows === 0) {
		await rm(to, { force: true });
		leftOut.push({ name: load.name, why: "No row of it is of this district." });
		return;
	}
	const from = { name: load.name, sha256: load.fileHash, rows: cut.rowsOfAll };
	// A file of this district alone is cut to itself: whoever has it has the whole file.
	const whole = cut.sha256 === load.fileHash && !load.part;
	files.push({ name, sha256: cut.sha256, source: load.source, cut: !whole, rows: cut.rows, from });
}

/** Why a file cannot be in a pack, if it cannot. */
async function cannotBe(load: LoadRecord, path: string): Promise<string | undefined> {
	const rule = supplyRule(load.source);
	if (rule === "nothing")
		return "Its rows carry no code of an area, so that they cannot be parted by district.";
	if (rule === "whole") return undefined;
	const [first, second] = await firstBytes(path);
	const spread = load.sheet !== undefined || (first === 0x50 && second === 0x4b);
	if (spread) return "It is a spreadsheet, and only separated text is cut.";
	const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	return wide ? "Its text is in UTF-16, which is not cut." : undefined;
}

async function copied(load: LoadRecord, path: string, folder: string, name: string): Promise<PackedFile> {
	const to = join(folder, name);
	await mkdir(dirname(to), { recursive: true });
	await copyFile(path, to);
	const from = { name: load.name, sha256: load.fileHash, rows: load.rowsRead };
	return { name, sha256: load.fileHash, source: load.source, cut: false, rows: load.rowsRead, from };
}

/** A name below the pack's folder that leads nowhere else and that no other file of the pack has. */
function uniqueName(load: LoadRecord, files: readonly PackedFile[]): string {
	const parts = load.name.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
	const name = ["files", ...parts].join("/");
	const taken = files.some((file) => file.name === name || file.name === name.replace(/\.gz$/i, ""));
	return taken ? ["files", load.fileHash.slice(0, 12), ...parts].join("/") : name;
}

async function isCompressed(path: string): Promise<boolean> {
	const [first, second] = await firstBytes(path);
	return first === 0x1f && second === 0x8b;
}

async function firstBytes(path: string): Promise<Uint8Array> {
	const file = await open(path, "r");
	try {
		return (await file.read(Buffer.alloc(2), 0, 2, 0)).buffer;
	} finally {
		await file.close();
	}
}
