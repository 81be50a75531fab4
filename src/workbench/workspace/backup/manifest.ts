import { readFileSync } from "node:fs";
import { join } from "node:path";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { pathFault } from "../documents/document-path.ts";

/** What a backup holds: every file with its hash, when it was made, and where the chain of acts ended then. */
export type BackupManifest = {
	readonly format: typeof FORMAT;
	readonly madeAt: string;
	/** The hash of the last entry of the chain; empty where the workspace kept no decisions. */
	readonly head: string;
	/** The SHA-256 of each file, by its path. */
	readonly files: Readonly<Record<string, string>>;
};

export const FORMAT = "bellwether-backup-1";
export const MANIFEST_FILE = "backup.json";

/** Reads the manifest of a backup. Paths in it lie within the backup: it may have been in other hands. */
export function readManifest(folder: string): Outcome<BackupManifest> {
	let read: Partial<BackupManifest> | null;
	try {
		read = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), "utf8"));
	} catch {
		return refused(noBackup(folder));
	}
	const { format, madeAt, head, files } = read ?? {};
	const isWhole = format === FORMAT && typeof madeAt === "string" && typeof head === "string";
	if (!isWhole || !isHashes(files)) return refused(noBackup(folder));
	return done({ format, madeAt, head, files });
}

function isHashes(files: unknown): files is BackupManifest["files"] {
	if (typeof files !== "object" || files === null) return false;
	return Object.entries(files).every(
		([path, hash]) =>
			pathFault(path) === undefined && typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash),
	);
}

function noBackup(folder: string): Problem {
	return {
		code: "backup-unreadable",
		stops: "document",
		at: { file: join(folder, MANIFEST_FILE) },
		says: "This is no backup that can be read.",
		wanted: "a folder that bellwether backup has written",
		next: "Name the folder of a backup.",
	};
}
