import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { TABLE_SOURCES, type TableSource } from "#evidence/sources";
import {
	type FileOnDisk,
	type FileOutcome,
	LoadingStopped,
	type LoadProgress,
	openStore,
	PACK_MANIFEST,
} from "#evidence/store";
import { done, type Known, nearest, type Outcome, type Problem, refused, shown } from "#vocabulary";
import { shippedKnown } from "./reference.ts";
import { readMappings, withMapping } from "./return-mappings.ts";
import { withPacks } from "./supply/packed-files.ts";

/** What is to be loaded where. */
export type LoadRequest = {
	/** Files, and folders that are searched to the bottom. */
	readonly paths: readonly string[];
	readonly workspace: string;
	/** Measures and areas that returns may name; those that ship with the program where absent. */
	readonly known?: Known;
	/** The format of files whose headings could be two, by the name that loads keep. */
	readonly as?: string;
	/** Files that say how partners' own spreadsheets among the files are read as returns. */
	readonly mappings?: readonly string[];
	readonly now: () => Date;
	readonly report: (progress: LoadProgress) => void;
	/** Stops the loading and leaves the workspace as it was. */
	readonly signal?: AbortSignal;
};

/** What became of every file, and of every table in archives and workbooks. */
export type LoadReport = {
	readonly files: readonly FileOutcome[];
	readonly loaded: number;
	readonly alreadyHeld: number;
	readonly refused: number;
	/** Files of folders that are of a kind that is not read, such as old workbooks (.xls) and documents. */
	readonly passedOver: readonly string[];
};

const LOADABLE = /\.(csv|tsv|txt|xlsx|ods|zip|json|geojson|topojson|hexjson)(\.gz)?$/i;

/** What operating systems and other programs put into folders of their own accord. */
const LITTER = /^(\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/**
 * Loads files and folders into a workspace: partner returns and every published format, each told by its headings. One
 * refused file does not keep the others out. Nothing starts if a path does not exist, or if a data pack is not as it was
 * supplied; nothing is kept if it is stopped.
 */
export async function load(request: LoadRequest): Promise<Outcome<LoadReport>> {
	const missing = request.paths.filter((path) => !statSync(path, { throwIfNoEntry: false }));
	if (missing.length > 0) return refused(...missing.map(pathMissing));
	const files = request.paths.flatMap((path) => filesAt(path, request.workspace));
	if (files.length === 0) return refused(...request.paths.map(nothingToLoad));
	const as = readSourceName(request.as);
	if (!as.ok) return as;
	const mappings = readMappings(request.mappings ?? []);
	if (!mappings.ok) return mappings;
	const packed = withPacks(files, request.paths);
	if (!packed.ok) return packed;
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const { report, signal } = request;
		const options = { report, ...(as.value && { as: as.value }), ...(signal && { signal }) };
		const mapped = packed.value.map((file) => withMapping(file, mappings.value));
		const outcomes = await store.loadFiles(mapped, request.known ?? shippedKnown(), options);
		return done({
			...reportOf(outcomes),
			passedOver: request.paths.flatMap((path) => passedOverAt(path, request.workspace)),
		});
	} catch (fault) {
		if (fault instanceof LoadingStopped) return refused(stopped(request.workspace));
		throw fault;
	} finally {
		store.close();
	}
}

function reportOf(files: readonly FileOutcome[]): Omit<LoadReport, "passedOver"> {
	const count = (status: FileOutcome["status"]) => files.filter((each) => each.status === status).length;
	return { files, loaded: count("loaded"), alreadyHeld: count("already held"), refused: count("refused") };
}

function readSourceName(written: string | undefined): Outcome<TableSource["id"] | undefined> {
	if (written === undefined) return done(undefined);
	const source = TABLE_SOURCES.find((each) => each.id === written);
	return source ? done(source.id) : refused(sourceUnknown(written));
}

function sourceUnknown(written: string): Problem {
	const names = TABLE_SOURCES.map((source) => source.id);
	const near = nearest(written, names);
	return {
		code: "source-unknown",
		stops: "document",
		at: { file: "--as" },
		says: "There is no format of this name.",
		found: shown(written),
		wanted: names.join(", "),
		next: near === undefined ? "Choose one of them." : `Did you mean ${near}?`,
	};
}

function stopped(workspace: string): Problem {
	return {
		code: "loading-stopped",
		stops: "document",
		at: { file: workspace },
		says: "Loading was stopped before anything was kept; the workspace is as it was.",
		next: "Run the same command again to load the files.",
	};
}

function filesAt(path: string, workspace: string): FileOnDisk[] {
	if (!statSync(path).isDirectory()) return [{ name: basename(path), path }];
	return filesBelow(path, workspace)
		.filter(({ name }) => LOADABLE.test(name) && basename(name) !== PACK_MANIFEST)
		.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Names of the files below a folder that are not loaded; those that operating systems put there are nobody's. */
function passedOverAt(path: string, workspace: string): string[] {
	if (!statSync(path).isDirectory()) return [];
	const names = filesBelow(path, workspace).map(({ name }) => name);
	return names.filter((name) => !LOADABLE.test(name) && !LITTER.test(basename(name))).sort();
}

/** The files below a folder, without those of a workspace in it, which were received already. */
function filesBelow(path: string, workspace: string): FileOnDisk[] {
	const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const own = `${resolve(workspace)}${sep}`;
	const paths = entries.map((entry) => join(entry.parentPath, entry.name));
	return paths
		.filter((each) => !resolve(each).startsWith(own))
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
		wanted: "files ending in .csv, .csv.gz, .xlsx, .ods or .zip",
		next: "Check that the right folder was chosen.",
	};
}
