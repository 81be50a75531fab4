import { readFile } from "node:fs/promises";
import { fileUnknown, recognise } from "#evidence/sources";
import type { Known } from "#vocabulary";
import type { FileOutcome } from "./load-report.ts";
import { type LoadingWorld, loadReturn } from "./load-return.ts";
import { type FileOnDisk, loadTable } from "./load-table.ts";
import { type FileScan, scanFile } from "./scan-file.ts";
import { bulkProblems } from "./table-problems.ts";

/** Loads a file of whatever kind it turns out to be, told from its headings. */
export async function loadFile(world: LoadingWorld, file: FileOnDisk, known: Known): Promise<FileOutcome> {
	const at = { file: file.name };
	const refusal = (problem: ReturnType<typeof fileUnknown>): FileOutcome => ({
		status: "refused",
		name: file.name,
		rowsRead: 0,
		rowsRejected: 0,
		problems: [problem],
	});
	let scan: FileScan;
	try {
		scan = await scanFile(file.path);
	} catch {
		return refusal(bulkProblems.damaged(at));
	}
	const recognised = recognise(scan.opening);
	switch (recognised.kind) {
		case "return":
			return loadReturn(world, { name: file.name, bytes: await readFile(file.path) }, known);
		case "table":
			return loadTable(world, file, scan, recognised);
		case "unknown":
			return refusal(fileUnknown(at, recognised.headings));
	}
}
