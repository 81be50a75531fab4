import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type BuiltEdition,
	buildBriefing,
	buildEdition,
	CACHE_FOLDER,
	readBriefingPeriod,
} from "#workbench/verbs";
import { wellDone } from "./maidstone.ts";

/** The examples that ship with the tool, and the months of which each can have a briefing. */
export const EXAMPLES = ["safer-maidstone-2017-18", "northbrook"] as const;
export type Example = (typeof EXAMPLES)[number];

const BRIEFED: Readonly<Record<Example, string>> = {
	"safer-maidstone-2017-18": "2016-07..2016-09",
	northbrook: "2026-01..2026-03",
};

/** What of an example is built. */
export type Kind = "restricted" | "public" | "briefing";

/** A built edition with its files by name. */
export type BuiltExample = BuiltEdition & { file(name: string): Uint8Array };

const made = new Map<string, Promise<BuiltExample>>();

/** Builds an example from a copy without cache, once in a process. */
export function builtExample(example: Example, kind: Kind): Promise<BuiltExample> {
	const key = `${example} ${kind}`;
	const known = made.get(key) ?? build(copyOf(example), kind, BRIEFED[example]);
	made.set(key, known);
	return known;
}

/** Builds an example after words of its files were changed. */
export function changedExample(
	example: Example,
	changes: readonly { readonly file: string; readonly words: string; readonly by: string }[],
): Promise<BuiltExample> {
	const folder = copyOf(example);
	for (const { file, words, by } of changes) {
		const before = readFileSync(join(folder, file), "utf8");
		if (!before.includes(words)) throw new Error(`${file} does not hold ${words}`);
		writeFileSync(join(folder, file), before.replace(words, by));
	}
	return build(folder, "restricted", BRIEFED[example]);
}

function copyOf(example: Example): string {
	const above = mkdtempSync(join(tmpdir(), "bellwether-built-"));
	const folder = join(above, example);
	cpSync(`examples/${example}`, folder, { recursive: true, filter: (path) => !path.includes(CACHE_FOLDER) });
	process.once("exit", () => rmSync(above, { recursive: true, force: true }));
	return folder;
}

async function build(folder: string, kind: Kind, briefed: string): Promise<BuiltExample> {
	const now = () => new Date("2026-08-14");
	const quiet = () => {};
	const built =
		kind === "briefing"
			? await buildBriefing(folder, wellDone(readBriefingPeriod(briefed)), quiet, now)
			: await buildEdition(folder, quiet, now, kind);
	const edition = wellDone(built);
	return {
		...edition,
		file: (name) => {
			const found = edition.files.find((each) => each.name === name);
			if (!found) throw new Error(`There is no ${name} among ${edition.files.map((each) => each.name)}`);
			return found.bytes;
		},
	};
}
