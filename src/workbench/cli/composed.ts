import { resolve } from "node:path";
import { type ComposedFolder, composeFolder } from "#workbench/verbs";
import { EXIT, type ExitCode, exitCodeFor, printProblems, type Terminal } from "./terminal.ts";

/**
 * For commands that tell of a document: composes the folder and hands it on, or says what stands in the way; to a
 * program as JSON.
 */
export async function withComposed(
	folder: string,
	{ json }: { readonly json?: boolean },
	terminal: Terminal,
	tell: (composed: ComposedFolder) => void,
): Promise<ExitCode> {
	const composed = await composeFolder(
		resolve(folder),
		() => {},
		() => new Date(),
	);
	if (composed.ok) tell(composed.value);
	else if (json) terminal.result(JSON.stringify({ problems: composed.problems }, null, 2));
	printProblems(composed.problems, terminal);
	const missing = composed.problems.some((problem) => problem.code === "assessment-missing");
	return missing ? EXIT.notStarted : exitCodeFor(composed.problems);
}
