import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { StoreBusy } from "#workbench/verbs";
import { addApproveCommand } from "./approve-command.ts";
import { addAssessmentCommands } from "./assessment-commands.ts";
import { addBackupCommands } from "./backup-commands.ts";
import { addBuildCommand } from "./build-command.ts";
import { addCheckCommand } from "./check-command.ts";
import { addCountCommand } from "./count-command.ts";
import { addCompareCommand } from "./edition-commands.ts";
import { addFetchCommand } from "./fetch-command.ts";
import { figuresCommand } from "./figures-command.ts";
import { addFillCommand } from "./fill-command.ts";
import { addFindingsCommand } from "./findings-command.ts";
import { addIncidentsCommand } from "./incidents-command.ts";
import { addNewCommand } from "./new-command.ts";
import { addNorthbrookCommand } from "./northbrook-command.ts";
import { addReadyCommand } from "./ready-command.ts";
import { addRollupCommand } from "./rollup-command.ts";
import { addScoreCommand } from "./score-command.ts";
import { seriesCommand } from "./series-command.ts";
import { serveCommand } from "./serve-command.ts";
import { sourcesCommand } from "./sources-command.ts";
import { addSpcCommand } from "./spc-command.ts";
import { addStoreCommands } from "./store-commands.ts";
import { addSupplyCommand } from "./supply-command.ts";
import { EXIT, type ExitCode, type Terminal } from "./terminal.ts";
import { addUsersCommand } from "./users-command.ts";

const USUAL_PORT = 3000;

/**
 * Runs one command. Nothing but an exit code comes back; no stack trace reaches the terminal.
 *
 * @param words the words behind the program's name
 */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
	let ended: ExitCode = EXIT.done;
	const program = commands(terminal, (code) => {
		ended = code;
	});
	try {
		await program.parseAsync([...words], { from: "user" });
		return ended;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.notStarted;
		if (error instanceof StoreBusy) {
			terminal.remark(error.message);
			return EXIT.notStarted;
		}
		terminal.remark(
			`Something went wrong inside Bellwether: ${error instanceof Error ? error.message : String(error)}`,
		);
		terminal.remark(
			"This is a fault of the program, not of your files. Please report it with the command you ran.",
		);
		return EXIT.notStarted;
	}
}

function commands(terminal: Terminal, end: (code: ExitCode) => void): Command {
	const program = new Command("bellwether")
		.description("The workbench for a Community Safety Partnership’s strategic assessment.")
		.exitOverride()
		.configureOutput({
			writeOut: (text) => terminal.result(text.trimEnd()),
			writeErr: (text) => terminal.remark(text.trimEnd()),
		})
		.showHelpAfterError("(bellwether --help lists the commands)");
	addBuildCommand(program, terminal, end);
	addCompareCommand(program, terminal, end);
	program
		.command("serve")
		.description("Build the document and serve it on this machine.")
		.argument("<folder>", "the assessment’s folder")
		.addOption(
			new Option("-p, --port <number>", "the port to serve on")
				.env("PORT")
				.default(USUAL_PORT)
				.argParser(portNumber),
		)
		.option("--watch", "build and reload on every change")
		.option("--json", "no effect here; accepted so that scripts can pass it everywhere")
		.action(async (folder, options) => end(await serveCommand(folder, options, terminal)));
	program
		.command("figures")
		.description("List every figure of the document with what stands behind it.")
		.argument("<folder>", "the assessment’s folder")
		.option("--json", "all that is known of each figure, as JSON")
		.action(async (folder, options) => end(await figuresCommand(folder, options, terminal)));
	program
		.command("sources")
		.description("List the files of an assessment, or what a workspace holds of the prescribed information.")
		.argument("[folder]", "the assessment’s folder: the files received, and what was loaded of them")
		.option("-w, --workspace <folder>", "a workspace: what is held, late or missing, by quarter")
		.option("--json", "the same as JSON")
		.action(async (folder, options) => end(await sourcesCommand(folder, options, terminal)));
	addStoreCommands(program, terminal, end);
	addAssessmentCommands(program, terminal, end);
	addUsersCommand(program, terminal, end);
	addBackupCommands(program, terminal, end);
	program
		.command("series")
		.description("Figures of a measure for an area in order of time, counted from what a workspace holds.")
		.argument("<measure>", "the measure, such as crime.all, road.ksi or claimants.count")
		.requiredOption("-a, --area <area>", "code or name of the area, such as E07000110 or Maidstone")
		.addOption(new Option("--by <level>", "count each ward of a district").choices(["ward"]))
		.option("--source <kind>", "the kind of file to count from, such as recorded-crime")
		.option("--breakdown <name>", "tell the counts apart, such as by object or outcome")
		.option("--of <name=label...>", "what a figure of an office is about, such as indicator=11001")
		.option("--from <month>", "first month, such as 2014-01")
		.option("--to <month>", "last month, included")
		.option("-w, --workspace <folder>", "the workspace that holds the loads", "workspace")
		.option("--csv", "the series as a return, ready to be handed in")
		.option("--json", "the series as JSON")
		.action(async (measure, options) => end(await seriesCommand(measure, options, terminal)));
	addCountCommand(program, terminal, end);
	addFillCommand(program, terminal, end);
	addScoreCommand(program, terminal, end);
	addSpcCommand(program, terminal, end);
	addFetchCommand(program, terminal, end);
	addFindingsCommand(program, terminal, end);
	addIncidentsCommand(program, terminal, end);
	addNorthbrookCommand(program, terminal, end);
	addSupplyCommand(program, terminal, end);
	addCheckCommand(program, terminal, end);
	addApproveCommand(program, terminal, end);
	addReadyCommand(program, terminal, end);
	addNewCommand(program, terminal, end);
	addRollupCommand(program, terminal, end);
	for (const command of program.commands)
		command.exitOverride().showHelpAfterError(`(bellwether ${command.name()} --help explains it)`);
	return program;
}

const LAST_PORT = 65_535;

function portNumber(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= LAST_PORT) return port;
	throw new InvalidArgumentError(`A port is a whole number from 0 to ${LAST_PORT}.`);
}
