import { type Command, InvalidArgumentError, Option } from "commander";
import { makeNorthbrook, NORTHBROOK_SIZES, type NorthbrookSizeName, USUAL_SEED } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type NorthbrookOptions = {
	readonly size: NorthbrookSizeName;
	readonly out: string;
	readonly seed: number;
	readonly json?: boolean;
};

/** Files between two lines of progress. */
const TOLD_EVERY = 100;

/** Adds `bellwether northbrook`: writes the invented partnership. */
export function addNorthbrookCommand(
	program: Command,
	terminal: Terminal,
	end: (code: ExitCode) => void,
): void {
	const sizes = Object.keys(NORTHBROOK_SIZES) as NorthbrookSizeName[];
	const explained = sizes.map((size) => `${size}: ${NORTHBROOK_SIZES[size].title}`).join("; ");
	program
		.command("northbrook")
		.description("Make an invented partnership with files in the published formats, to try things out on.")
		.addOption(new Option("--size <size>", explained).choices(sizes).default("small"))
		.requiredOption("-o, --out <folder>", "where the files are written")
		.option("--seed <number>", "another seed makes another invented partnership", wholeNumber, USUAL_SEED)
		.option("--json", "say how much was written as JSON")
		.action((options: NorthbrookOptions) => end(northbrookCommand(options, terminal)));
}

function northbrookCommand(options: NorthbrookOptions, terminal: Terminal): ExitCode {
	const made = makeNorthbrook({
		...options,
		report: ({ files, file }) => {
			if (files % TOLD_EVERY === 0) terminal.remark(`${files} files, the last ${file}`);
		},
	});
	if (options.json)
		terminal.result(
			JSON.stringify(
				{ ...(made.ok ? made.value : { files: 0, bytes: 0 }), problems: made.problems },
				null,
				2,
			),
		);
	else if (made.ok) terminal.result(`${options.out}\t${made.value.files} files\t${made.value.bytes} bytes`);
	printProblems(made.problems, terminal);
	return made.ok ? EXIT.done : EXIT.notStarted;
}

function wholeNumber(text: string): number {
	const number = Number(text);
	if (Number.isSafeInteger(number) && number >= 0) return number;
	throw new InvalidArgumentError("A seed is a whole number from 0 up.");
}
