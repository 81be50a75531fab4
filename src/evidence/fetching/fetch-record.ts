import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeFile, type FetchedFile } from "./download-file.ts";

/** What is remembered of a fetched file, in the folder it lies in. */
export type FetchedEntry = FetchedFile & {
	readonly name: string;
	readonly address: string;
	/** When it was fetched, as ISO 8601. */
	readonly fetchedAt: string;
};

/** The name of the file that says where each file of a folder came from. */
const FETCH_RECORD = "fetched.json";

/** What was fetched into a folder. */
export type FetchRecord = {
	/** Whether a file is there as it was fetched. */
	holds(name: string): Promise<boolean>;
	remember(entry: FetchedEntry): Promise<void>;
};

/** Opens the record of a folder. */
export async function openFetchRecord(folder: string): Promise<FetchRecord> {
	const path = join(folder, FETCH_RECORD);
	const entries = new Map((await readEntries(path)).map((entry) => [entry.name, entry]));
	return {
		holds: async (name) => {
			const entry = entries.get(name);
			const there = entry && (await describeFile(join(folder, name)).catch(() => undefined));
			return there !== undefined && there.sha256 === entry?.sha256;
		},
		remember: async (entry) => {
			entries.set(entry.name, entry);
			const sorted = [...entries.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
			await writeFile(`${path}.part`, `${JSON.stringify({ files: sorted }, null, "\t")}\n`);
			await rename(`${path}.part`, path);
		},
	};
}

async function readEntries(path: string): Promise<FetchedEntry[]> {
	try {
		return (JSON.parse(await readFile(path, "utf8")) as { files: FetchedEntry[] }).files;
	} catch {
		return [];
	}
}
