import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ReadDocument } from "#document";
import { LARGEST_FILE, readFinishedDocument } from "#document/reading";
import { type Outcome, type Problem, refused } from "#vocabulary";

/** Opens a finished document and reads it; a file that is too large is refused before it is opened. */
export async function receiveDocument(path: string): Promise<Outcome<ReadDocument>> {
	try {
		const { size } = statSync(path);
		if (size >= LARGEST_FILE) return refused(tooLarge(path));
		return await readFinishedDocument(new Uint8Array(readFileSync(path)), basename(path));
	} catch (fault) {
		const code = (fault as NodeJS.ErrnoException).code;
		if (code === undefined) throw fault;
		return refused(unreadable(path, code));
	}
}

function tooLarge(path: string): Problem {
	return {
		code: "document-too-large",
		stops: "file",
		at: { file: path },
		says: "This file is too large to be read.",
		wanted: `less than ${LARGEST_FILE / 1_000_000} MB`,
		next: "Remove pictures and attachments, or hand in its chapters one by one.",
	};
}

function unreadable(path: string, code: string): Problem {
	const place = { stops: "file", at: { file: path } } as const;
	if (code === "ENOENT")
		return {
			...place,
			code: "file-missing",
			says: "This file is not there.",
			next: "Check the spelling and the folder, and run the command again.",
		};
	const says = code === "EISDIR" ? "This is a folder, not a file." : "This file cannot be opened.";
	return { ...place, code: "file-unreadable", says, next: "Name a document that you may read." };
}
