import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { ReceivedFile } from "#evidence/sources";
import { done, type Outcome, type Problem, refused } from "#vocabulary";

/** What stands for the standard input in place of a file. */
const STANDARD_INPUT = "-";

/** Reads the file of a series, or what comes in on the standard input. */
export async function receiveFile(path: string): Promise<Outcome<ReceivedFile>> {
	if (path === STANDARD_INPUT) return done({ name: "standard input", bytes: await readInput() });
	try {
		return done({ name: basename(path), bytes: readFileSync(path) });
	} catch (fault) {
		return refused(unreadable(path, (fault as NodeJS.ErrnoException).code));
	}
}

/** Writes a chart. A place that cannot be written to is a problem. */
export function writeChart(path: string, svg: string): Outcome<string> {
	try {
		writeFileSync(path, svg);
		return done(path);
	} catch {
		return refused({
			code: "picture-not-written",
			stops: "document",
			at: { file: path },
			says: "The chart cannot be written here.",
			wanted: "a folder that exists and may be written to",
			next: "Make the folder, or write the chart elsewhere.",
		});
	}
}

async function readInput(): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of process.stdin) parts.push(part as Uint8Array);
	return Buffer.concat(parts);
}

function unreadable(path: string, code: string | undefined): Problem {
	const place = { stops: "document", at: { file: path } } as const;
	if (code === "ENOENT")
		return {
			...place,
			code: "file-missing",
			says: "This file is not there.",
			wanted: "a CSV, XLSX or ODS file, or - for the standard input",
			next: "Check the spelling and the folder, and run the command again.",
		};
	return {
		...place,
		code: "file-unreadable",
		says: code === "EISDIR" ? "This is a folder, not a file." : "This file cannot be opened.",
		wanted: "a CSV, XLSX or ODS file",
		next: "Name a file that you may read.",
	};
}
