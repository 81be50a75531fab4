import { resolve } from "node:path";
import type { Command } from "commander";
import { describeProblem } from "#vocabulary";
import { type Readiness, type ReadinessSection, ready } from "#workbench/verbs";
import { EXIT, type ExitCode, printProblems, type Terminal } from "./terminal.ts";

/** Adds `bellwether ready`: what stands between a draft and its publication. */
export function addReadyCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("ready")
		.description("List everything that stands between an assessment and its publication.")
		.argument("<folder>", "the assessment’s folder")
		.option("--json", "the same as JSON")
		.action(async (folder, options) => end(await readyCommand(folder, options, terminal)));
}

async function readyCommand(
	folder: string,
	{ json }: { readonly json?: boolean },
	terminal: Terminal,
): Promise<ExitCode> {
	const progress = (stage: string) => terminal.remark(`${stage} …`);
	const found = await ready(resolve(folder), progress, () => new Date());
	if (!found.ok) {
		if (json) terminal.result(JSON.stringify({ ready: false, problems: found.problems }, null, 2));
		printProblems(found.problems, terminal);
		return EXIT.notStarted;
	}
	if (json) terminal.result(JSON.stringify(found.value, null, 2));
	else printReadiness(found.value, terminal);
	return found.value.ready ? EXIT.done : EXIT.problems;
}

function printReadiness(
	{ ready: isReady, sections, blocking, toLookAt }: Readiness,
	terminal: Terminal,
): void {
	for (const section of sections) printSection(section, terminal);
	if (sections.some(({ group }) => group === "document"))
		terminal.result("More can be said once the document can be built.");
	const look = toLookAt === 0 ? "" : ` ${toLookAt} more to look at.`;
	terminal.result(
		isReady
			? `Ready to be published.${look}`
			: `Not ready: ${blocking} ${blocking === 1 ? "matter stands" : "matters stand"} between this document and its publication.${look}`,
	);
}

function printSection({ title, blocks, problems }: ReadinessSection, terminal: Terminal): void {
	terminal.result(`${title} (${problems.length}${blocks ? "" : ", to look at"})`);
	for (const problem of problems) terminal.result(`- ${describeProblem(problem)}`);
	terminal.result("");
}
