import { constants } from "node:fs";
import { copyFile, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ReturnMapping } from "#evidence/records";
import { fileUnknown, isJson, recognise, type TableSourceId } from "#evidence/sources";
import type { Problem } from "#vocabulary";
import { type ArchiveMember, LARGEST_RATIO, openArchive } from "./archive.ts";
import type { LoadRecord } from "./load-record.ts";
import { type FileOutcome, refusedFile } from "./load-report.ts";
import type { PackedAs } from "./pack-manifest.ts";
import { packFileMissing, packProblems } from "./pack-problems.ts";
import { packsInArchive } from "./packs-in-archive.ts";
import { type FileScan, FileSwells, scanFile } from "./scan-file.ts";
import { type StagedLoad, stageLoad } from "./staged-load.ts";
import { type StoreFolders, unfinishedFolder } from "./store-folders.ts";
import type { ReceivedTable } from "./table-load.ts";
import { bulkProblems } from "./table-problems.ts";
import { readWorkbookTables } from "./workbook-tables.ts";

/** A file on the disk, what people call it, and how it is read where it is a partner's own spreadsheet. */
export type FileOnDisk = {
	readonly name: string;
	readonly path: string;
	readonly mapping?: ReturnMapping;
	/** What the manifest of a data pack says of it, where it came in one. */
	readonly packed?: PackedAs;
};

/** A part of a file that is loaded by itself: the file, a file of an archive, a sheet of a workbook. */
export type ReceivedPart =
	| { readonly kind: "table"; readonly table: ReceivedTable }
	| {
			readonly kind: "return";
			readonly name: string;
			readonly archive?: NonNullable<LoadRecord["archive"]>;
			readonly bytes: Uint8Array;
			readonly mapping?: ReturnMapping;
	  }
	| { readonly kind: "refused"; readonly outcome: FileOutcome };

/** What is known of a file before it is opened. */
type Arriving = {
	readonly name: string;
	readonly archive?: NonNullable<LoadRecord["archive"]>;
	readonly packed?: PackedAs;
	/** Brings its bytes to a place of ours, so that nobody changes them while they are read. */
	bring(to: string): Promise<void>;
};

/** An archive among the members is opened as far as to say what to do with it. */
const LOADABLE = /\.(csv|tsv|txt|xlsx|ods|zip|json|geojson|topojson|hexjson)(\.gz)?$/i;
/** What operating systems put beside files that people pack. */
const LITTER = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
/** No return is as large, so that a film with the ending of a table is not read into memory. */
const LARGEST_RETURN = 64 * 1024 * 1024;
/** Bytes in which the bracket stands with which JSON begins. */
const JSON_LOOK = 256;
const CONTAINER_MARK = [0x50, 0x4b, 0x03, 0x04];
const COMPRESSED_MARK = [0x1f, 0x8b];
const PACKED_MARKS = [CONTAINER_MARK, COMPRESSED_MARK];

/** Opens a file and gives its parts one after the other; archives are unpacked file by file, never as a whole. */
export async function* partsOf(
	folders: StoreFolders,
	file: FileOnDisk,
	as: TableSourceId | undefined,
): AsyncGenerator<ReceivedPart> {
	if (file.mapping) return yield* mappedParts(file, file.mapping);
	const bring = (to: string) => copyFile(file.path, to, constants.COPYFILE_FICLONE);
	yield* partsArriving(folders, { name: file.name, ...(file.packed && { packed: file.packed }), bring }, as);
}

async function* mappedParts(file: FileOnDisk, mapping: ReturnMapping): AsyncGenerator<ReceivedPart> {
	const { size } = await stat(file.path);
	if (size > LARGEST_RETURN)
		return yield refusal(file.name, bulkProblems.neitherTableNorReturn({ file: file.name }));
	yield { kind: "return", name: file.name, bytes: await readFile(file.path), mapping };
}

async function* partsArriving(
	folders: StoreFolders,
	arriving: Arriving,
	as: TableSourceId | undefined,
): AsyncGenerator<ReceivedPart> {
	const staged = await stageLoad(await unfinishedFolder(folders));
	let kept = false;
	try {
		const scan = await bringAndScan(arriving, staged);
		if ("problem" in scan) return yield refusal(arriving.name, scan.problem);
		if (arriving.packed && arriving.packed.sha256 !== scan.fileHash)
			return yield refusal(arriving.name, packProblems.partChanged(arriving.name));
		if (scan.compressed && PACKED_MARKS.some((mark) => beginsWith(scan.opening, mark)))
			return yield refusal(arriving.name, bulkProblems.packedTwice({ file: arriving.name }));
		if (beginsWith(scan.opening, CONTAINER_MARK)) {
			yield* containerParts(folders, arriving, staged, scan, as);
			return;
		}
		if (isJson(new TextDecoder().decode(scan.opening.subarray(0, JSON_LOOK)))) {
			yield* sheetParts(folders, arriving, staged, scan, as);
			return;
		}
		const part = await plainPart(arriving, staged, scan, as);
		kept = part.kind === "table";
		yield part;
	} finally {
		if (!kept) await rm(staged.folder, { recursive: true, force: true });
	}
}

async function bringAndScan(
	{ name, bring }: Arriving,
	staged: StagedLoad,
): Promise<FileScan | { readonly problem: Problem }> {
	try {
		await bring(staged.received);
		return await scanFile(staged.received);
	} catch (fault) {
		const at = { file: name };
		if (fault instanceof FileSwells) return { problem: bulkProblems.archiveSwells(at, SWELL_WORDS) };
		return { problem: bulkProblems.damaged(at) };
	}
}

const SWELL_WORDS = `at most ${LARGEST_RATIO} times its size`;

async function plainPart(
	arriving: Arriving,
	staged: StagedLoad,
	scan: FileScan,
	as: TableSourceId | undefined,
): Promise<ReceivedPart> {
	const { name, archive, packed } = arriving;
	const { opening, ...kept } = scan;
	const recognised = recognise(opening, as);
	if (recognised.kind === "unknown") return refusal(name, fileUnknown({ file: name }, recognised));
	const frame = { name, ...(archive && { archive }) };
	if (recognised.kind === "return" && scan.size > LARGEST_RETURN)
		return refusal(name, bulkProblems.neitherTableNorReturn({ file: name }));
	if (recognised.kind === "return" && scan.compressed)
		return refusal(name, bulkProblems.returnCompressed({ file: name }));
	if (recognised.kind === "return")
		return { kind: "return", ...frame, bytes: await readFile(staged.received) };
	const received = {
		...frame,
		fileHash: scan.fileHash,
		path: staged.received,
		scan: kept,
		table: recognised,
		staged,
		...(packed?.part && { part: packed.part }),
	};
	return { kind: "table", table: received };
}

async function* containerParts(
	folders: StoreFolders,
	arriving: Arriving,
	staged: StagedLoad,
	scan: FileScan,
	as: TableSourceId | undefined,
): AsyncGenerator<ReceivedPart> {
	const at = { file: arriving.name };
	const opened = await openArchive(staged.received);
	if (opened.kind === "damaged") return yield refusal(arriving.name, bulkProblems.archiveDamaged(at));
	if (opened.kind === "swells")
		return yield refusal(arriving.name, bulkProblems.archiveSwells(at, SWELL_WORDS));
	if (opened.kind === "workbook") return yield* sheetParts(folders, arriving, staged, scan, as);
	if (arriving.archive) return yield refusal(arriving.name, bulkProblems.packedTwice(at));
	const packs = await packsInArchive(opened.members(), join(staged.folder, "manifest"));
	if (packs === "damaged")
		return yield refusal(arriving.name, packProblems.manifestUnreadable(arriving.name));
	if (packs.missing.length > 0) {
		const missing = packs.missing.map((name) => packFileMissing(`${arriving.name}/${name}`));
		return yield { kind: "refused", outcome: refusedFile(arriving.name, 0, missing) };
	}
	let loadable = 0;
	const passedOver: string[] = [];
	for await (const member of opened.members()) {
		if (packs.isManifest(member.name) || LITTER.test(member.name)) continue;
		if (!LOADABLE.test(member.name)) {
			passedOver.push(member.name);
			continue;
		}
		loadable += 1;
		const packed = packs.packedAs(member.name);
		const from = memberArriving(member, arriving.name, scan.fileHash);
		yield* partsArriving(folders, { ...from, ...(packed && { packed }) }, as);
	}
	if (loadable === 0) yield refusal(arriving.name, bulkProblems.archiveEmpty(at));
	if (passedOver.length > 0)
		yield refusal(othersIn(arriving.name, passedOver), bulkProblems.membersPassedOver(at, passedOver));
}

/** What to call the files of an archive that are passed over together. */
function othersIn(archive: string, [first = "", ...others]: readonly string[]): string {
	const several = others.length === 1 ? "1 other file" : `${others.length} other files`;
	return `${archive}/${first}${others.length > 0 ? ` and ${several}` : ""}`;
}

function memberArriving(member: ArchiveMember, archive: string, fileHash: string): Arriving {
	return {
		name: `${archive}/${member.name}`,
		archive: { name: archive, fileHash },
		bring: (to) => member.extract(to),
	};
}

async function* sheetParts(
	folders: StoreFolders,
	{ name, archive }: Arriving,
	staged: StagedLoad,
	{ fileHash, compressed }: FileScan,
	as: TableSourceId | undefined,
): AsyncGenerator<ReceivedPart> {
	const path = staged.received;
	const frame = { name, ...(archive && { archive }) };
	const workbook = await readWorkbookTables({ name, path, fileHash }, staged.folder, as);
	if (!workbook && compressed) return yield refusal(name, bulkProblems.returnCompressed({ file: name }));
	if (!workbook) return yield { kind: "return", ...frame, bytes: await readFile(path) };
	const { tables, passedOver } = workbook;
	const at = { file: name };
	for (const [index, { sheet, path: text, scan, table }] of tables.entries()) {
		const own = await stageLoad(await unfinishedFolder(folders));
		await copyFile(path, own.received, constants.COPYFILE_FICLONE);
		const remarks =
			index === 0 && passedOver.length > 0 ? [bulkProblems.sheetPassedOver(at, passedOver)] : [];
		const part = {
			...frame,
			sheet,
			fileHash,
			path: `${own.folder}/sheet.csv`,
			scan,
			table,
			staged: own,
			remarks,
		};
		await copyFile(text, part.path);
		yield { kind: "table", table: part };
	}
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
	return mark.every((byte, index) => bytes[index] === byte);
}

function refusal(name: string, problem: Problem): ReceivedPart {
	return { kind: "refused", outcome: refusedFile(name, 0, [problem]) };
}
