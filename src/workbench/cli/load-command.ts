import { load } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether load` was asked. */
export type LoadOptions = { readonly workspace: string; readonly json?: boolean };

/** `bellwether load FILE…`: loads files and folders into a workspace and says what became of each. */
export async function loadCommand(
	paths: readonly string[],
	options: LoadOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const loaded = await load({
		paths,
		workspace: options.workspace,
		now: () => new Date(),
		report: ({ file, number, of }) => terminal.remark(`${number} of ${of}: ${file}`),
	});
	if (!loaded.ok) {
		if (options.json) terminal.result(JSON.stringify({ files: [], problems: loaded.problems }, null, 2));
		printProblems(loaded.problems, terminal);
		return EXIT.notStarted;
	}
	const report = loaded.value;
	if (options.json) terminal.result(JSON.stringify(report, null, 2));
	else for (const file of report.files) printFile(file, terminal);
	const problems = report.files.flatMap((file) =>
		file.status === "refused" ? file.problems : file.load.problems,
	);
	if (!options.json) printProblems(problems, terminal);
	terminal.remark(`${report.loaded} loaded, ${report.alreadyHeld} already held, ${report.refused} refused.`);
	return problems.some((problem) => problem.stops !== "nothing") ? EXIT.problems : EXIT.done;
}

type FileReport = Extract<Awaited<ReturnType<typeof load>>, { ok: true }>["value"]["files"][number];

function printFile(file: FileReport, terminal: Terminal): void {
	if (file.status === "refused") {
		terminal.result(`${file.name}\trefused; nothing of it was kept`);
		return;
	}
	const { name, rowsRead, rowsLoaded, rowsRejected, rowsSetAside } = file.load;
	const rows = `${rowsRead} rows read: ${rowsLoaded} loaded, ${rowsRejected} rejected, ${rowsSetAside} set aside`;
	terminal.result(
		file.status === "loaded" ? `${name}\tloaded\t${rows}` : `${name}\talready held, nothing changed\t${rows}`,
	);
}
