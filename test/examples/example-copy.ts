import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CACHE_FOLDER, composeFolder } from "#workbench/verbs";
import { MAIDSTONE } from "./maidstone.ts";

/** A copy of the example in a folder that goes away with the process. */
export type ExampleCopy = {
	readonly folder: string;
	/** Replaces words of a file; a test whose words are not there must not pass. */
	edit(file: string, words: string | RegExp, by: string): void;
};

/** Copies the example without its cache, so that every row is read anew. */
export function copyOfExample(): ExampleCopy {
	const above = mkdtempSync(join(tmpdir(), "bellwether-"));
	const folder = join(above, "assessment");
	cpSync(MAIDSTONE, folder, { recursive: true, filter: (path) => !path.includes(CACHE_FOLDER) });
	process.once("exit", () => rmSync(above, { recursive: true, force: true }));
	return {
		folder,
		edit: (file, words, by) => {
			const before = readFileSync(join(folder, file), "utf8");
			const after = before.replace(words, by);
			if (after === before) throw new Error(`${file} does not hold ${words}`);
			writeFileSync(join(folder, file), after);
		},
	};
}

/** Composes a copy of the example, changed beforehand or as it is. */
export function composedCopy(change: (copy: ExampleCopy) => void = () => {}) {
	const copy = copyOfExample();
	change(copy);
	return composeFolder(
		copy.folder,
		() => {},
		() => new Date("2017-01-27"),
	);
}
