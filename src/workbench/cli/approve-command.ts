import { resolve } from "node:path";
import type { Command } from "commander";
import { approve, STATE_NAMES, stateInWords } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

type ApproveOptions = {
	readonly person: string;
	readonly role: string;
	readonly state: string;
	readonly date?: string;
	readonly json?: boolean;
};

/** Problems of what the command was given, not of what the assessment's folder holds. */
const NOT_STARTED = new Set(["assessment-missing", "state-unknown", "option-unfit"]);

/** Adds `bellwether approve`: writes who approved which state of a document. */
export function addApproveCommand(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
	program
		.command("approve")
		.description(
			"Approve a state of an assessment as its folder stands now. An edit afterwards withdraws it.",
		)
		.argument("<folder>", "the assessment’s folder")
		.requiredOption("--person <name>", "who approves")
		.requiredOption("--role <role>", "what they are, such as chair; only the chair can agree")
		.requiredOption("--state <state>", `the state: ${STATE_NAMES.join(", ")}`)
		.option("--date <day>", "the day of the approval, such as 2027-03-16 (today where it is not said)")
		.option("--json", "say what was written, and every problem, as JSON")
		.action((folder, options: ApproveOptions) => end(approveCommand(folder, options, terminal)));
}

function approveCommand(folder: string, options: ApproveOptions, terminal: Terminal): ExitCode {
	const given = approve({ ...options, folder: resolve(folder), now: () => new Date() });
	if (options.json) {
		const { ok, problems } = given;
		const approval = ok ? { ...given.value.approval, content: given.value.approval.content.hash } : null;
		terminal.result(JSON.stringify({ approved: ok, approval, problems }, null, 2));
	} else if (given.ok) {
		const { approval, claimed } = given.value;
		const { person, role, state, content } = approval;
		terminal.result(`${stateInWords(state)}: approved by ${person} (${role}), ${content.files.size} files.`);
		if (claimed !== state) terminal.remark(`Now write “state: ${state}” into assessment.yaml.`);
	}
	printProblems(given.problems, terminal);
	if (given.ok) return EXIT.done;
	return given.problems.some(({ code }) => NOT_STARTED.has(code))
		? EXIT.notStarted
		: exitCodeFor(given.problems);
}
