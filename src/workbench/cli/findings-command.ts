import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { type FindingsReport, type ListedFinding, listFindings } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

type FindingsOptions = {
	readonly json?: boolean;
	readonly asProse?: boolean;
	readonly limit?: number;
	readonly illustrative?: boolean;
};

/** `bellwether findings DIR`: what changed, in order; as prose to be pasted with --as-prose. */
export function addFindingsCommand(
	program: Command,
	terminal: Terminal,
	end: (code: ExitCode) => void,
): void {
	program
		.command("findings")
		.description("What the evidence of an assessment says, most telling first.")
		.argument("<folder>", "the assessment’s folder, which holds assessment.yaml")
		.option("--as-prose", "the headlines as prose with live figures, to be pasted and edited")
		.option("--limit <number>", "how many headlines", wholeNumber)
		.option("--illustrative", "headlines also from values that were made to show a method")
		.option("--json", "every finding with what its place stands on, as JSON")
		.action(async (folder, options) => end(await findingsCommand(folder, options, terminal)));
}

async function findingsCommand(
	folder: string,
	options: FindingsOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const { json, asProse, limit, illustrative = false } = options;
	const report = await listFindings(
		resolve(folder),
		{ illustrative, ...(limit === undefined ? {} : { limit }) },
		(stage) => terminal.remark(`${stage} …`),
		() => new Date(),
	);
	if (json)
		terminal.result(
			JSON.stringify(
				report.ok ? { ...report.value, problems: report.problems } : { problems: report.problems },
				null,
				2,
			),
		);
	else {
		if (report.ok) tell(report.value, asProse ?? false, terminal);
		printProblems(report.problems, terminal);
	}
	const missing = report.problems.some(({ code }) => code === "assessment-missing");
	return missing ? EXIT.notStarted : exitCodeFor(report.problems);
}

function tell({ findings, emerging, prose }: FindingsReport, asProse: boolean, terminal: Terminal): void {
	if (asProse) {
		terminal.result(prose.trimEnd());
		return;
	}
	for (const [index, finding] of findings.entries()) tellFinding(finding, index, terminal);
	if (emerging.length > 0) terminal.result("\nProposed as emerging themes:");
	for (const { title, because } of emerging) terminal.result(`- ${title} (${because.join(", ")})`);
}

function tellFinding(finding: ListedFinding, index: number, terminal: Terminal): void {
	const { sentence, figures, beside, order, certainty, weight, illustrative } = finding;
	terminal.result(`${index + 1}. ${illustrative ? "[illustrative] " : ""}${sentence}`);
	for (const words of beside) terminal.result(`   Beside it: ${words}`);
	terminal.result(
		`   Order ${order} = how sure ${certainty} × how much ${weight}. Figures: ${figures.join(", ")}`,
	);
}

function wholeNumber(text: string): number {
	const number = Number(text);
	if (Number.isInteger(number) && number > 0) return number;
	throw new InvalidArgumentError("A number of headlines is a whole number from 1.");
}
