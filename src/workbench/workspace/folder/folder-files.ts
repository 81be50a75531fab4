import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import { pathFault, pathUnfit } from "../documents/document-path.ts";

/** A file of an assessment's folder: its path with forward slashes, and its bytes. */
export type FolderFile = { readonly path: string; readonly bytes: Uint8Array };

/** The files of a folder, and the names of what was left out. */
export type FolderFiles = { readonly files: readonly FolderFile[]; readonly leftOut: readonly string[] };

/** What computers and offices leave of their own accord, and what was fetched to build with. */
const LITTER = /^(\..*|~\$.*|thumbs\.db|desktop\.ini|node_modules|__macosx)$/i;

/** A file larger than this is data, which is loaded and not written by hand. 64 MB. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads every file of a folder. Hidden files, caches and what computers leave are left out and named; so is the workspace
 * itself where it lies inside. A link that leads out of the folder refuses the whole: its bytes are somebody else's.
 */
export function readFolder(folder: string, workspace: string): Outcome<FolderFiles> {
	const files: FolderFile[] = [];
	const leftOut: string[] = [];
	const problems: Problem[] = [];
	const root = realpathSync(folder);
	for (const found of entriesBelow(root, root, resolve(workspace))) {
		const fault = found.kind === "file" ? faultOf(root, found) : undefined;
		if (found.kind === "left out") leftOut.push(found.path);
		else if (fault) problems.push(fault);
		else files.push({ path: found.path, bytes: readFileSync(join(root, found.path)) });
	}
	if (problems.length > 0) return refused(...problems);
	return done({ files: files.sort((left, right) => (left.path < right.path ? -1 : 1)), leftOut });
}

type Found = { readonly path: string; readonly kind: "file" | "left out" };

function* entriesBelow(root: string, folder: string, workspace: string): Generator<Found> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const place = join(folder, entry.name);
		const path = relative(root, place).split(sep).join("/");
		if (LITTER.test(entry.name) || place === workspace) yield { path, kind: "left out" };
		else if (entry.isDirectory()) yield* entriesBelow(root, place, workspace);
		else yield { path, kind: entry.isFile() || entry.isSymbolicLink() ? "file" : "left out" };
	}
}

function faultOf(root: string, { path }: Found): Problem | undefined {
	const reason = pathFault(path);
	if (reason !== undefined) return pathUnfit(path, reason);
	const place = join(root, path);
	const real = realOf(place);
	if (real === undefined || !real.startsWith(root + sep)) return leadsOut(path);
	const status = statSync(real);
	if (!status.isFile()) return leadsToFolder(path);
	return status.size > LARGEST ? tooLarge(path) : undefined;
}

function realOf(place: string): string | undefined {
	try {
		return realpathSync(place);
	} catch {
		return undefined;
	}
}

function leadsOut(path: string): Problem {
	return {
		code: "link-leads-out",
		stops: "document",
		at: { file: path },
		says: "This is a link that leads out of the folder, or nowhere.",
		wanted: "the file itself",
		next: "Put a copy of the file in place of the link, or take the link away.",
	};
}

function leadsToFolder(path: string): Problem {
	return {
		code: "link-to-folder",
		stops: "document",
		at: { file: path },
		says: "This is a link to a folder, whose files would be read twice.",
		next: "Take the link away.",
	};
}

function tooLarge(path: string): Problem {
	return {
		code: "file-too-large",
		stops: "document",
		at: { file: path },
		says: "This file is too large to be kept as a document.",
		wanted: `at most ${LARGEST / 1024 / 1024} MB`,
		next: "Load it as data with bellwether load, and take it out of the folder.",
	};
}
