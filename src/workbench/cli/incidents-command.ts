import type { Command } from "commander";
import { loadIncidents } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type IncidentsOptions = { readonly workspace: string; readonly mapping: string; readonly json?: boolean };

/** Adds `bellwether incidents FILE… --mapping MAPPING`: loads partners' own lists of incidents by a saved mapping. */
export function addIncidentsCommand(
	program: Command,
	terminal: Terminal,
	end: (code: ExitCode) => void,
): void {
	program
		.command("incidents")
		.description("Load a partner’s own list of incidents, read by a saved mapping.")
		.argument("<files...>", "lists of incidents as CSV, XLSX or ODS")
		.requiredOption("-m, --mapping <file>", "the mapping, which says what the partner’s headings mean")
		.option("-w, --workspace <folder>", "the workspace that keeps the loads", "workspace")
		.option("--json", "what became of each file, as JSON")
		.action(async (files, options) => end(await incidentsCommand(files, options, terminal)));
}

async function incidentsCommand(
	paths: readonly string[],
	{ workspace, mapping, json }: IncidentsOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const loaded = await loadIncidents({ paths, mapping, workspace, now: () => new Date() });
	if (!loaded.ok) {
		if (json) terminal.result(JSON.stringify({ files: [], problems: loaded.problems }, null, 2));
		printProblems(loaded.problems, terminal);
		return EXIT.notStarted;
	}
	const { files, remarks } = loaded.value;
	const told = files.flatMap((file) => (file.status === "refused" ? file.problems : file.load.problems));
	const problems = [...remarks, ...told];
	if (json) terminal.result(JSON.stringify({ files, problems }, null, 2));
	else {
		for (const file of files) terminal.result(listLine(file));
		printProblems(problems, terminal);
	}
	return problems.some((problem) => problem.stops !== "nothing") ? EXIT.problems : EXIT.done;
}

type ListReport = Extract<Awaited<ReturnType<typeof loadIncidents>>, { ok: true }>["value"]["files"][number];

function listLine(file: ListReport): string {
	if (file.status === "refused") return `${file.name}\trefused; nothing of it was kept`;
	const { name, rowsRead, rowsLoaded, rowsRejected, rowsSetAside } = file.load;
	return `${name}\t${file.status}\t${rowsRead} rows read: ${rowsLoaded} loaded, ${rowsRejected} rejected, ${rowsSetAside} set aside`;
}
