import type { Command } from "commander";
import { verifyEditionCommand } from "./edition-commands.ts";
import { loadCommand } from "./load-command.ts";
import { loadsCommand } from "./loads-command.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { eraseCommand, rebuildCommand, verifyCommand } from "./upkeep-commands.ts";

const WORKSPACE = [
	"-w, --workspace <folder>",
	"where received files and loads are kept",
	"workspace",
] as const;

/** Adds the commands that fill a workspace and look after it. */
export function addStoreCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("load")
		.description("Load returns and published files, archives and folders of them into a workspace.")
		.argument("<paths...>", "files, or folders that are searched to the bottom")
		.option(...WORKSPACE)
		.option("--as <format>", "the format, where a file's headings could be two")
		.option("--mapping <files...>", "how partners’ own spreadsheets among the files are read as returns")
		.option("--json", "say what became of each file, and every problem, as JSON")
		.action(async (paths, options) => end(await loadCommand(paths, options, terminal)));
	program
		.command("loads")
		.description("List the loads of a workspace: what counts, what was superseded, how releases differ.")
		.option(...WORKSPACE)
		.option("--rejects <load>", "print the rejected rows of a load, each with its reason, as CSV")
		.option("--restore <load>", "bring back a load that a later release superseded")
		.option("--json", "the same as JSON")
		.action(async (options) => end(await loadsCommand(options, terminal)));
	program
		.command("verify")
		.description(
			"Look at every file of a workspace, or of an edition: nothing is missing, changed or unaccounted for.",
		)
		.argument("[edition]", "the folder of an edition; without it the workspace is looked at")
		.option("--from <folder>", "of an edition: build it again from this assessment and compare the bytes")
		.option(...WORKSPACE)
		.option("--json", "the same as JSON")
		.action(async (edition, options) =>
			end(
				await (edition === undefined
					? verifyCommand(options, terminal)
					: verifyEditionCommand(edition, options, terminal)),
			),
		);
	program
		.command("rebuild")
		.description("Make every load of a workspace anew from the files as received.")
		.option(...WORKSPACE)
		.option("--json", "the same as JSON")
		.action(async (options) => end(await rebuildCommand(options, terminal)));
	program
		.command("erase")
		.description("Erase a file that should not have been sent, with every load made from it.")
		.argument("<hash>", "the hash of the file, as bellwether loads --json shows it")
		.requiredOption("--reason <text>", "why; the reason is what stays")
		.option("--by <name>", "who erases it (else the name of the user of this machine)")
		.option("--editions <folders...>", "where editions are looked for that used the file", ["out"])
		.option(...WORKSPACE)
		.option("--json", "the same as JSON")
		.action(async (hash, options) => end(await eraseCommand(hash, options, terminal)));
}
