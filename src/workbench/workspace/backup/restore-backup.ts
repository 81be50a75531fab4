import { mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Outcome, type Problem, refused } from "#vocabulary";
import { placeTaken } from "../folder/write-folder.ts";
import { copyFile } from "./copy-file.ts";
import { type BackupManifest, readManifest } from "./manifest.ts";

/**
 * Copies a backup into a folder that is empty or not there, each file compared with its hash: all of them, or nothing
 * and what is amiss.
 */
export async function restoreBackup(backup: string, folder: string): Promise<Outcome<BackupManifest>> {
	const target = resolve(folder);
	const taken = placeTaken(target);
	if (taken) return refused(taken);
	const manifest = readManifest(backup);
	if (!manifest.ok) return manifest;
	const unfinished = join(dirname(target), `.${basename(target)}-unfinished-${process.pid}`);
	try {
		mkdirSync(unfinished, { recursive: true });
		const problems: Problem[] = [];
		for (const [path, hash] of Object.entries(manifest.value.files))
			problems.push(...(await copied(join(resolve(backup), path), join(unfinished, path), path, hash)));
		if (problems.length > 0) return refused(...problems);
		if (statSync(target, { throwIfNoEntry: false })) rmdirSync(target);
		renameSync(unfinished, target);
		return manifest;
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
}

async function copied(from: string, to: string, path: string, hash: string): Promise<Problem[]> {
	if (!statSync(from, { throwIfNoEntry: false })?.isFile()) return [damaged(path, "is missing from")];
	return (await copyFile(from, to)) === hash ? [] : [damaged(path, "is not as it was written into")];
}

function damaged(path: string, what: string): Problem {
	return {
		code: "backup-damaged",
		stops: "document",
		at: { file: path },
		says: `This file ${what} the backup. Nothing was restored.`,
		next: "Use another backup.",
	};
}
