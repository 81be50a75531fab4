import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Problem } from "#vocabulary";

/** Endings of the files that are read as returns. */
export const RETURN_ENDINGS = [".csv", ".xlsx", ".ods"] as const;

/** Files that nobody takes for figures: notes beside the returns, and what operating systems and offices leave. */
const NO_RETURN = /^\.|^~\$|^thumbs\.db$|\.md$/i;

/**
 * Remarks on what lies among an assessment's returns and is not read, one for each file: an older spreadsheet format, a
 * table separated by tabs, a link to a file elsewhere. Its figures would otherwise be missing without a word.
 */
export function unreadReturns(folder: string): readonly Problem[] {
	const returns = join(folder, "returns");
	if (!existsSync(returns)) return [];
	return readdirSync(returns, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory() && !NO_RETURN.test(entry.name))
		.map((entry) => ({
			name: relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"),
			isFile: entry.isFile(),
		}))
		.filter(({ name, isFile }) => !isFile || !isRead(name))
		.sort((left, right) => (left.name < right.name ? -1 : 1))
		.map(({ name, isFile }) => (isFile ? endingUnread(name) : notAFile(name)));
}

function isRead(name: string): boolean {
	const isMapping = name.startsWith("returns/mappings/") && name.toLowerCase().endsWith(".yaml");
	return isMapping || RETURN_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

function endingUnread(name: string): Problem {
	return {
		code: "return-not-read",
		stops: "nothing",
		at: { file: name },
		says: "This file lies among the returns and is not read.",
		wanted: "a file in .csv, .xlsx or .ods",
		next: "Save it in one of these formats, or move it out of returns.",
	};
}

function notAFile(name: string): Problem {
	return {
		code: "return-not-read",
		stops: "nothing",
		at: { file: name },
		says: "This is a link or no ordinary file, and it is not read.",
		wanted: "the file itself",
		next: "Copy the file into returns in place of the link.",
	};
}
