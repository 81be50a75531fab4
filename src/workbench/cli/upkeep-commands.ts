import { userInfo } from "node:os";
import { eraseReceived, rebuildWorkspace, verifyWorkspace, type WorkspaceHealth } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/** What the commands that look after a workspace have in common. */
export type UpkeepOptions = { readonly workspace: string; readonly json?: boolean };

/** `bellwether verify`: looks at every file of a workspace. */
export async function verifyCommand(
	{ workspace, json }: UpkeepOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const verified = await verifyWorkspace({ workspace, now: () => new Date() });
	if (json) terminal.result(JSON.stringify(verified.ok ? verified.value : verified, null, 2));
	else printProblems(verified.problems, terminal);
	if (!verified.ok) return EXIT.notStarted;
	const { problems } = verified.value;
	if (!json) for (const line of healthLines(verified.value)) terminal.result(line);
	return exitCodeFor(problems);
}

function healthLines({ loads, receivedFiles, rows, decisions, problems }: WorkspaceHealth): string[] {
	const found = problems.length === 0 ? "nothing is amiss" : `${problems.length} problems`;
	const held = `${loads} loads of ${receivedFiles} files, ${rows} rows`;
	if (!decisions) return [`${held}: ${found}.`];
	const { assessments, revisions, entries, head } = decisions;
	return [
		`${held}, ${assessments} assessments with ${revisions} revisions, ${entries} acts: ${found}.`,
		`The chain of acts ends with ${head}.`,
	];
}

/** `bellwether rebuild`: makes every load anew from the files as received. */
export async function rebuildCommand(
	{ workspace, json }: UpkeepOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const report = (done: number, of: number) => terminal.remark(`${done} of ${of} loads`);
	const rebuilt = await rebuildWorkspace({ workspace, now: () => new Date(), report });
	if (json) terminal.result(JSON.stringify(rebuilt.ok ? rebuilt.value : rebuilt, null, 2));
	if (!rebuilt.ok) {
		if (!json) printProblems(rebuilt.problems, terminal);
		return rebuilt.problems.some((each) => each.code === "workspace-missing")
			? EXIT.notStarted
			: EXIT.problems;
	}
	const { loads, changed } = rebuilt.value;
	if (!json) terminal.result(`${loads} loads made anew; ${changed.length} hold other rows than before.`);
	return EXIT.done;
}

/** What `bellwether erase` was asked. */
export type EraseOptions = UpkeepOptions & {
	readonly reason: string;
	readonly by?: string;
	readonly editions: readonly string[];
};

/** `bellwether erase HASH --reason TEXT`: erases a file that should not have been sent. */
export async function eraseCommand(
	hash: string,
	options: EraseOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const { workspace, reason, editions, json } = options;
	const person = options.by ?? userInfo().username;
	const erased = await eraseReceived({ workspace, now: () => new Date(), hash, reason, person, editions });
	if (json) terminal.result(JSON.stringify(erased.ok ? erased.value : erased, null, 2));
	if (!erased.ok) {
		if (!json) printProblems(erased.problems, terminal);
		return EXIT.notStarted;
	}
	if (json) return EXIT.done;
	const { fileHash, loads, countAgain, usedBy } = erased.value;
	terminal.result(
		`${fileHash}\terased with ${loads.length} ${loads.length === 1 ? "load" : "loads"} by ${person}: ${reason}`,
	);
	for (const load of countAgain) terminal.result(`${load}\tcounts again`);
	for (const edition of usedBy) terminal.result(`${edition}\tprints figures of this file`);
	terminal.remark("Copies outside this workspace, backups among them, are not reached.");
	return EXIT.done;
}
