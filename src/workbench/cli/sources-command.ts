import { resolve } from "node:path";
import { composeFolder } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/** `bellwether sources DIR`: every file received, what was loaded of it, and what is amiss with the credits. */
export async function sourcesCommand(
	folder: string,
	options: { readonly json?: boolean },
	terminal: Terminal,
): Promise<ExitCode> {
	const composed = await composeFolder(
		resolve(folder),
		() => {},
		() => new Date(),
	);
	if (!composed.ok) {
		printProblems(composed.problems, terminal);
		return composed.problems.some((problem) => problem.code === "assessment-missing")
			? EXIT.notStarted
			: EXIT.problems;
	}
	const { loads, document } = composed.value;
	const rows = loads.map((load) => ({
		file: load.name,
		hash: load.fileHash,
		rowsRead: load.rowsRead,
		rowsLoaded: load.rowsLoaded,
		rowsRejected: load.rowsRejected,
		rowsSetAside: load.rowsSetAside,
		figures: document.figures.filter((figure) =>
			figure.sources.some((source) => source.fileHash === load.fileHash),
		).length,
	}));
	if (options.json) terminal.result(JSON.stringify({ files: rows, problems: composed.problems }, null, 2));
	else {
		for (const row of rows)
			terminal.result(
				`${row.file}\t${row.rowsRead} rows read, ${row.rowsLoaded} loaded, ${row.rowsRejected} rejected, ${row.rowsSetAside} set aside\t${row.figures} figures\t${row.hash.slice(0, 12)}`,
			);
		printProblems(composed.problems, terminal);
	}
	return exitCodeFor(composed.problems);
}
