import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { type FileOnDisk, type FileOutcome, openStore } from "#evidence/store";
import { areaRegister, done, type Known, type Outcome, type Problem, refused } from "#vocabulary";
import { openReference } from "./reference.ts";

/** What is to be loaded where. */
export type LoadRequest = {
	/** Files, and folders that are searched to the bottom. */
	readonly paths: readonly string[];
	readonly workspace: string;
	/** Measures and areas that returns may name; those that ship with the program where absent. */
	readonly known?: Known;
	readonly now: () => Date;
	readonly report: (progress: LoadProgress) => void;
};

/** How far loading has come: the file that is being read, its number from 1, and how many there are. */
export type LoadProgress = { readonly file: string; readonly number: number; readonly of: number };

/** What became of every file. */
export type LoadReport = {
	readonly files: readonly FileOutcome[];
	readonly loaded: number;
	readonly alreadyHeld: number;
	readonly refused: number;
};

const LOADABLE = /\.(csv|tsv|txt|xlsx|ods)(\.gz)?$/i;

/**
 * Loads files and folders into a workspace: partner returns, street-level crime, lookups, each told by its headings.
 * One refused file does not keep the others out. Nothing starts if a path does not exist.
 */
export async function load(request: LoadRequest): Promise<Outcome<LoadReport>> {
	const missing = request.paths.filter((path) => !statSync(path, { throwIfNoEntry: false }));
	if (missing.length > 0) return refused(...missing.map(pathMissing));
	const files = request.paths.flatMap(filesAt);
	if (files.length === 0) return refused(...request.paths.map(nothingToLoad));
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const known = request.known ?? shippedKnown();
		const outcomes: FileOutcome[] = [];
		for (const [index, file] of files.entries()) {
			request.report({ file: file.name, number: index + 1, of: files.length });
			outcomes.push(await store.loadFile(file, known));
		}
		return done(reportOf(outcomes));
	} finally {
		store.close();
	}
}

function reportOf(files: readonly FileOutcome[]): LoadReport {
	const count = (status: FileOutcome["status"]) => files.filter((each) => each.status === status).length;
	return { files, loaded: count("loaded"), alreadyHeld: count("already held"), refused: count("refused") };
}

function shippedKnown(): Known {
	const { measures, areas } = openReference();
	return { measures, areas: areaRegister(areas) };
}

function filesAt(path: string): FileOnDisk[] {
	if (!statSync(path).isDirectory()) return [{ name: basename(path), path }];
	const entries = readdirSync(path, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && LOADABLE.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((each) => ({ name: relative(path, each).split(sep).join("/"), path: each }));
}

function pathMissing(path: string): Problem {
	return {
		code: "path-missing",
		stops: "document",
		at: { file: path },
		says: "There is no such file or folder.",
		next: "Check the path and run the same command again.",
	};
}

function nothingToLoad(path: string): Problem {
	return {
		code: "folder-without-files",
		stops: "document",
		at: { file: path },
		says: "The folder holds no file that can be loaded.",
		wanted: "files ending in .csv, .csv.gz, .xlsx or .ods",
		next: "Check that the right folder was chosen; unpack a .zip first.",
	};
}
