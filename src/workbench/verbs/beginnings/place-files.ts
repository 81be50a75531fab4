import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BeginningFile } from "#assessment/beginnings";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { folderNotWritable } from "./beginning-problems.ts";

/** A new assessment's folder. */
export type NewAssessment = { readonly folder: string; readonly files: readonly string[] };

/** The files of a new assessment: those that were made for it, and those that are copied from last year's. */
export type NewFiles = { readonly made: readonly BeginningFile[]; readonly carried: readonly CarriedFile[] };

type CarriedFile = { readonly name: string; readonly from: string };

/** The folder in which the files are gathered before they are put in their place. */
const UNFINISHED = ".unfinished-assessment";

/**
 * Gathers the files in a folder of their own, then puts them in their place. A folder that is there is filled and never
 * replaced, since somebody may stand in it, share it or have given it rights.
 */
export function placeFiles(folder: string, { made, carried }: NewFiles): Outcome<NewAssessment> {
	const isThere = existsSync(folder);
	const unfinished = isThere ? join(folder, UNFINISHED) : join(dirname(folder), `.${basename(folder)}.part`);
	try {
		rmSync(unfinished, { recursive: true, force: true });
		for (const { name, text } of made) {
			const path = join(unfinished, name);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, text);
		}
		for (const { name, from } of carried) cpSync(from, join(unfinished, name), { recursive: true });
		if (isThere) fill(folder, unfinished);
		else renameSync(unfinished, folder);
		return done({ folder, files: [...made, ...carried].map(({ name }) => name).sort() });
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true });
		return refused(folderNotWritable(folder, error as NodeJS.ErrnoException));
	}
}

function fill(folder: string, unfinished: string): void {
	for (const name of readdirSync(unfinished)) renameSync(join(unfinished, name), join(folder, name));
	rmSync(unfinished, { recursive: true });
}

/** Why nothing new may be put into a folder, where something is there. */
export function folderTaken(folder: string): Problem | undefined {
	const there = statSync(folder, { throwIfNoEntry: false });
	if (!there || (there.isDirectory() && readdirSync(folder).every((name) => name === UNFINISHED)))
		return undefined;
	return {
		code: "folder-not-empty",
		stops: "document",
		at: { file: folder },
		says: "Something is there already, and a new assessment never writes over anything.",
		wanted: "the path of a folder that is not there yet, or is empty",
		next: "Choose another path.",
	};
}
