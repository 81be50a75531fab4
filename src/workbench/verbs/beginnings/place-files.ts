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

/** Puts the files into a folder beside, which then takes the place of the empty one. */
export function placeFiles(folder: string, { made, carried }: NewFiles): Outcome<NewAssessment> {
	const unfinished = join(dirname(folder), `.${basename(folder)}.part`);
	try {
		rmSync(unfinished, { recursive: true, force: true });
		for (const { name, text } of made) {
			const path = join(unfinished, name);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, text);
		}
		for (const { name, from } of carried) cpSync(from, join(unfinished, name), { recursive: true });
		if (existsSync(folder)) rmSync(folder, { recursive: true });
		renameSync(unfinished, folder);
		return done({ folder, files: [...made, ...carried].map(({ name }) => name).sort() });
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true });
		return refused(folderNotWritable(folder, error as NodeJS.ErrnoException));
	}
}

/** Why nothing new may be put into a folder, where something is there. */
export function folderTaken(folder: string): Problem | undefined {
	const there = statSync(folder, { throwIfNoEntry: false });
	if (!there || (there.isDirectory() && readdirSync(folder).length === 0)) return undefined;
	return {
		code: "folder-not-empty",
		stops: "document",
		at: { file: folder },
		says: "Something is there already, and a new assessment never writes over anything.",
		wanted: "the path of a folder that is not there yet, or is empty",
		next: "Choose another path.",
	};
}
