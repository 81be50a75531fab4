import type { Command } from "commander";
import { done, type Outcome, type Problem, refused } from "#vocabulary";
import {
	CHART_NAMES,
	optionProblems,
	PROPOSAL_CAUTION,
	type Proposals,
	plainTable,
	RULE_SET_NAMES,
	readSpcOptions,
	type SpcReport,
	spc,
	type WrittenSpcOptions,
	writeChart,
} from "#workbench/verbs";
import { addSpcSourceOptions, type SpcSourceOptions, spcSource } from "./spc-source.ts";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether spc` was asked. */
type SpcCommandOptions = WrittenSpcOptions &
	SpcSourceOptions & {
		readonly svg?: string;
		readonly out?: string;
		readonly json?: boolean;
	};

/** Adds `spc` to the commands. */
export function addSpcCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	const several = (text: string, before: readonly string[] = []) => [...before, text];
	const command = program
		.command("spc")
		.description(
			"Draw a control chart of a table with dates and values, or of a measure that a workspace holds.",
		)
		.argument(
			"<file>",
			"a CSV, XLSX or ODS file, - for the standard input; with --area a measure such as road.ksi",
		)
		.option("--svg <file>", "write the chart as SVG")
		.option("-o, --out <file>", "the same; the name ends in .svg")
		.option("--json", "everything as JSON instead of a table")
		.option("--chart <kind>", `the kind of chart: ${CHART_NAMES.join(", ")} (else chosen, and said)`)
		.option("--rules <set>", `the rules: ${RULE_SET_NAMES.join(", ")} (else ${RULE_SET_NAMES[0]})`)
		.option("--polarity <direction>", "which direction is welcome: lower, higher or neither")
		.option("--rebase <date=reason>", 'make limits anew: 2015-04="new recording rules"; repeatable', several)
		.option("--propose", "list the steps that the data propose, to be accepted with --rebase")
		.option("--baseline <points>", "make limits from the first points of each stretch")
		.option("--target <value>", "the value to be reached, in the unit that is drawn")
		.option("--run-length <points>", "how long a run on one side of the centre must be")
		.option("--trend-length <points>", "how long a trend must be")
		.option("--screen", "leave outlying moving ranges out of the limits once")
		.option("--per-day", "divide each value by the days of its period")
		.option("--title <text>", "the chart’s title (else what the chart says)")
		.action(async (file: string, options: SpcCommandOptions) =>
			end(await spcCommand(file, options, terminal)),
		);
	addSpcSourceOptions(command);
}

/** `bellwether spc FILE`: a control chart of any table, or of a measure, as words and numbers, and as SVG if asked for. */
async function spcCommand(path: string, written: SpcCommandOptions, terminal: Terminal): Promise<ExitCode> {
	const refuse = (problems: readonly Problem[], code: ExitCode): ExitCode => {
		if (written.json) terminal.result(JSON.stringify({ drawn: false, problems }, null, 2));
		else printProblems(problems, terminal);
		return code;
	};
	const options = readSpcOptions(written);
	const picture = pictureFile(written);
	if (!options.ok || !picture.ok) return refuse([...options.problems, ...picture.problems], EXIT.notStarted);
	const source = await spcSource(path, written);
	if (!source.ok) return refuse(source.problems, EXIT.notStarted);
	const { file, polarity, cautions } = source.value;
	const report = await spc(file, { ...(polarity && { polarity }), ...options.value });
	if (!report.ok) return refuse(report.problems, EXIT.problems);
	const drawing = picture.value === undefined ? done(undefined) : writeChart(picture.value, report.value.svg);
	if (!drawing.ok) return refuse(drawing.problems, EXIT.problems);
	if (written.json) {
		const { svg, table, ...data } = report.value;
		const rest = { ...(drawing.value && { file: drawing.value }), problems: report.problems };
		terminal.result(JSON.stringify({ drawn: true, ...data, ...rest }, null, 2));
	} else {
		printReport(report.value, terminal);
		for (const each of cautions) terminal.result(`- ${each}`);
		printProblems(report.problems, terminal);
		if (drawing.value !== undefined) terminal.remark(`The chart was written to ${drawing.value}.`);
	}
	return exitCodeFor(report.problems);
}

function pictureFile({ svg, out }: SpcCommandOptions): Outcome<string | undefined> {
	if (out !== undefined && !out.toLowerCase().endsWith(".svg"))
		return refused(optionProblems.notSvg("--out", out));
	return done(svg ?? out);
}

function printReport(report: SpcReport, terminal: Terminal): void {
	terminal.result(`${report.title}\n${report.subtitle}\n`);
	for (const line of plainTable(report.table)) terminal.result(line);
	terminal.result("");
	for (const note of report.notes) terminal.result(`- ${note}`);
	if (report.proposals) printProposals(report.proposals, terminal);
}

function printProposals(proposals: Proposals, terminal: Terminal): void {
	if (proposals.kind === "not looked for") {
		terminal.result(`\nNo steps were looked for: ${proposals.reason}.`);
		return;
	}
	const { steps } = proposals;
	terminal.result(steps.length === 0 ? "\nNo step is proposed." : "\nProposed steps");
	for (const { says, accept } of steps) terminal.result(`- ${says} Accept it with ${accept}`);
	if (steps.length > 0) terminal.result(PROPOSAL_CAUTION);
}
