import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { pathFault, pathUnfit } from "../documents/document-path.ts";
import type { FolderFile } from "./folder-files.ts";

/** Why files cannot be written to a folder: it is not empty, or no folder at all. Undefined where they can. */
export function placeTaken(folder: string): Problem | undefined {
	const status = statSync(folder, { throwIfNoEntry: false });
	if (!status || (status.isDirectory() && readdirSync(folder).length === 0)) return undefined;
	return {
		code: "folder-not-empty",
		stops: "document",
		at: { file: folder },
		says: status.isDirectory() ? "This folder is not empty." : "This is no folder.",
		wanted: "a folder that is empty or not there yet",
		next: "Name another folder. Nothing was written.",
	};
}

/** Writes files into a folder that is empty or not there: all of them, or none and the reason. */
export function writeFolder(folder: string, files: readonly FolderFile[]): Outcome<string> {
	const target = resolve(folder);
	const taken = placeTaken(target);
	if (taken) return refused(taken);
	const unfit = files.flatMap(({ path }) => {
		const reason = pathFault(path);
		return reason === undefined ? [] : [pathUnfit(path, reason)];
	});
	if (unfit.length > 0) return refused(...unfit);
	const unfinished = join(dirname(target), `.${basename(target)}-unfinished-${process.pid}`);
	try {
		mkdirSync(unfinished, { recursive: true });
		for (const { path, bytes } of files) {
			mkdirSync(dirname(join(unfinished, path)), { recursive: true });
			// "wx" refuses where a disk that ignores case takes two names for one: neither file may vanish.
			writeFileSync(join(unfinished, path), bytes, { flag: "wx" });
		}
		if (statSync(target, { throwIfNoEntry: false })) rmdirSync(target);
		renameSync(unfinished, target);
		return done(target);
	} catch (fault) {
		rmSync(unfinished, { recursive: true, force: true });
		return refused(notWritable(folder, (fault as NodeJS.ErrnoException).code ?? String(fault)));
	}
}

function notWritable(folder: string, found: string): Problem {
	return {
		code: "folder-not-writable",
		stops: "document",
		at: { file: folder },
		says: "The files cannot be written here.",
		found,
		next: "Name a folder that you may write to, and run the same command again.",
	};
}
