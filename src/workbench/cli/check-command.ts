import type { Command } from "commander";
import { describeLocation, type Problem } from "#vocabulary";
import {
	acceptFinding,
	type CheckedFinding,
	type CheckReport,
	checkFile,
	reportPage,
	writeReport,
} from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** What `bellwether check` was asked. */
type CheckOptions = {
	readonly json?: boolean;
	readonly html?: string;
	readonly all?: boolean;
	readonly accept?: string;
	readonly reason?: string;
	readonly by?: string;
};

/** Adds `bellwether check`: what a finished document says, against its own numbers. */
export function addCheckCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("check")
		.description("Check what a finished document says against its own numbers.")
		.argument("<file>", "a document: Word, PDF with text, OpenDocument, HTML, Markdown or plain text")
		.option("--all", "findings of style too, and those that were accepted")
		.option("--json", "every finding as JSON")
		.option("--html <file>", "write a report with the document’s text beside the findings")
		.option("--accept <id>", "accept a finding, so that it stays quiet; needs --reason and --by")
		.option("--reason <text>", "why it is accepted")
		.option("--by <name>", "who accepts it")
		.action(async (file: string, options: CheckOptions) => end(await checkCommand(file, options, terminal)));
}

/** `bellwether check FILE`: ends with 1 where something is wrong or doubtful, with 2 where the file cannot be read. */
async function checkCommand(file: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
	if (options.accept !== undefined)
		return acceptCommand(file, { ...options, accept: options.accept }, terminal);
	const checked = await checkFile(file);
	if (!checked.ok) return refuse(checked.problems, options, terminal);
	if (options.html !== undefined) {
		const written = writeReport(options.html, reportPage(checked.value));
		if (!written.ok) return refuse(written.problems, options, terminal);
		terminal.remark(`${options.html} holds the report.`);
	}
	if (options.json) printJson(checked.value, terminal);
	else printReport(checked.value, options.all ?? false, terminal);
	const { wrong, doubtful } = checked.value.open;
	return wrong + doubtful > 0 ? EXIT.problems : EXIT.done;
}

function refuse(problems: readonly Problem[], options: CheckOptions, terminal: Terminal): ExitCode {
	if (options.json) terminal.result(JSON.stringify({ findings: [], problems }, null, 2));
	else printProblems(problems, terminal);
	return EXIT.notStarted;
}

function printJson({ file, findings, open, accepted }: CheckReport, terminal: Terminal): void {
	terminal.result(JSON.stringify({ file, open, accepted, findings, problems: [] }, null, 2));
}

function printReport(report: CheckReport, all: boolean, terminal: Terminal): void {
	const shown = report.findings.filter(
		(finding) => all || (finding.severity !== "style" && !finding.accepted),
	);
	for (const finding of shown) terminal.result(findingText(finding));
	const { wrong, doubtful, style } = report.open;
	const hidden = all || style + report.accepted === 0 ? "" : " (--all shows the last two)";
	terminal.remark(
		`${wrong} wrong, ${doubtful} doubtful, ${style} of style, ${report.accepted} accepted${hidden}.`,
	);
}

const LONGEST_SENTENCE = 200;

function findingText({
	severity,
	at,
	check,
	id,
	sentence,
	says,
	computed,
	instead,
	accepted,
}: CheckedFinding): string {
	const short = sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence;
	return [
		`${severity.toUpperCase()}  ${describeLocation(at)}  (${check}, ${id})`,
		`  “${short}”`,
		`  says:  ${says}`,
		`  but:   ${computed}`,
		`  write: ${instead}`,
		...(accepted ? [`  accepted by ${accepted.by} on ${accepted.on}: ${accepted.reason}`] : []),
		"",
	].join("\n");
}

async function acceptCommand(
	file: string,
	options: CheckOptions & { readonly accept: string },
	terminal: Terminal,
): Promise<ExitCode> {
	const { accept: id, reason, by } = options;
	if (!reason?.trim() || !by?.trim())
		return refuse(
			[
				{
					code: "acceptance-incomplete",
					stops: "nothing",
					at: { file },
					says: "A finding is accepted with a reason and a name.",
					next: `Add --reason "…" --by "…".`,
				},
			],
			options,
			terminal,
		);
	const accepted = await acceptFinding(file, { id, reason: reason.trim(), by: by.trim() }, () => new Date());
	if (!accepted.ok) return refuse(accepted.problems, options, terminal);
	if (options.json)
		terminal.result(JSON.stringify({ accepted: id, kept: accepted.value, problems: [] }, null, 2));
	else terminal.result(`${id} is accepted. ${accepted.value} keeps it.`);
	return EXIT.done;
}
