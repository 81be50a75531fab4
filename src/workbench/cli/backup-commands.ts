import { userInfo } from "node:os";
import type { Command } from "commander";
import { backUp, bringBack } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

type Options = { readonly workspace: string; readonly by?: string; readonly json?: boolean };

const BY = ["--by <name>", "who does it (else the name of the user of this machine)"] as const;

/** Adds `bellwether backup` and `bellwether restore`. */
export function addBackupCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("backup")
		.description("Write a backup of a workspace, while it is in use or not.")
		.argument("<folder>", "where the backup is written: a folder that is empty or not there yet")
		.option("-w, --workspace <folder>", "the workspace", "workspace")
		.option(...BY)
		.option("--json", "what the backup holds, as JSON")
		.action(async (folder, options: Options) => end(await backupCommand(folder, options, terminal)));
	program
		.command("restore")
		.description("Bring a backup back into an empty folder, and look at every file of it.")
		.argument("<backup>", "the folder that bellwether backup has written")
		.argument("<folder>", "the workspace to be: a folder that is empty or not there yet")
		.option(...BY)
		.option("--json", "what was found, as JSON")
		.action(async (backup, workspace, options: Options) =>
			end(await restoreCommand(backup, { ...options, workspace }, terminal)),
		);
}

function world({ workspace, by }: Options) {
	return { workspace, now: () => new Date(), who: by ?? userInfo().username };
}

async function backupCommand(target: string, options: Options, terminal: Terminal): Promise<ExitCode> {
	const written = await backUp({ ...world(options), target });
	if (options.json) terminal.result(JSON.stringify(written.ok ? written.value : written, null, 2));
	else if (!written.ok) printProblems(written.problems, terminal);
	else terminal.result(`${target}: ${Object.keys(written.value.files).length} files backed up.`);
	return written.ok ? EXIT.done : EXIT.notStarted;
}

async function restoreCommand(backup: string, options: Options, terminal: Terminal): Promise<ExitCode> {
	const restored = await bringBack({ ...world(options), backup });
	if (options.json) terminal.result(JSON.stringify(restored.ok ? restored.value : restored, null, 2));
	else printProblems(restored.problems, terminal);
	if (!restored.ok) return EXIT.notStarted;
	const { manifest, health } = restored.value;
	const found = health.problems.length === 0 ? "nothing is amiss" : `${health.problems.length} problems`;
	const files = Object.keys(manifest.files).length;
	if (!options.json)
		terminal.result(
			`${options.workspace}: ${files} files brought back as of ${manifest.madeAt}, verified: ${found}.`,
		);
	return exitCodeFor(health.problems);
}
