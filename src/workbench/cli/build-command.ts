import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { done, EDITIONS, type Edition, type Outcome, type Problem, refused } from "#vocabulary";
import {
	type BuiltEdition,
	buildBriefing,
	buildEdition,
	readBriefingPeriod,
	readWordTemplate,
	writeEdition,
} from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether build` was asked. */
export type BuildOptions = {
	readonly out: string;
	readonly json?: boolean;
	readonly edition?: Edition;
	readonly document?: string;
	readonly period?: string;
	readonly template?: string;
};

/** Problems of what the command was given, not of what the assessment's folder holds. */
const NOT_STARTED = new Set(["assessment-missing", "out-not-writable", "briefing-period", "word-template"]);

/** Adds `bellwether build`. */
export function addBuildCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("build")
		.description("Build the document of an assessment’s folder in all formats.")
		.argument("<folder>", "the assessment’s folder, which holds assessment.yaml")
		.option("-o, --out <folder>", "where the document is written", "out")
		.addOption(
			new Option("-e, --edition <edition>", "restricted: the whole; public: what anybody may read")
				.choices(Object.keys(EDITIONS))
				.default("restricted"),
		)
		.addOption(
			new Option("--document <kind>", "which document")
				.choices(["assessment", "briefing"])
				.default("assessment"),
		)
		.option("--period <months>", "of a briefing: the months it is about, such as 2016-07..2016-09")
		.option("--template <file>", "a Word document (.docx) of your own, whose styles and logo Word gets")
		.option("--json", "say what was built, and every problem, as JSON")
		.action(async (folder, options) => end(await buildCommand(folder, options, terminal)));
}

/** `bellwether build DIR`: builds the document in all formats. With problems nothing is written. */
async function buildCommand(folder: string, options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
	const progress = (stage: string) => terminal.remark(`${stage} …`);
	const edition = await edited(resolve(folder), options, progress);
	const placed = edition.ok ? writeEdition(edition.value.files, resolve(options.out)) : edition;
	const built: Built = placed.ok ? edition : refused(...placed.problems);
	const notStarted = built.problems.some((problem) => NOT_STARTED.has(problem.code));
	if (options.json) terminal.result(JSON.stringify(asData(built, options.out), null, 2));
	else {
		printProblems(built.ok ? built.problems : whatStops(built.problems), terminal);
		if (built.ok) {
			for (const file of built.value.files)
				terminal.result(`${options.out}/${file.name}  ${kilobytes(file.bytes)}`);
			terminal.remark(
				`${built.value.document.figures.length} figures, each with its source. Built ${built.value.document.cover.title} ${built.value.document.cover.year}.`,
			);
		} else terminal.remark("Nothing was written. Mend what is listed above and run the same command again.");
	}
	return notStarted ? EXIT.notStarted : exitCodeFor(built.problems);
}

/** The document that was asked for: the assessment, or the briefing of a stretch of months. */
async function edited(
	folder: string,
	{ document, period, edition, template }: BuildOptions,
	progress: (stage: string) => void,
): Promise<Outcome<BuiltEdition>> {
	const now = () => new Date();
	const read = template === undefined ? done(undefined) : readWordTemplate(resolve(template));
	if (!read.ok) return read;
	if (document !== "briefing") return buildEdition(folder, progress, now, edition, read.value);
	const months = readBriefingPeriod(period ?? "");
	return months.ok ? buildBriefing(folder, months.value, progress, now, edition, read.value) : months;
}

/** Where nothing could be written, what stands in the way is said alone; remarks can wait until there is a document. */
function whatStops(problems: readonly Problem[]): readonly Problem[] {
	return problems.filter(({ stops }) => stops !== "nothing");
}

type Built = Awaited<ReturnType<typeof buildEdition>>;

function asData(built: Built, out: string): object {
	return {
		built: built.ok,
		files: built.ok
			? built.value.files.map((file) => ({ path: `${out}/${file.name}`, bytes: file.bytes.byteLength }))
			: [],
		figures: built.ok ? built.value.document.figures.length : 0,
		problems: built.problems,
	};
}

function kilobytes(bytes: Uint8Array): string {
	return `${Math.ceil(bytes.byteLength / 1024)} KB`;
}
