import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { beginAssessment } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type NewOptions = {
	readonly partnership?: string;
	readonly year: number;
	readonly dataTo?: string;
	readonly from?: string;
	readonly json?: boolean;
};

/** Adds `bellwether new`: begins an assessment, from last year's where there is one. */
export function addNewCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("new")
		.description("Begin an assessment: settings, pages, and a return for each partner to fill in.")
		.argument("<folder>", "a folder that is not there yet, or is empty")
		.option("--partnership <name>", "the partnership or one of its districts (that of --from where not said)")
		.requiredOption("--year <year>", "the first of its two years: 2026 for 2026/27", yearNumber)
		.option("--data-to <month>", "the last month of the data (October of the year before where not said)")
		.option("--from <folder>", "last year’s assessment, from which themes, measures, plan and prose come")
		.option("--json", "say what was written, and every problem, as JSON")
		.action(async (folder, options: NewOptions) => end(await newCommand(folder, options, terminal)));
}

async function newCommand(folder: string, options: NewOptions, terminal: Terminal): Promise<ExitCode> {
	const from = options.from === undefined ? {} : { from: resolve(options.from) };
	const begun = await beginAssessment({
		...options,
		...from,
		folder: resolve(folder),
		now: () => new Date(),
	});
	if (options.json)
		terminal.result(
			JSON.stringify({ files: begun.ok ? begun.value.files : [], problems: begun.problems }, null, 2),
		);
	else if (begun.ok) {
		const typed = asTyped(folder);
		for (const file of begun.value.files) terminal.result(`${folder}/${file}`);
		terminal.remark(`Begun. Next: bellwether build ${typed}, and bellwether ready ${typed}.`);
	}
	printProblems(begun.problems, terminal);
	return begun.ok ? EXIT.done : EXIT.notStarted;
}

/** A path as one types it: in quotation marks where it holds a space or another sign that a shell reads. */
function asTyped(path: string): string {
	return /^[\p{L}\p{N}._/\\:-]+$/u.test(path) ? path : `"${path}"`;
}

const FIRST_YEAR = 1998;
const LAST_YEAR = 2100;

function yearNumber(text: string): number {
	const year = Number(text.slice(0, 4));
	if (/^\d{4}(\/\d{2})?$/.test(text) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
	throw new InvalidArgumentError("A year is written 2026 or 2026/27.");
}
