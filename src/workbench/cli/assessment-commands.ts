import { userInfo } from "node:os";
import type { Command } from "commander";
import type { Problem } from "#vocabulary";
import { exportAssessment, type ImportedFolder, importAssessment } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type Options = {
	readonly workspace: string;
	readonly by?: string;
	readonly name?: string;
	readonly reason?: string;
	readonly json?: boolean;
};

const WORKSPACE = ["-w, --workspace <folder>", "where assessments are kept", "workspace"] as const;
const BY = ["--by <name>", "who does it (else the name of the user of this machine)"] as const;

/** Adds `bellwether import` and `bellwether export`. */
export function addAssessmentCommands(
	program: Command,
	terminal: Terminal,
	end: (code: ExitCode) => void,
): void {
	program
		.command("import")
		.description("Bring an assessment’s folder into a workspace, or what changed in it since.")
		.argument("<folder>", "the assessment’s folder")
		.option("--name <name>", "its name in the workspace (else that of the folder)")
		.option("--reason <text>", "why, as the history shows it")
		.option(...BY)
		.option(...WORKSPACE)
		.option("--json", "what was added, changed, taken away and left out, as JSON")
		.action(async (folder, options: Options) => end(await importCommand(folder, options, terminal)));
	program
		.command("export")
		.description("Write an assessment of a workspace into a folder, every file byte for byte as it stands.")
		.argument("<name>", "the name of the assessment in the workspace")
		.argument("<folder>", "a folder that is empty or not there yet")
		.option(...BY)
		.option(...WORKSPACE)
		.option("--json", "the same as JSON")
		.action(async (name, folder, options: Options) =>
			end(await exportCommand(name, folder, options, terminal)),
		);
}

function world({ workspace, by }: Options) {
	return { workspace, now: () => new Date(), who: by ?? userInfo().username };
}

async function importCommand(folder: string, options: Options, terminal: Terminal): Promise<ExitCode> {
	const { name, reason } = options;
	const brought = await importAssessment({
		...world(options),
		folder,
		...(name !== undefined && { name }),
		...(reason !== undefined && { reason }),
	});
	if (!brought.ok) return notDone(brought.problems, options, terminal);
	if (options.json) terminal.result(JSON.stringify(brought.value, null, 2));
	else printImport(brought.value, terminal);
	return EXIT.done;
}

function printImport(report: ImportedFolder, terminal: Terminal): void {
	const { assessment, isNew, added, changed, wentBack, removed, unchanged, leftOut } = report;
	if (!isNew) for (const path of added) terminal.result(`${path}\tadded`);
	for (const path of changed) terminal.result(`${path}\tchanged`);
	for (const { path, to, behind } of wentBack)
		terminal.result(
			`${path}\twent back to what it was in revision ${to}; revision ${behind} stays behind it`,
		);
	for (const path of removed) terminal.result(`${path}\ttaken away`);
	const what = isNew ? `brought in with ${added.length} files` : `${unchanged} files are as they were`;
	terminal.result(`${assessment}: ${what}.`);
	for (const path of leftOut) terminal.remark(`Left out: ${path}`);
}

async function exportCommand(
	assessment: string,
	folder: string,
	options: Options,
	terminal: Terminal,
): Promise<ExitCode> {
	const written = await exportAssessment({ ...world(options), assessment, folder });
	if (!written.ok) return notDone(written.problems, options, terminal);
	if (options.json) terminal.result(JSON.stringify(written.value, null, 2));
	else terminal.result(`${assessment}: ${written.value.files} files written to ${folder}.`);
	return EXIT.done;
}

function notDone(problems: readonly Problem[], { json }: Options, terminal: Terminal): ExitCode {
	if (json) terminal.result(JSON.stringify({ problems }, null, 2));
	else printProblems(problems, terminal);
	return EXIT.notStarted;
}
