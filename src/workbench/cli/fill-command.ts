import { resolve } from "node:path";
import type { Command } from "commander";
import { type FillReport, fillReturns } from "#workbench/verbs";
import { breakWords } from "./break-words.ts";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

type FillOptions = { readonly workspace: string; readonly rehearse?: boolean; readonly json?: boolean };

/** Adds `bellwether fill DIR`: counts an assessment's figures from a workspace into returns of their own. */
export function addFillCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("fill")
		.description("Fill an assessment’s returns with the figures that evidence.yaml wants counted.")
		.argument("<folder>", "the assessment’s folder, which holds evidence.yaml")
		.option("-w, --workspace <folder>", "the workspace that holds the loads", "workspace")
		.option("--rehearse", "say what would change and write nothing")
		.option("--json", "say what was counted, and every change, as JSON")
		.action(async (folder, options) => end(await fillCommand(folder, options, terminal)));
}

async function fillCommand(folder: string, options: FillOptions, terminal: Terminal): Promise<ExitCode> {
	const { json, ...asked } = options;
	const filled = await fillReturns({ ...asked, folder: resolve(folder), now: () => new Date() });
	if (json) {
		const report = filled.ok ? filled.value : { returns: [], changes: [] };
		terminal.result(JSON.stringify({ ...report, problems: filled.problems }, null, 2));
	} else if (filled.ok) printReport(filled.value, options, terminal);
	if (!json) printProblems(filled.problems, terminal);
	if (!filled.ok && !json) terminal.remark("Nothing was written.");
	return filled.ok ? EXIT.done : EXIT.problems;
}

const SHOWN_CHANGES = 20;

const SHOWN_CAUTIONS = 10;

function printReport(report: FillReport, { rehearse }: FillOptions, terminal: Terminal): void {
	for (const { name, rows, gaps, status } of report.returns)
		terminal.result(`returns/${name}\t${status}\t${rows} figures, ${gaps} of them without a value`);
	for (const { measure, area, period, breakdown, before, after } of report.changes.slice(0, SHOWN_CHANGES)) {
		const cell = [measure, area, period, ...(breakdown === undefined ? [] : [breakdown])].join(" ");
		terminal.result(`  ${cell}\t${before ?? "not there"} > ${after ?? "no longer asked for"}`);
	}
	const rest = report.changes.length - SHOWN_CHANGES;
	if (rest > 0) terminal.result(`  … and ${rest} more (all of them with --json)`);
	for (const each of report.breaks) terminal.remark(breakWords(each));
	for (const each of report.cautions.slice(0, SHOWN_CAUTIONS)) terminal.remark(each);
	const others = report.cautions.length - SHOWN_CAUTIONS;
	if (others > 0) terminal.remark(`… and ${others} remarks more (all of them with --json)`);
	if (rehearse) terminal.remark("This was a rehearsal: nothing was written.");
}
