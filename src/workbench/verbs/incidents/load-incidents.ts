import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type IncidentMapping, readIncidentMapping } from "#evidence/records";
import { readTables, translateExtract } from "#evidence/sources";
import { type FileOutcome, openStore, type Store } from "#evidence/store";
import { areaRegister, done, type Known, type Outcome, type Problem, refused } from "#vocabulary";
import { readStructure } from "../folder-reading.ts";

/** A partner's own lists of incidents, and the file that says how they are read. */
export type IncidentRequest = {
	readonly paths: readonly string[];
	/** Path of the mapping. */
	readonly mapping: string;
	readonly workspace: string;
	readonly now: () => Date;
};

/** What became of each list; columns that were not read are told beside. */
export type IncidentReport = {
	readonly files: readonly FileOutcome[];
	readonly remarks: readonly Problem[];
};

/** An incident names no measure, and its place is looked up when it is counted. */
const NOTHING_KNOWN: Known = { measures: [], areas: areaRegister([]) };

/**
 * Loads partners' own lists of incidents (CSV, XLSX or ODS) by a saved mapping. Only the columns that the mapping names
 * reach the workspace; the list itself is not kept.
 */
export async function loadIncidents(request: IncidentRequest): Promise<Outcome<IncidentReport>> {
	const mapping = readStructure(dirname(request.mapping), basename(request.mapping), readIncidentMapping);
	if (!mapping.ok) return mapping;
	const store = await openStore(request.workspace, { now: request.now });
	try {
		const files: FileOutcome[] = [];
		const remarks: Problem[] = [];
		for (const path of request.paths) {
			const loaded = await loadList(store, path, mapping.value);
			files.push(loaded.outcome);
			remarks.push(...loaded.remarks);
		}
		return done({ files, remarks });
	} finally {
		store.close();
	}
}

type LoadedList = { readonly outcome: FileOutcome; readonly remarks: readonly Problem[] };

async function loadList(store: Store, path: string, mapping: IncidentMapping): Promise<LoadedList> {
	const name = basename(path);
	const extract = await readList(path, name, mapping);
	if (!extract.ok) return { outcome: refusedList(name, extract.problems), remarks: [] };
	const folder = await mkdtemp(join(tmpdir(), "incidents-"));
	try {
		const translated = join(folder, "extract.csv");
		await writeFile(translated, extract.value.text, { mode: 0o600 });
		const outcome = await store.loadFile({ name, path: translated }, NOTHING_KNOWN);
		return { outcome, remarks: extract.problems };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function readList(path: string, name: string, mapping: IncidentMapping) {
	const bytes = await readFile(path).catch(() => undefined);
	if (!bytes) return refused<never>(listMissing(path));
	const tables = await readTables({ name, bytes });
	return tables.ok ? translateExtract(tables.value, mapping, name) : tables;
}

function refusedList(name: string, problems: readonly Problem[]): FileOutcome {
	return { status: "refused", name, rowsRead: 0, rowsRejected: 0, problems };
}

function listMissing(path: string): Problem {
	return {
		code: "path-missing",
		stops: "document",
		at: { file: path },
		says: "There is no such file.",
		next: "Check the path and run the same command again.",
	};
}
