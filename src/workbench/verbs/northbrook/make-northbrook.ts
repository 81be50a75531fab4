import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { NORTHBROOK_SIZES, type NorthbrookSizeName, northbrookFiles } from "#evidence/northbrook";
import { done, type Outcome, type Problem, refused } from "#vocabulary";

/** What is to be made where. */
export type NorthbrookRequest = {
	readonly size: NorthbrookSizeName;
	readonly seed: number;
	/** The folder, which is made where it is missing; files of the same names are replaced, others are left alone. */
	readonly out: string;
	readonly report: (progress: NorthbrookProgress) => void;
};

/** How far it has come: how many files are written, and the last of them. */
export type NorthbrookProgress = { readonly files: number; readonly file: string };

/** What was written. */
export type NorthbrookReport = { readonly files: number; readonly bytes: number };

/** Writes the invented partnership into a folder, each file whole or not at all. */
export function makeNorthbrook(request: NorthbrookRequest): Outcome<NorthbrookReport> {
	const there = statSync(request.out, { throwIfNoEntry: false });
	if (there && !there.isDirectory()) return refused(notAFolder(request.out));
	let files = 0;
	let bytes = 0;
	for (const { name, text } of northbrookFiles(NORTHBROOK_SIZES[request.size], request.seed)) {
		writeWhole(join(request.out, name), text);
		files += 1;
		bytes += Buffer.byteLength(text);
		request.report({ files, file: name });
	}
	return done({ files, bytes });
}

function writeWhole(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.part`, text);
	renameSync(`${path}.part`, path);
}

function notAFolder(path: string): Problem {
	return {
		code: "out-no-folder",
		stops: "document",
		at: { file: path },
		says: "The files need a folder, and this is a file.",
		next: "Name a folder after --out; it is made if it is not there.",
	};
}
